/** What a header or a label says about the number that it stands for. */
import { fold } from './characters';
import { currencyNamed } from './currencies';
import { exact, type Phrase, phrasesFor, type Role } from './label-words';

export interface Label {
  readonly role: Role;
  /** Hours of the period that a change or a volume is over; null where none is said. */
  readonly hours: number | null;
  readonly currency: string | null;
  /** The label is these words and nothing else, but for a period, a currency and punctuation. */
  readonly whole: boolean;
}

const period =
  /(?:^|[^a-zÀ-ɏа-яё\d.,])(?:(?:last |past )?(\d{1,3})[ \u00a0-]?(hours?|hrs?|h|std\.?|stunden|heures?|horas?|ore|uur|u|ч\.?|час(?:а|ов)?|год\.?|godz\.?|saat|jam|giờ|ชม\.?|ชั่วโมง|ساعة|ساعته|ساعت|घंटे|घंटा|घं|小时|小時|時間|시간|t|tim|timmar|timer|ω|ώρες|ωρών|ώρ\.?|שעות|שע׳|hod\.?|hodin|óra|tuntia|sati|ঘণ্টা|ঘন্টা|oras|days?|d|tage?|jours?|j|días?|dias?|giorni|дн\.?|дней|days|gün|hari|ngày|วัน|يوم|روز|दिन|天|日|일|dagar|m|min|minutes?|w|weeks?|wk|周|months?|mo|y|years?)(?![a-zÀ-ɏа-яё\d])|(today|daily|intraday|24시|전일대비|전일 대비|当日|今日|本日|前日比|сегодня|сутки|за день|dziś|hoje|hoy|aujourd.hui|heute|oggi|bugün|hari ini|hôm nay|วันนี้|اليوم|امروز|आज|idag|i dag))/iu;
const hourWords =
  /^(?:h|hours?|hrs?|std|stunden|heures?|horas?|ore|uur|u$|ω|ώρ|ωρ|שע|hod|óra|tuntia|sati|ঘ|oras|ч|час|год|godz|saat|jam|giờ|ชม|ชั่วโมง|ساعة|ساعت|घं|小时|小時|時間|시간|t$|tim)/iu;
const minuteWords = /^(?:m|min|minutes?)$/iu;
const weekWords = /^(?:w|weeks?|wk|周)$/iu;
const longWords = /^(?:months?|mo|y|years?)$/iu;

/** Hours of the period named in a text: 24 for `24h`, `1d`, `today`; 0.0833 for `5m`. */
export function periodHours(text: string): number | null {
  const match = period.exec(fold(text));
  if (!match) return null;
  if (match[3]) return 24;
  const count = Number(match[1]);
  const word = (match[2] ?? '').replace('.', '');
  if (minuteWords.test(word)) return count / 60;
  if (weekWords.test(word)) return count * 168;
  if (longWords.test(word)) return count * 720;
  return hourWords.test(word) ? count : count * 24;
}

const cache = new Map<string, Label | null>();

/** The meaning of a header or label, or null where the text is none. `language` only settles shared signs. */
export function readLabel(text: string, language: string): Label | null {
  if (text.length > 60 || text.length === 0) return null;
  const key = `${language}\n${text}`;
  const kept = cache.get(key);
  if (kept !== undefined) return kept;
  const label = classify(text, language);
  if (cache.size > 4000) cache.clear();
  cache.set(key, label);
  return label;
}

function classify(text: string, language: string): Label | null {
  const clean = fold(text)
    .toLowerCase()
    .replace(/[:*ⓘ?≈~↑↓▲▼⇅↕]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!clean || clean.length > 48 || clean.split(' ').length > 7) return null;
  const hours = periodHours(clean);
  const currency = currencyNamed(fold(text), language);
  const bare = clean
    .replace(period, ' ')
    .replace(/[()[\]/|,.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = exact.get(clean) ?? exact.get(bare);
  if (whole) return { role: whole, hours, currency, whole: true };
  for (const { role, phrase } of phrasesFor(bare)) {
    if (contains(bare, phrase))
      return {
        role,
        hours,
        currency,
        whole: leftOver(bare, phrase.text) <= (role === 'asset' ? 0 : phrase.free ? 2 : 4),
      };
  }
  if (hours !== null && clean.length <= 16 && bare.length <= 4)
    return { role: 'change', hours, currency, whole: true };
  return null;
}

/** Words for "now" beside a price: they change nothing. */
const now =
  /(?<![\p{L}\p{M}])(?:current(?:ly)?|live|latest|spot|market|today|now|aktuell(?:er|es|e)?|heutiger?|derzeitiger?|attuale|corrente|actual|actuel(?:le)?|atual|huidige|actuele|aktualn[aey]|obecn[ay]|aktuální|aktuálny|jelenlegi|aktuális|curentă?|текущ(?:ая|ий|а)|поточн(?:а|ий)|сейчас|зараз|сега|güncel|anlık|τρέχουσα|nykyinen|nåværende|nuværende|nuvarande|trenutna|נוכחי|כעת|বর্তমান|kasalukuyang|saat ini|hiện tại|ปัจจุบัน|الحالي|الآن|لحظه‌ای|فعلی|वर्तमान|ताज़ा)(?![\p{L}\p{M}])/giu;

/** Letters that are neither the phrase nor a period or currency. */
function leftOver(text: string, phrase: string): number {
  const rest = text.replace(phrase, ' ').replace(period, ' ').replace(now, ' ');
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
