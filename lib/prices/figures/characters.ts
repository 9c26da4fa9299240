/** Characters that mean the same, made the same. Every mapping keeps the length, so offsets stay true. */

const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0xff10,
];
const folded = new Map<string, string>([
  ['٫', '.'],
  ['٬', ','],
  ['．', '.'],
  ['，', ','],
  ['％', '%'],
  ['٪', '%'],
  ['﹪', '%'],
  ['＄', '$'],
  ['￥', '¥'],
  ['￡', '£'],
  ['￦', '₩'],
  ['＋', '+'],
  ['－', '-'],
  ['−', '-'],
  ['﹣', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['’', "'"],
  ['＇', "'"],
  ['（', '('],
  ['）', ')'],
  ['：', ':'],
  ['／', '/'],
  ['＝', '='],
  ['\u2007', '\u00a0'],
  ['\u2009', '\u00a0'],
  ['\u200a', '\u00a0'],
  ['\u202f', '\u00a0'],
  ['\u2008', '\u00a0'],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['\f', ' '],
]);
for (const zero of zeros) {
  for (let digit = 0; digit < 10; digit++) {
    folded.set(String.fromCharCode(zero + digit), String(digit));
  }
}
const foldable = /[^\x20-\x7e\u00a0]/g;

/** ASCII digits, `-` for every minus, `\u00a0` for every thin or fixed space. Same length as the input. */
export function fold(text: string): string {
  return text.replace(foldable, (character) => folded.get(character) ?? character);
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `<sub>5</sub>` as `₅`, so that one notation is left to read. */
export function toSubscript(text: string): string {
  return fold(text).replace(/\d/g, (digit) => subscripts[Number(digit)] ?? digit);
}

export function toSuperscript(text: string): string {
  return fold(text)
    .replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit)
    .replace(/-/g, '⁻');
}

export function scriptDigits(text: string): string {
  return text
    .replace(/[₀-₉]/g, (digit) => String(subscripts.indexOf(digit)))
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)))
    .replace(/[⁻₋]/g, '-');
}

/** Characters that show nothing and only serve to hide or split text: tags, zero-widths, bidi controls. */
const invisible =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|\u200c|\u200d|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g;

export function removeInvisible(text: string): string {
  return text.replace(invisible, '');
}
