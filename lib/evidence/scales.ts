/** Words and letters that multiply a figure, by power of ten. `billion` is English; `billones`, `Bio.` are 10¹². */
const scales: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:trillions?|trln|трлн\.?|триллион\p{L}*|триліон\p{L}*|tn|兆|조|triliun|万亿|萬億|trilhão|trilhões|tri)(?!\p{Script=Latin})/iu,
    12,
  ],
  [
    /^(?:billionen|billones|billón|bilioni|biliony|bilionów|bilion|bln|bio\.?)(?!\p{Script=Latin})/iu,
    12,
  ],
  [
    /^(?:billions?|bn|milliarden?|milliards?|miliardi|miliarda?|miliardów|mld\.?|mrd\.?|md\.?|млрд\.?|миллиард\p{L}*|bilhão|bilhões|bi|tỷ|tỉ|miliar|milyar|十亿|十億)(?!\p{Script=Latin})/iu,
    9,
  ],
  [/^(?:亿|億|억)/u, 8],
  [/^(?:crores?|cr|करोड़)(?!\p{Script=Latin})/iu, 7],
  [
    /^(?:millions?|millionen|millones|millón|milioni|milhão|milhões|milionów|milion|mio\.?|mln\.?|mn|mi|млн\.?|миллион\p{L}*|triệu|juta|milyon|百万)(?!\p{Script=Latin})/iu,
    6,
  ],
  [/^(?:lakhs?|lacs?|लाख)(?!\p{Script=Latin})/iu, 5],
  [/^(?:万|萬|만)/u, 4],
  [
    /^(?:thousand|tsd\.?|tausend|mille|mila|mil|тыс\.?|тысяч\p{L}*|tys\.?|nghìn|ngàn|ribu|bin|千)(?!\p{Script=Latin})/iu,
    3,
  ],
  [/^[Tt](?![\p{L}\d])/u, 12],
  [/^[Bb](?![\p{L}\d])/u, 9],
  [/^M(?![\p{L}\d])/u, 6],
  [/^m(?![\p{L}\d])/u, 6],
  [/^[Kk](?![\p{L}\d])/u, 3],
  [/^L(?![\p{L}\d])/u, 5],
];

/** The scale at the start of what follows a figure, the space before it included in `length`. */
export function scaleAfter(text: string): { power: number; length: number } | null {
  const space = text.startsWith(' ') ? 1 : 0;
  const rest = text.slice(space, space + 16);
  for (const [pattern, power] of scales) {
    const match = pattern.exec(rest)?.[0];
    // A single letter after a space is a letter of the sentence, not a scale.
    if (
      match &&
      !(space === 1 && match.length === 1 && /[a-z]/i.test(match) && !/^[KMBT]$/.test(match))
    )
      return { power, length: space + match.length };
  }
  return null;
}
