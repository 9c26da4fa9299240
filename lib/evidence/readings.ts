import { type Decimal, parseDecimal } from './decimal';

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The digits of one figure: subscript zeros, one kind of grouping, an Indian one, or none; a power of ten. */
export const digitsPattern =
  "(?:0[.,]0*[₀-₉]{1,2}\\d+|0[.,]0*\\{\\d{1,2}\\}\\d+|\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?<separator>[,.' ])\\d{3}(?!\\d)(?:\\k<separator>\\d{3}(?!\\d))*(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)" +
  '(?:e[+-]?\\d{1,2}(?!\\d)|\\s?[x×·]\\s?10(?:\\^\\{?-?\\d{1,2}\\}?|⁻?[⁰¹²³⁴-⁹]{1,2}))?';

/** Every number that the digits may stand for: `1.234` is both 1234 and 1.234 until something settles it. */
export function readingsOf(text: string): Decimal[] {
  const power = powerOf(text);
  const mantissa = text.replace(/(?:e[+-]?\d+|\s?[x×·]\s?10.*)$/i, '');
  // A mantissa has decimals, not groups: `6.588e-6`.
  const written = mantissas(mantissa);
  const decimals = (mantissa === text ? written : written.slice(-1)).map(parseDecimal);
  return decimals
    .filter((value) => value !== null)
    .map((value) => ({ digits: value.digits, exponent: value.exponent + power }));
}

/** The sign that a figure uses before its decimals; null where it has none or could be grouping. */
export function decimalMark(text: string): '.' | ',' | null {
  const mantissa = text.replace(/(?:e[+-]?\d+|\s?[x×·]\s?10.*)$/i, '');
  if (isAmbiguous(mantissa)) return null;
  const grouped =
    /^\d{1,3}([,.])\d{3}(?:\1\d{3})+$/.exec(mantissa) ??
    /^\d{1,2}(,)(?:\d{2},)+\d{3}$/.exec(mantissa);
  if (grouped) return grouped[1] === ',' ? '.' : ',';
  const mark = /([,.])\d*$/.exec(mantissa.replace(/[₀-₉{}]/g, ''))?.[1];
  return mark === '.' || mark === ',' ? mark : null;
}

/** `1.234` or `1,234`: grouped by thousands, or three decimals. */
export function isAmbiguous(text: string): boolean {
  return /^[1-9]\d{0,2}[,.]\d{3}$/.test(text);
}

function mantissas(text: string): string[] {
  const short = /^0[.,](0*)(?:([₀-₉]{1,2})|\{(\d{1,2})\})(\d+)$/.exec(text);
  if (short) {
    const written = [...(short[2] ?? '')].map((digit) => subscripts.indexOf(digit)).join('');
    return [`0.${'0'.repeat(Number(short[3] ?? written))}${short[4]}`];
  }
  const plain = text.replace(/[ ']/g, '');
  const commas = plain.split(',').length - 1;
  const points = plain.split('.').length - 1;
  if (commas === 0 && points === 0) return [plain];
  if (commas > 0 && points > 0) {
    return [
      plain.lastIndexOf(',') > plain.lastIndexOf('.') ? comma(plain) : plain.replaceAll(',', ''),
    ];
  }
  if (commas > 1 || points > 1) return [plain.replace(/[,.]/g, '')];
  const grouped = isAmbiguous(text);
  const decimal = plain.replace(',', '.');
  return grouped ? [plain.replace(/[,.]/, ''), decimal] : [decimal];
}

function comma(text: string): string {
  return text.replaceAll('.', '').replace(',', '.');
}

function powerOf(text: string): number {
  const plain = /e([+-]?\d+)$/i.exec(text)?.[1] ?? /10\^\{?(-?\d+)\}?$/.exec(text)?.[1];
  if (plain) return Number(plain);
  const raised = /10(⁻?)([⁰¹²³⁴-⁹]+)$/.exec(text);
  if (!raised) return 0;
  const digits = [...(raised[2] ?? '')].map((digit) => superscripts.indexOf(digit)).join('');
  return Number(digits) * (raised[1] ? -1 : 1);
}
