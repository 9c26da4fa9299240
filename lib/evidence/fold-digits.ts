const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
const others = new Map<string, string>([
  ['٫', '.'],
  ['٬', ','],
  ['．', '.'],
  ['，', '，'],
  ['−', '-'],
  ['–', '-'],
  ['﹣', '-'],
  ['－', '-'],
  ['＋', '+'],
  ['％', '%'],
  ['٪', '%'],
  ['＄', '$'],
  ['￥', '¥'],
  ['’', "'"],
  ['＇', "'"],
  ['\u00a0', ' '],
  ['\u2007', ' '],
  ['\u2009', ' '],
  ['\u202f', ' '],
]);

/** Digits and signs of other scripts as ASCII, unit for unit, so that offsets stay true. */
export function foldDigits(text: string): string {
  if (!/[^\x00-\x7f]/.test(text)) return text;
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const code = unit.charCodeAt(0);
    const zero =
      code < 0x80 ? undefined : zeros.find((start) => code >= start && code <= start + 9);
    folded += zero === undefined ? (others.get(unit) ?? unit) : String(code - zero);
  }
  return folded;
}
