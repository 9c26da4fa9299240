import { currenciesOf, currencyAfter, isCurrencyCode, prefixPattern } from './currency-signs';
import { type Decimal, significantDigits } from './decimal';
import { foldDigits } from './fold-digits';
import { decimalMark, digitsPattern, isAmbiguous, readingsOf } from './readings';
import { scaleAfter } from './scales';

export interface Figure {
  /** Offsets into the text, sign, currency, scale and unit included. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'percent' | 'money' | 'bare';
  /** Currencies or unit that it may be in; empty where none is written. */
  readonly currencies: readonly string[];
  /** Values that it may stand for, always positive. */
  readonly readings: readonly Decimal[];
  /** Sign before its decimals, where the figure itself tells. */
  readonly mark: '.' | ',' | null;
  /** `1.234` or `1,234`: the first reading is grouped, the second has three decimals; see `settle`. */
  readonly ambiguous: '.' | ',' | null;
  /** The currency stands before the digits, as English has it. */
  readonly prefixed: boolean;
  readonly sign: 1 | -1 | 0;
  readonly scaled: boolean;
  /** Too little to say anything about: a count, a year, a date, a list number, part of a name. */
  readonly trivial: boolean;
}

const pattern = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_.,@#/\\\\]|[\\p{L}\\d]-)(?<lead>(?:[+\\-▲▼↑↓△▽]\\s?)?(?:${prefixPattern}\\s?)?[+-]?)(?<digits>${digitsPattern})`,
  'gu',
);

/** Figures in one line of plain text, in order. */
export function findFigures(text: string): Figure[] {
  const folded = foldDigits(text);
  const found: Figure[] = [];
  let from = 0;
  while (from < folded.length) {
    pattern.lastIndex = from;
    const match = pattern.exec(folded);
    if (!match) break;
    const figure = read(folded, match);
    found.push(figure);
    from = figure.end;
  }
  return found;
}

const pointCurrencies = new Set('USD GBP JPY CNY INR KRW AUD CAD HKD SGD TWD NZD'.split(' '));

/**
 * Reads an ambiguous figure as the others of the answer are read (`mark` is their decimal sign). Where
 * nothing tells, `$1,234` is written as its own countries write it: the comma groups.
 */
export function settle(figure: Figure, mark: '.' | ',' | null): Figure {
  const { ambiguous, prefixed, currencies, readings } = figure;
  const known = mark ?? (prefixed && pointCurrencies.has(currencies[0] ?? '') ? '.' : null);
  if (ambiguous === null || known === null) return figure;
  const reading = readings[known === ambiguous ? 1 : 0];
  return reading ? { ...figure, readings: [reading] } : figure;
}

function read(text: string, match: RegExpExecArray): Figure {
  const lead = match.groups?.lead ?? '';
  const digits = match.groups?.digits ?? '';
  const prefix = lead.replace(/[+\-▲▼↑↓△▽\s]/g, '');
  const prefixed = currenciesOf(prefix);
  // Three capitals before a figure are a currency only if they are one: `BTC 95` begins at the digits.
  const start = prefix !== '' && !prefixed ? match.index + lead.length : match.index;
  let end = match.index + match[0].length;
  const scale = scaleAfter(text.slice(end, end + 20));
  end += scale?.length ?? 0;
  const percent =
    /^\s?(?:%|(?:percent|per cent|pct|prozent|pour cent|por ciento|por cento|per cento|процент\p{L}*|फ़?ीसदी|प्रतिशत)(?!\p{L}))/iu.exec(
      text.slice(end, end + 16),
    );
  let currencies = prefixed ?? [];
  if (percent && !prefixed) end += percent[0].length;
  else {
    const unit = unitAfter(text.slice(end, end + 24));
    if (
      unit &&
      (currencies.length === 0 || unit.currencies.some((one) => currencies.includes(one)))
    ) {
      currencies = unit.currencies;
      end += unit.length;
    }
  }
  const kind = percent && !prefixed ? 'percent' : currencies.length > 0 ? 'money' : 'bare';
  const readings = readingsOf(digits).map(({ digits: value, exponent }) => ({
    digits: value,
    exponent: exponent + (scale?.power ?? 0),
  }));
  const sign = prefix !== '' && !prefixed ? 0 : signOf(lead, text, match.index);
  const scaled = scale !== null;
  const trivial = isTrivial(text, start, end, digits, kind, scaled, readings);
  const ambiguous = isAmbiguous(digits) ? (digits.includes(',') ? ',' : '.') : null;
  const mark = decimalMark(digits);
  const prefixedBy = prefixed !== null;
  return {
    start,
    end,
    kind,
    currencies,
    readings,
    mark,
    ambiguous,
    prefixed: prefixedBy,
    sign,
    scaled,
    trivial,
  };
}

function signOf(lead: string, text: string, index: number): Figure['sign'] {
  const before = /[▲▼↑↓△▽]\s?$/.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? '';
  if (/[-▼↓▽]/.test(lead + before)) return -1;
  return /[+▲↑△]/.test(lead + before) ? 1 : 0;
}

function unitAfter(text: string): { currencies: readonly string[]; length: number } | null {
  const space = /^ ?(?:(?:de|of|di) )?/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(space);
  const currency = currencyAfter(rest);
  if (currency) return { currencies: currency.currencies, length: currency.length + space };
  const ticker = /^(?:[A-Z][A-Z0-9]{1,9}|[a-z]{1,3}[A-Z]{2,7}|[A-Z]{2,6}\.e)(?![\p{L}\d])/u.exec(
    rest,
  )?.[0];
  if (!ticker || isCurrencyCode(ticker) || notUnits.has(ticker)) return null;
  return { currencies: [ticker], length: ticker.length + space };
}

const notUnits = new Set([
  'AM',
  'PM',
  'UTC',
  'GMT',
  'CET',
  'EST',
  'PST',
  'APR',
  'APY',
  'ATH',
  'FDV',
  'TVL',
  'MA',
  'EMA',
  'USA',
  'NFT',
  'AD',
  'BC',
]);

function isTrivial(
  text: string,
  start: number,
  end: number,
  digits: string,
  kind: Figure['kind'],
  scaled: boolean,
  readings: readonly Decimal[],
): boolean {
  const after = text.slice(end, end + 12);
  const before = text.slice(Math.max(0, start - 8), start);
  if (kind === 'percent') return false;
  if (kind === 'money') {
    const first = readings[0];
    return !scaled && first !== undefined && significantDigits(first) < 2 && first.exponent >= 0;
  }
  if (
    /^[\p{Script=Latin}\p{Script=Cyrillic}_]|^[-/:]\d|^\.\d|^\s?(?::\d\d)/u.test(after) &&
    !scaled
  )
    return true;
  if (/\d[-/:.]$|[A-Za-z]-$/.test(before)) return true;
  if (
    /^[-\s]?(?:h\b|hrs?\b|hours?|days?|d\b|weeks?|months?|years?|minutes?|min\b|sec|stunden|tage|heures|jours|horas|días|dias|ore|giorni|час|дн|小时|小時|天|日|時間|分|年|月|시간|giờ|jam\b|x\b|×)/iu.test(
      after,
    )
  )
    return true;
  if (scaled || /[.,₀-₉{e' ]/.test(digits)) return false;
  const value = Number(digits);
  return value < 1000 || (value >= 1900 && value <= 2100);
}
