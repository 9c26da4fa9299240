/** Periods such as `24h`, `7 Tage`, `1j`: how many hours, in the language of the page. */
import { fold } from './characters';

const minute = 1 / 60;
const day = 24;
const week = 168;
const month = 720;
const year = 8760;

/** Units by their hours. A letter or word that means something else in one language stands in `byLanguage`. */
const units: readonly (readonly [number, string])[] = [
  [
    minute,
    'm|min|mins|minute|minutes|minuten|minuti|minutos|minut|минут|мин|dakika|menit|phút|perc|分|分钟|分鐘|분|นาที|دقيقة|دقیقه|मिनट',
  ],
  [
    1,
    'h|hs|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ore|uur|uren|u|ч|час|часа|часов|год|годин|години|година|godz|godzin|godziny|godzina|saat|jam|giờ|ชม|ชั่วโมง|ساعة|ساعات|ساعه|ساعته|ساعت|ساعتی|घंटे|घंटा|घंटों|घं|小时|小時|時間|시간|t|tim|timmar|timme|timer|ω|ώρα|ώρες|ωρών|ώρ|שעות|שעה|שע׳|hod|hodin|hodiny|óra|órás|tuntia|tunti|sati|ঘণ্টা|ঘন্টা|oras',
  ],
  [
    day,
    'd|day|days|tag|tage|tagen|j|jour|jours|día|días|dia|dias|giorno|giorni|дн|день|дня|дней|дни|днів|дні|сутки|суток|доба|gün|hari|ngày|วัน|يوم|أيام|ايام|يوما|روز|روزه|दिन|दिनों|天|日|일|dag|dagar|dagen|dage|dager|dni|dzień|dní|dny|zile|päivä|päivää|nap|napos|ημέρα|ημέρες|ημ|יום|ימים|দিন|araw',
  ],
  [
    week,
    'w|wk|wks|week|weeks|weken|woche|wochen|semaine|semaines|sem|semana|semanas|settimana|settimane|нед|неделя|недели|недель|тиж|тиждень|tydzień|tyg|hafta|minggu|tuần|周|週|주|주일|สัปดาห์|أسبوع|هفته|सप्ताह|vecka|veckor|uke|uker|uge|uger|viikko|viikkoa|hét|săptămână|săptămâni|εβδομάδα|týden|שבוע',
  ],
  [
    month,
    'mo|mos|month|months|monat|monate|mois|mes|meses|mês|mese|mesi|мес|месяц|месяца|месяцев|міс|mies|miesiąc|bulan|tháng|个月|個月|ヶ月|か月|カ月|개월|달|เดือน|شهر|أشهر|ماه|ماهه|महीना|महीने|månad|månader|måned|måneder|maand|maanden|kuukausi|hónap|lună|luni|μήνας|μήνες|měsíc|חודש',
  ],
  [
    year,
    'y|yr|yrs|year|years|jahr|jahre|ans|año|años|anos|anno|anni|года|лет|рік|yıl|tahun|năm|年|년|ปี|سنة|سال|वर्ष|साल|år|jaar|vuosi|év',
  ],
];

const byLanguage: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // `1j 24j 7h`: jam, hari
  id: { j: 1, h: day, m: week, b: month, t: year },
  ms: { j: 1, h: day, m: week, b: month, t: year },
  tr: { s: 1, sa: 1, g: day, d: minute, dk: minute, h: week, a: month, ay: month },
  de: { t: day },
  fr: { s: week, a: year, an: year },
  it: { g: day, gg: day, o: 1, ora: 1, s: week },
  pl: { g: 1, t: week, r: year, rok: year, lat: year },
  es: { s: week, a: year },
  pt: { s: week, a: year, ano: year },
  ru: { д: day, н: week, м: month, г: year, год: year },
  uk: { хв: minute, г: 1, д: day, т: week, м: month, р: year },
  bg: { д: day },
  vi: { g: 1, n: day, t: week },
  fi: { pv: day, vrk: day, kk: month },
  hr: { sat: 1, dan: day, dana: day },
  sl: { dan: day },
  hu: { ó: 1, n: day },
  ro: { oră: 1, z: day, zi: day, an: year },
  el: { η: day, ε: week },
  sv: { v: week },
  cs: { den: day, t: week, rok: year },
  sk: { t: week, rok: year },
  he: { ש: 1, י: day },
  ar: { س: 1, ي: day },
};

const hoursOf = new Map<string, number>();
for (const [hours, words] of units) for (const word of words.split('|')) hoursOf.set(word, hours);
const today =
  'today|daily|intraday|(?:past|last|dernier|letzter|último|ultimo|son) (?:day|jour|tag|día|dia|giorno|gün)|24시|전일대비|전일 대비|当日|今日|本日|前日比|сегодня|сутки|за день|за добу|сьогодні|dziś|dnes|hoje|hoy|aujourd.hui|heute|oggi|vandaag|bugün|hari ini|hôm nay|วันนี้|اليوم|امروز|आज|idag|i dag|tänään|azi|σήμερα|היום';

/** Letters of the scripts that are written with spaces: a unit ends where they end. */
const spaced =
  '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}';

/** A preposition may be glued to the count in Hebrew and Arabic. */
const joined = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}';

const patterns = new Map<string, RegExp>();

/** Letters that are units in one language only are units in that language only: `2Z` is a ticker. */
function patternFor(language: string): RegExp {
  const base = language.split('-')[0] ?? '';
  const kept = patterns.get(base);
  if (kept) return kept;
  const words = [...new Set([...hoursOf.keys(), ...Object.keys(byLanguage[base] ?? {})])]
    .sort((a, b) => b.length - a.length)
    .join('|');
  const pattern = new RegExp(
    `(?:^|[^${joined}\\d.,])(?:(?:last |past )?(\\d{1,3})[ \\u00a0-]?(${words})\\.?(?![${spaced}\\d])|(${today})(?![a-zÀ-ɏ]))`,
    'iu',
  );
  patterns.set(base, pattern);
  return pattern;
}

/** The text with its first period taken out. */
export function withoutPeriod(text: string, language: string): string {
  return text.replace(patternFor(language), ' ');
}

/** Hours of the period named in a text: 24 for `24h`, `1d`, `today`; 0.0833 for `5m`. */
export function periodHours(text: string, language: string): number | null {
  const match = patternFor(language).exec(fold(text));
  if (!match) return null;
  if (match[3]) return day;
  const count = Number(match[1]);
  const word = (match[2] ?? '').toLowerCase();
  const own = byLanguage[language.split('-')[0] ?? '']?.[word];
  // nobody counts 24 days, and a page in another language may keep the English `1h`, `24h`
  if (count === day && /^[^mwy\u3000-\u9fff\uac00-\ud7af]$/u.test(word)) return day;
  if (own !== undefined && !(word === 'h' && count < 7)) return count * own;
  return count * (hoursOf.get(word) ?? own ?? 1);
}

/** Hours of a column that is headed `Day`, `Woche` or `Mois`; null for other texts. */
export function namedPeriod(text: string): number | null {
  const hours = text.length < 3 ? undefined : hoursOf.get(text);
  return hours !== undefined && hours >= day ? hours : null;
}
