/** Finds the numbers in a text, with the sign, currency, unit and notation that belong to each. */
import { fold, scriptDigits } from './characters';
import { type CurrencyMark, currencyAfter, currencyBefore } from './currencies';
import { joinParts, shift } from './decimal';
import { unitAt } from './units';

/** How a language or a column writes numbers: which character is the decimal separator. */
export type DecimalSeparator = '.' | ',';

export interface Mention {
  /** Offsets into the text, from the sign or currency to the unit, currency or percent sign. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Unsigned exact decimal; null where the notation cannot be read (`0.0₄`). */
  readonly value: string | null;
  /** Set where `1.234` or `1,234` may be either; `value` then follows the language. */
  readonly ambiguous: Ambiguity | null;
  /** What this number shows of its own style, for its neighbours. */
  readonly shows: DecimalSeparator | null;
  readonly sign: '+' | '-' | '';
  readonly percent: boolean;
  readonly currency: CurrencyMark | null;
  /** Power of ten of a unit such as `M` or `万`; 0 where there is none. */
  readonly unit: number;
  /** `<$0.01`, `>`, `up to`. */
  readonly bound: boolean;
  /** `≈`, `~`, `about`. */
  readonly approximate: boolean;
  /** The word right after: `2.5 ETH`. */
  readonly of: string | null;
}

interface Ambiguity {
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

const spaces = '[ \\u00a0]';
const clock = /(?<![\d.,])\d{1,2}:\d{2}(?::\d{2})?(?![\d])/g;
const dates =
  /(?<![\d.,])(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?![\d])/g;
const core = /\d/g;

/** Every number of `text`, in order. Numbers inside words (`24h`, `1INCH`, `v2`) and dates are none. */
export function findMentions(text: string, language: string): Mention[] {
  const folded = blank(blank(fold(text), dates), clock);
  const found: Mention[] = [];
  core.lastIndex = 0;
  for (let hit = core.exec(folded); hit; hit = core.exec(folded)) {
    const mention = mentionAt(text, folded, hit.index, found.at(-1)?.end ?? 0, language);
    if (mention.skip !== undefined) core.lastIndex = mention.skip;
    else {
      found.push(mention.found);
      core.lastIndex = mention.found.end;
    }
  }
  return found;
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => '_'.repeat(match.length));
}

type Attempt = { found: Mention; skip?: never } | { skip: number };

function mentionAt(
  text: string,
  folded: string,
  at: number,
  from: number,
  language: string,
): Attempt {
  const base = language.split('-')[0] ?? '';
  // `.5` and `,5` without a leading zero
  const bare = /[.,]/.test(folded[at - 1] ?? '') && !/[\w.,]/.test(folded[at - 2] ?? '') ? 1 : 0;
  const digits = digitRun(folded, at, base);
  let end = at + digits.length;
  let before = folded.slice(from, at - bare);
  const ends = wordEnd(folded, end);

  let value: string | null;
  let ambiguous: Ambiguity | null = null;
  let shows: DecimalSeparator | null = null;
  const notation = specialNotation(digits, folded.slice(end));
  if (notation) {
    value = notation.value;
    end += notation.length;
  } else {
    const read = readDigits((bare ? folded[at - 1] : '') + digits, language);
    value = read.value;
    ambiguous = read.ambiguous;
    shows = read.shows;
  }

  // what stands before: sign, currency, sign
  let start = at - bare;
  let sign: Mention['sign'] = '';
  let currency: CurrencyMark | null = null;
  let percent = false;
  for (let turn = 0; turn < 3; turn++) {
    const percentSign = new RegExp(`%${spaces}?$`).exec(before);
    if (!percent && percentSign && base !== 'en' && !/\d\s*%\s*$/.test(before)) {
      percent = true;
      start -= percentSign[0].length;
      before = before.slice(0, -percentSign[0].length);
      continue;
    }
    const signed = /([+-]|(?<=^|[ \u00a0(])–)[ \u00a0]?$/.exec(before);
    if (!sign && signed && isSign(folded[from + signed.index - 1] ?? ' ', folded.slice(at))) {
      sign = signed[1] === '+' ? '+' : '-';
      start -= signed[0].length;
      before = before.slice(0, signed.index);
      continue;
    }
    const mark: CurrencyMark | null = currency ? null : currencyBefore(before, language);
    if (mark) {
      currency = mark;
      start -= mark.length;
      before = before.slice(0, -mark.length);
      continue;
    }
    break;
  }
  if (/[A-Za-zÀ-ɏа-яА-Я_#]$/.test(before.slice(-1)) && start === at - bare && !/[_]$/.test(before))
    return { skip: ends };
  if (/[_:]$/.test(before) && start === at) return { skip: ends };

  // what stands after: unit, currency, percent
  let rest = folded.slice(end);
  let unit = 0;
  const unitFound = notation ? null : unitAt(rest, base);
  const tight = /^[A-Za-zÀ-ɏ]/.test(rest);
  if (unitFound && !(tight && currencyAfter(rest, language))) {
    unit = unitFound.power;
    end += unitFound.length;
    rest = folded.slice(end);
    // `205兆1,234億`, `1억5000만`: the smaller unit adds to the larger
    const smaller = /^ ?(\d[\d,]{0,5})(?=[億亿억万萬만])/.exec(rest);
    const second = smaller ? unitAt(rest.slice(smaller[0].length), base) : null;
    if (smaller?.[1] && second && second.power < unit && value && !value.includes('.')) {
      const sum =
        BigInt(shift(value, unit)) + BigInt(shift(smaller[1].replace(/,/g, ''), second.power));
      value = shift(sum.toString(), -unit);
      ambiguous = null;
      end += smaller[0].length + second.length;
      rest = folded.slice(end);
    }
  }
  const percentAfter =
    /^[ \u00a0]?(?:%|percent(?![a-z])|per cent(?![a-z])|prozent|процент(?:а|ов)?|pour cent)/i.exec(
      rest,
    );
  if (percentAfter) {
    percent = true;
    end += percentAfter[0].length;
    // right-to-left pages write the sign last
    const late = /^[ \u00a0]?([+-])(?![\w$€£¥])/.exec(folded.slice(end));
    if (!sign && late) {
      sign = late[1] === '+' ? '+' : '-';
      end += late[0].length;
    }
  } else {
    const mark = currencyAfter(rest, language);
    if (mark && !(currency && currency.code !== mark.code && !currency.shared)) {
      if (!currency || currency.shared) currency = { ...mark, power: mark.power };
      if (mark.power && value) value = shift(value, mark.power);
      end += mark.length;
    }
    if (unit === 0 && !notation) {
      const late = currency ? unitAt(folded.slice(end), base) : null;
      if (late && !/^[ \u00a0]?[kKmMbBtT](?![A-Za-z])/.test(folded.slice(end)) && late.power > 3) {
        unit = late.power;
        end += late.length;
      }
    }
  }
  rest = folded.slice(end);
  if (/^[A-Za-zÀ-ɏ]/.test(rest) && end === at + digits.length) {
    // a number glued to letters is part of a word, unless the letters are a ticker (`2.5ETH`)
    if (!/^[A-Z]{2,6}(?![a-z0-9])/.test(rest) || /^(?:AM|PM|ST|ND|RD|TH|D|H)\b/.test(rest))
      return { skip: ends };
  }
  // `24 hours`, `7 days`: a period, not a figure
  if (
    !currency &&
    !percent &&
    /^[ \u00a0-]?(?:hours?|hrs?|days?|weeks?|months?|years?|minutes?|min|seconds?|stunden|tagen?|heures|jours|horas|días|dias|часа?|часов|дней|saat|gün|godzin|jam|hari|giờ|ngày|時間|小时|시간|天|日|年|月|ساعة|ساعت|घंटे|ชั่วโมง|timmar)(?![a-z])/i.test(
      rest,
    )
  )
    return { skip: Math.max(ends, end) };
  const of = /^[ \u00a0]?(\$?[A-Za-z][A-Za-z0-9.]{1,14})(?![A-Za-z0-9])/.exec(rest)?.[1] ?? null;
  const lead = before.slice(-14);
  if (unit && value) value = shift(value, unit);
  if (unit && ambiguous)
    ambiguous = {
      separator: ambiguous.separator,
      grouped: shift(ambiguous.grouped, unit),
      decimal: shift(ambiguous.decimal, unit),
    };
  if (unit && ambiguous) {
    // `1.234M` and `1,234M`: with a unit behind it the separator is far more often decimal
    value = ambiguous.separator === usualSeparator(language) ? ambiguous.decimal : value;
  }
  return {
    found: {
      start,
      end,
      text: text.slice(start, end).trim(),
      value,
      ambiguous,
      shows,
      sign,
      percent,
      currency,
      unit,
      bound:
        /[<>≤≥＜][ \u00a0]*$/.test(lead) ||
        /(?:less than|more than|up to|over|under) $/i.test(lead),
      approximate: /(?:[≈~∼≃]|about |around |circa |ca\. |environ |约|約|約 )[ \u00a0]*$/i.test(
        lead,
      ),
      of,
    },
  };
}

/** A `-` between two numbers or words is a dash (`10-20`, `BTC-5`), not a sign. */
function isSign(previous: string, number: string): boolean {
  return (
    !/[A-Za-z0-9]/.test(previous) || (/\d/.test(previous) && /^[\d.,]+[ \u00a0]?%/.test(number))
  );
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[\w.,]/.test(text[end] ?? '')) end++;
  return Math.max(end, from + 1);
}

/** Digits with their separators, from a digit on: `61 234,56`, `57,43,210.55`, `61'234.50`. */
function digitRun(text: string, at: number, language: string): string {
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
function specialNotation(
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

/** The mention under a style that its neighbours show. */
export function inStyle(mention: Mention, separator: DecimalSeparator): Mention {
  if (!mention.ambiguous) return mention;
  const { separator: own, grouped, decimal } = mention.ambiguous;
  return { ...mention, value: own === separator ? decimal : grouped };
}

/** Reads one number as a whole (`$0.0₅6912`, `2.345 €` in German). Null where `text` is no single number. */
export function decodeNumber(text: string, language = 'en'): string | null {
  const mentions = findMentions(text, language);
  const [only] = mentions;
  if (mentions.length !== 1 || !only || only.value === null) return null;
  return only.sign === '-' ? `-${only.value}` : only.value;
}
