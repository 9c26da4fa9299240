/**
 * Letters of other alphabets that pass for the ASCII of an address (a part of Unicode TR39's
 * confusables), each one UTF-16 unit, so that a mapped text keeps its offsets.
 */
const confusables = new Map<string, string>();

const rows: readonly (readonly [string, string])[] = [
  // Cyrillic
  ['АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝ', 'ABEKMHOPCTYXIJSaeopcyxijshdqw'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανιρ', 'ABEZHIKMNOPTYXoavip'],
  // Armenian, Latin small capitals and stroke letters seen in copied scam addresses
  ['օսցһոɑɡıʟ', 'ougknagil'],
];

for (const [from, to] of rows) {
  [...from].forEach((letter, index) => {
    confusables.set(letter, to.charAt(index));
  });
}

/** The text with look-alike letters and full-width forms as ASCII, unit for unit. */
export function foldConfusables(text: string): string {
  if (!/[^\x00-\x7f]/.test(text)) return text;
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const code = unit.charCodeAt(0);
    if (code < 0x80) folded += unit;
    else if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0);
    else folded += confusables.get(unit) ?? unit;
  }
  return folded;
}

/** One form for all texts that a reader takes for the same: confusables, then O/0 and I/l/1, case. */
export function skeleton(text: string): string {
  return foldConfusables(text)
    .replace(/[Oo]/g, '0')
    .replace(/[Il|i]/g, '1')
    .toLowerCase();
}
