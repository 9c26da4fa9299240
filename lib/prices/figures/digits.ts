/** The digits of one number: their separators, and notations that count zeros or name a power of ten. */
import { scriptDigits } from './characters';
import { joinParts, shift } from './decimal';

/** How a language or a column writes numbers: which character is the decimal separator. */
export type DecimalSeparator = '.' | ',';

export interface Ambiguity {
  readonly separator: DecimalSeparator;
  readonly grouped: string;
  readonly decimal: string;
}

const commaLanguages = new Set(
  'de fr es it pt nl ru uk pl cs sk sl hr sr bs ro bg hu tr id vi sv nb nn no da fi is el ca gl eu lt lv et az kk ka hy be mk sq af fa-x es-ES'.split(
    ' ',
  ),
);
const spaceGrouping = new Set(
  'fr ru uk pl cs sk bg hu sv nb nn no fi lt lv et kk be ka hy pt es'.split(' '),
);
const pointRegions = /^(?:es-(?:MX|PR|US|GT|HN|NI|SV|DO|PA|PE)|de-(?:CH|LI)|it-CH|en)/i;

/** The decimal separator that is usual in a language (`de-CH` counts as itself). */
export function usualSeparator(language: string): DecimalSeparator {
  if (pointRegions.test(language)) return '.';
  return commaLanguages.has(language.split('-')[0] ?? '') ? ',' : '.';
}

/** Digits with their separators, from a digit on: `61 234,56`, `57,43,210.55`, `61'234.50`. */
export function digitRun(text: string, at: number, language: string): string {
  let end = at;
  let groups = 0;
  let space = false;
  for (;;) {
    const from = end;
    while (isDigit(text.charCodeAt(end))) end++;
    const width = end - from;
    const separator = text[end] ?? '';
    const next = text.charCodeAt(end + 1);
    if ((separator === '.' || separator === ',' || separator === "'") && isDigit(next)) {
      if (space && separator === "'") break;
      groups++;
      end++;
      continue;
    }
    if (separator === ' ' || separator === '\u00a0') {
      const group = /^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5));
      const first = groups === 0 ? width <= 3 : width === 3;
      const known =
        space ||
        spaceGrouping.has(language) ||
        separator === '\u00a0' ||
        /^\d{3}(?:[., \u00a0]\d|[ \u00a0]?(?:€|kr|zł|Kč|Ft|₽|руб|грн|лв))/.test(
          text.slice(end + 1, end + 9),
        );
      const whole = !/[.,']/.test(text.slice(at, end));
      if (group && first && known && whole && text[at] !== '0') {
        groups++;
        space = true;
        end++;
        continue;
      }
    }
    return text.slice(at, end);
  }
  return text.slice(at, end);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

interface DigitsRead {
  value: string | null;
  ambiguous: Ambiguity | null;
  shows: DecimalSeparator | null;
}

/** Decides which separators group and which one is the decimal point. */
export function readDigits(raw: string, language: string): DigitsRead {
  const digits = raw.replace(/[ \u00a0']/g, '');
  const grouped = digits.length !== raw.length;
  const marks = digits.replace(/\d/g, '');
  const plain = (value: string, shows: DecimalSeparator | null = null): DigitsRead => ({
    value,
    ambiguous: null,
    shows,
  });
  if (marks === '') return plain(joinParts(digits, ''));
  const last = marks.at(-1) === ',' ? ',' : '.';
  const parts = digits.split(/[.,]/);
  const fraction = parts.at(-1) ?? '';
  const whole = parts.slice(0, -1);
  const asDecimal = joinParts(whole.join(''), fraction);
  const asGrouped = joinParts(parts.join(''), '');
  if (marks.length === 1) {
    const first = whole[0] ?? '';
    const group =
      fraction.length === 3 && first.length >= 1 && first.length <= 3 && !first.startsWith('0');
    if (grouped || !group) return plain(asDecimal, last);
    const value = usualSeparator(language) === last ? asDecimal : asGrouped;
    return {
      value,
      ambiguous: { separator: last, grouped: asGrouped, decimal: asDecimal },
      shows: null,
    };
  }
  const same = [...marks].every((mark) => mark === last);
  if (same) {
    if (!groupsFit(parts)) return { value: null, ambiguous: null, shows: null };
    return plain(asGrouped, last === ',' ? '.' : ',');
  }
  const others = [...marks.slice(0, -1)];
  if (!others.every((mark) => mark === others[0]) || others[0] === last || !groupsFit(whole))
    return { value: null, ambiguous: null, shows: null };
  return plain(asDecimal, last);
}

/** `1,234,567`, `12,34,567`, `1,2345,6789`. */
function groupsFit(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (first.length > 4 || first.length === 0) return false;
  const widths = rest.map((part) => part.length);
  return (
    widths.every((width) => width === 3) ||
    (widths.at(-1) === 3 && widths.slice(0, -1).every((width) => width === 2)) ||
    widths.every((width) => width === 4)
  );
}

/**
 * Zeros counted instead of shown (`0.0₅6912`, `0.0{5}6912`, `0.0(5)6912`: five zeros after the point)
 * and powers of ten (`1.2e-7`, `4.56×10⁻⁸`). Null where the digits are plain.
 */
export function specialNotation(
  digits: string,
  rest: string,
): { value: string | null; length: number } | null {
  const zeros = /^0[.,]0{0,2}$/.test(digits)
    ? /^(?:([₀-₉]+)|\{(\d{1,2})\}|\((\d{1,2})\))(\d*)/.exec(rest)
    : /^0$/.test(digits)
      ? /^[.,](?:([₀-₉]+)|\{(\d{1,2})\}|\((\d{1,2})\))(\d*)/.exec(rest)
      : null;
  if (zeros) {
    const count = Number(scriptDigits(zeros[1] ?? zeros[2] ?? zeros[3] ?? ''));
    const shown = zeros[4] ?? '';
    const readable =
      shown !== '' && count >= 1 && count <= 30 && scriptDigits(zeros[1] ?? '').length <= 2;
    return { value: readable ? `0.${'0'.repeat(count)}${shown}` : null, length: zeros[0].length };
  }
  if (/^[₀-₉]/.test(rest)) return { value: null, length: /^[₀-₉]+\d*/.exec(rest)?.[0].length ?? 1 };
  const power =
    /^[eE]([+-]?\d{1,3})(?![\dA-Za-z])/.exec(rest) ??
    /^[ \u00a0]?[×xX*·][ \u00a0]?10(?:([⁻⁺]?[⁰¹²³⁴-⁹]+)|\^[({]?([+-]?\d{1,3})[)}]?)/.exec(rest);
  if (!power) return null;
  const exponent = Number(scriptDigits(power[1] ?? power[2] ?? '0').replace('⁺', ''));
  return { value: shift(digits.replace(',', '.'), exponent), length: power[0].length };
}
