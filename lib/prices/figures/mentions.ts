/** Finds the numbers in a text, with the sign, currency, unit and notation that belong to each. */
import { fold } from './characters';
import {
  type CurrencyMark,
  cryptoQuotes,
  currencyAfter,
  currencyBefore,
  fiatCodes,
  stableQuotes,
} from './currencies';
import { shift } from './decimal';
import {
  type Ambiguity,
  type DecimalSeparator,
  digitRun,
  readDigits,
  specialNotation,
  usualSeparator,
} from './digits';
import { unitAt } from './units';

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
    // `yüzde 2,3`, `百分之二`: the word before the number
    const percentWord = /(?:yüzde|百分之)[ \u00a0]?$/i.exec(before);
    if (!percent && percentWord) {
      percent = true;
      start -= percentWord[0].length;
      before = before.slice(0, -percentWord[0].length);
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
    // `205兆1,234億`, `1억4483만2000원`: each smaller unit adds to the larger, and so does what is less than one
    let total: bigint | null = null;
    for (let lowest = unit; value && !value.includes('.') && lowest > 0; ) {
      const smaller = /^ ?(\d[\d,]{0,5})(?![\d.,])/.exec(rest);
      const behind = smaller ? rest.slice(smaller[0].length) : '';
      const counted = /^[億亿억万萬만]/.test(behind) ? unitAt(behind, base) : null;
      const least = lowest === 4 && !counted && currencyAfter(behind, language) !== null;
      const next = counted ?? (least ? { power: 0, length: 0 } : null);
      if (!smaller?.[1] || !next || next.power >= lowest) break;
      total ??= BigInt(shift(value, unit));
      total += BigInt(shift(smaller[1].replace(/,/g, ''), next.power));
      lowest = next.power;
      end += smaller[0].length + next.length;
      rest = folded.slice(end);
    }
    if (total !== null) {
      value = shift(total.toString(), -unit);
      ambiguous = null;
    }
  }
  const percentAfter =
    /^[ \u00a0]?(?:%|(?:percent|per cent|prozent|proc\.|процент(?:а|ов|ів)?|відсот(?:ок|ки|ка|ків)|pour cent|por ciento|por cento|per cento|procent(?:a|ů|ów|i)?|prosent(?:tia)?|posto|százalék(?:kal|ot|os)?|τοις εκατό|אחוז(?:ים)?|persen|phần trăm|بالمئة|بالمائة|في المئة|في المائة|درصد|प्रतिशत|फीसदी|फ़ीसदी|パーセント|퍼센트|เปอร์เซ็นต์|শতাংশ)(?![a-z]))/i.exec(
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
    // `BTC 67.321 dolardan`: the ticker before is what has the price
    if (mark && currency && cryptoQuotes.has(currency.code) && isMoney(mark.code)) {
      start += currency.length;
      currency = null;
    }
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
  const lead = before.slice(-16);
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
        /(?:less than|more than|up to|over|under|below|above|weniger als|mehr als|moins de|plus de|menos de|más de|mais de|meno di|più di|minder dan|meer dan|mniej niż|więcej niż|меньше|больше|менее|более|свыше|менше|більше|méně než|více než|kurang dari|lebih dari|mindre än|mer än) $/i.test(
          lead,
        ),
      approximate: /(?:[≈~∼≃]|about |around |circa |ca\. |environ |约|約|約 )[ \u00a0]*$/i.test(
        lead,
      ),
      of,
    },
  };
}

function isMoney(code: string): boolean {
  return fiatCodes.has(code) || stableQuotes.has(code);
}

/** A `-` between two numbers or words is a dash (`10-20`, `BTC-5`), not a sign. */
function isSign(previous: string, number: string): boolean {
  return (
    !/[A-Za-z0-9\u0590-\u05ff]/.test(previous) ||
    (/\d/.test(previous) && /^[\d.,]+[ \u00a0]?%/.test(number))
  );
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[\w.,]/.test(text[end] ?? '')) end++;
  return Math.max(end, from + 1);
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
