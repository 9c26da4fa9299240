/** What a header or a label says about the number that it stands for. */
import { fold } from '../figures/characters';
import { currencyNamed } from '../figures/currencies';
import { namedPeriod, periodHours, withoutPeriod } from '../figures/periods';
import { withUnits } from '../tables/column-units';
import { exact, type Phrase, phrasesFor, type Role } from './label-words';

export interface Label {
  readonly role: Role;
  /** Hours of the period that a change or a volume is over; null where none is said. */
  readonly hours: number | null;
  readonly currency: string | null;
  /** What a quantity is counted in, in capitals: `LINK` of `24h Vol (LINK)`, `BASE` of `Vol (Base)`. */
  readonly unit: string | null;
  /** The label is these words and nothing else, but for a period, a currency and punctuation. */
  readonly whole: boolean;
  /** Power of ten that the figures under it are counted in: 6 for `Volume (M€)`. */
  readonly power?: number;
  /** The figures under it are percentages, with or without a sign. */
  readonly percent?: boolean;
}

const cache = new Map<string, Label | null>();

/** The meaning of a header or label, or null where the text is none. `language` only settles shared signs. */
export function readLabel(text: string, language: string): Label | null {
  if (text.length > 60 || text.length === 0) return null;
  const key = `${language}\n${text}`;
  const kept = cache.get(key);
  if (kept !== undefined) return kept;
  const read = classify(text, language);
  const label = read && withUnits(read, text, language);
  if (cache.size > 4000) cache.clear();
  cache.set(key, label);
  return label;
}

/** The unit that a price is of (`Prijs per BTC`) is not the currency that it is in. */
const perUnit =
  /(?<![\p{L}])(?:per|pro|je|por|par|za|за|на|mỗi|هر|لكل|प्रति|每|每個|每个)[ \u00a0]?(?:1[ \u00a0]?)?[A-Z]{2,6}(?![A-Za-z])|(?<![A-Za-z])[A-Z]{2,6} ?(?:başına|あたり|당)/gu;

/** `Tips welcome in BTC or XMR.` speaks of what it likes; no number is meant. */
const sentence = /^(?:\S+[ \u00a0]){3,}[^\s.]{3,}[.!?]$|[。！？؟।]$/u;

function classify(text: string, language: string): Label | null {
  const clean = fold(text)
    .toLowerCase()
    .replace(/[:*ⓘ?≈~↑↓▲▼⇅↕]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!clean || clean.length > 48 || clean.split(' ').length > 7) return null;
  const hours = periodHours(clean, language);
  const currency = currencyNamed(fold(text).replace(perUnit, ' '), language);
  const bare = withoutPeriod(clean, language)
    .replace(/[()[\]/|,.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const unit =
    /[([](?:in )?([A-Za-z]{2,10})[)\]]?\s*$/.exec(fold(text))?.[1]?.toUpperCase() ?? null;
  const named = namedPeriod(clean);
  if (named !== null) return { role: 'change', hours: named, currency, unit, whole: true };
  const whole = exact.get(clean) ?? exact.get(bare);
  if (whole) return { role: whole, hours, currency, unit, whole: true };
  if (sentence.test(text.trim())) return null;
  for (const { role, phrase } of phrasesFor(bare)) {
    if (contains(bare, phrase))
      return {
        role,
        hours,
        currency,
        unit,
        whole:
          leftOver(bare, phrase.text, language) <=
          (role === 'asset' || role === 'venue' ? 0 : phrase.free ? 2 : 4),
      };
  }
  if (hours !== null && clean.length <= 16 && bare.length <= 4)
    return { role: 'change', hours, currency, unit, whole: true };
  return null;
}

/** Words for "now" beside a price: they change nothing. */
const now =
  /(?<![\p{L}\p{M}])(?:current(?:ly)?|live|latest|spot|market|today|now|aktuell(?:er|es|e)?|heutiger?|derzeitiger?|attuale|corrente|actual|actuel(?:le)?|atual|huidige|actuele|aktualn[aey]|obecn[ay]|aktuální|aktuálny|jelenlegi|aktuális|curentă?|текущ(?:ая|ий|а)|поточн(?:а|ий)|сейчас|зараз|сега|güncel|anlık|τρέχουσα|nykyinen|nåværende|nuværende|nuvarande|trenutna|נוכחי|כעת|বর্তমান|kasalukuyang|saat ini|hiện tại|ปัจจุบัน|الحالي|الآن|لحظه‌ای|فعلی|वर्तमान|ताज़ा)(?![\p{L}\p{M}])/giu;

/** Letters that are neither the phrase nor a period or currency. */
function leftOver(text: string, phrase: string, language: string): number {
  const rest = withoutPeriod(text.replace(phrase, ' '), language).replace(now, ' ');
  return rest
    .replace(/\b(?:usd|eur|usdt|btc|eth|the|in|of|per|per token|token|coin|%)\b/g, '')
    .replace(/[^\p{L}]/gu, '').length;
}

function contains(text: string, phrase: Phrase): boolean {
  if (phrase.free) return text.includes(phrase.text);
  const at = text.indexOf(phrase.text);
  if (at < 0) return false;
  const before = text[at - 1];
  const after = text[at + phrase.text.length];
  return (
    (before === undefined || !/[\p{L}\p{M}]/u.test(before)) &&
    (after === undefined || !/[\p{L}\p{M}]/u.test(after))
  );
}
