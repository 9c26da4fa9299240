/** Words that multiply a number: `1.2M`, `354,8 Mrd.`, `113.2 Lakh Cr`, `1.2万`, `412,345백만`. */

const powers: readonly (readonly [number, string])[] = [
  [
    3,
    'k|K|тыс|тис|mil|mille|thousand|tausend|tsd|rb|ribu|nghìn|ngàn|พัน|ألف|هزار|हज़ार|हजार|tis|tys|bin|tusen|千',
  ],
  [4, '万|萬|만|หมื่น'],
  [5, 'L|lakh|Lakh|lakhs|lac|Lac|लाख|แสน'],
  [
    6,
    'm|M|mm|MM|mn|Mn|MN|mio|Mio|mln|Mln|млн|million|millions|millionen|milyon|millones|milhões|milhão|milioni|milionów|milion|miljoner|miljoen|miljoonaa|jt|juta|triệu|tr|ล้าน|مليون|میلیون|मिलियन|백만|百万|百萬|mi',
  ],
  [7, 'Cr|cr|crore|Crore|crores|करोड़|करोड|千万|천만'],
  [8, '億|亿|억|ร้อยล้าน'],
  [
    9,
    'b|B|bn|Bn|BN|G|Md|mrd|Mrd|mld|Mld|млрд|billion|billions|milliard|milliards|milliarden|milyar|Mlr|mlr|Mr|miliar|miliardi|miliardów|mld|tỷ|tỉ|พันล้าน|مليار|میلیارد|अरब|十亿|10억|miljarder|miljard|bilhões|bilhão|bi',
  ],
  [
    12,
    't|T|tn|Tn|trn|bio|Bio|billionen|трлн|trillion|trillions|billones|trilhões|trilhão|trilyon|Tn|triliun|nghìn tỷ|ล้านล้าน|تريليون|تریلیون|兆|조|万亿|萬億|biljoner|biljoen|bilionów|bln|tri|trln|mil millones de millones',
  ],
  [12, 'Lakh Cr|lakh crore|Lakh Crore|lakh cr|L Cr|लाख करोड़'],
  [9, 'mil millones|thousand million|mil mi|B ₺'],
];

const byWord = new Map<string, number>();
for (const [power, words] of powers) {
  for (const word of words.split('|')) {
    byWord.set(word, power);
    // whole words begin with a capital now and then: `1,04 Milyar TL`
    if (/^\p{Ll}{4}/u.test(word)) byWord.set(word[0]?.toUpperCase() + word.slice(1), power);
  }
}

/** Readings that differ by language: `bi`, `B`, `mil` and the long scale. */
const byLanguage: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  de: { billion: 12, B: 9 },
  es: { billón: 12, billones: 12, billion: 12, mil: 3, MM: 6, mM: 9 },
  fr: { billion: 12, billions: 12, M: 6, Md: 9, k: 3 },
  tr: { Mr: 9, Mn: 6, B: 3, T: 12, Tn: 12 },
  vi: { tr: 6, B: 9 },
  id: { M: 9, T: 12, jt: 6, rb: 3 },
  pl: { bilion: 12, mld: 9 },
  it: { Mln: 6, Mld: 9 },
  en: { mil: 6 },
  ro: { mil: 6 },
};

const ordered = [...byWord.keys(), 'billón', 'bilion', 'mM'].sort((a, b) => b.length - a.length);
const latin = ordered.filter((word) => /^[A-Za-zÀ-ɏḀ-ỿ ]+$/.test(word));
const others = ordered.filter((word) => !/^[A-Za-zÀ-ɏḀ-ỿ ]+$/.test(word));
/** Latin and Cyrillic units must end where a word ends; CJK and Thai units need not. */
const escapePattern = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const unitPattern = new RegExp(
  `^([ \\u00a0]?)(?:(${latin.map(escapePattern).join('|')})(?![A-Za-zÀ-ɏḀ-ỿ0-9])|(${others.map(escapePattern).join('|')})(?![а-яё]))\\.?`,
);

export interface Unit {
  readonly length: number;
  /** Power of ten. */
  readonly power: number;
}

/** The unit at the start of `rest`, such as ` Mrd. €`. */
export function unitAt(rest: string, language: string): Unit | null {
  const match = unitPattern.exec(rest);
  if (!match) return null;
  const word = match[2] ?? match[3] ?? '';
  // `5 m`, `3 b`: a lone small letter after a space is too often something else.
  if (match[1] && /^[a-z]$/.test(word)) return null;
  const power = byLanguage[language]?.[word] ?? byWord.get(word);
  return power === undefined ? null : { length: match[0].length, power };
}
