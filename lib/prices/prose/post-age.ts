/**
 * Whether a sentence stands in an old post of a thread. Only a post among others of its kind is judged, by
 * the others' dates: a page that is old as a whole (an article, a saved copy) still tells its own price now.
 */
import { elementsUpTo } from '../sight/short-text';

const dayMs = 86_400_000;
/** Younger posts of a thread are of today for the reader. */
const oldDays = 60;
const maxSiblings = 40;
const headLength = 160;

const letters = '(?![\\p{L}\\p{M}])';
const units: readonly (readonly [number, RegExp])[] = [
  [
    365,
    new RegExp(
      `(?:y|yrs?|years?|jahr(?:e|en)?|ans?|années?|años?|anos?|anni|anno|jaar|jaren|lat|lata|rok(?:u|y)?|let|лет|год(?:а|у)?|рок(?:и|ів|у)|yıl|tahun|năm|år|vuotta|éve?|ani|godin\\p{L}*|सालों?|वर्षों?|سنوات|سنة|سال)${letters}|年前|년 ?전|ปี`,
      'iu',
    ),
  ],
  [
    30,
    new RegExp(
      `(?:mo|mos|months?|monat(?:e|en)?|mois|mes(?:es)?|mês|mesi|mese|maand(?:en)?|miesiąc\\p{L}*|miesięc\\p{L}*|měsíc\\p{L}*|месяц\\p{L}*|місяц\\p{L}*|ay|bulan|tháng|månad\\p{L}*|måned\\p{L}*|kuukautta|hónapja|luni|mjesec\\p{L}*|महीने|أشهر|شهر|ماه)${letters}|[かヶケ]月前|个月前|個月前|개월|เดือน`,
      'iu',
    ),
  ],
  [
    7,
    new RegExp(
      `(?:w|wks?|weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week|tygodni\\p{L}*|týdn\\p{L}*|недел\\p{L}*|тижн\\p{L}*|hafta|minggu|tuần|veck\\p{L}*|uger?|uker?|viikkoa|hete|săptămân\\p{L}*|हफ्ते|أسابيع|أسبوع|هفته)${letters}|[周週]間?前|주 ?전|สัปดาห์`,
      'iu',
    ),
  ],
  [
    0,
    new RegExp(
      `(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|min(?:uten)?|std|stunden?|tag(?:e|en)?|heures?|jours?|horas?|días?|dias?|minuti|minutos?|ore|giorni|uur|dagen|godz\\p{L}*|dni|hodin\\p{L}*|мин\\p{L}*|час\\p{L}*|дн\\p{L}*|дней|годин\\p{L}*|saat|dakika|gün|jam|menit|hari|giờ|phút|ngày|tim(?:mar)?|dagar|घंटे|मिनट|दिन|ساعة|ساعات|دقيقة|ساعت|دقیقه|روز)${letters}|分前|時間前|小时前|小時前|分钟前|日前|天前|분 ?전|시간 ?전|일 ?전|ชั่วโมง|นาที|วัน`,
      'iu',
    ),
  ],
];
const relative = /(?<![\p{L}\p{N}.,$€£¥:/-])(\d{1,3})[ \u00a0]?(?=[\p{L}])/gu;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const absolute =
  /(?<![\p{N}.,$€£¥])(20[0-4]\d)[-/.年](\d{1,2})|(\p{L}{3})[\p{L}.]*[ \u00a0](?:\d{1,2}(?:st|nd|rd|th)?,?[ \u00a0])?(20[0-4]\d)(?!\p{N})|(?<![\p{N}.,$€£¥])\d{1,2}[./-](\d{1,2})[./-](20[0-4]\d)/u;

/** Whether the element stands in a post that is much older than another of the same thread. */
export function inOldPost(element: Element, now = Date.now()): boolean {
  let at: Element | null = element.parentElement;
  for (let up = 0; up < 10 && at && at.tagName !== 'BODY'; up++, at = at.parentElement) {
    const post: Element = at;
    const age = postAge(post, now);
    if (age === null) continue;
    if (age < oldDays) return false;
    const others = [...(post.parentElement?.children ?? [])]
      .filter((other) => other !== post && other.tagName === post.tagName)
      .slice(0, maxSiblings);
    const ages = others.map((other) => postAge(other, now)).filter((one) => one !== null);
    if (ages.length > 0) return Math.min(...ages) < age / 2;
  }
  return false;
}

/** Days since a post was written, by its `<time>` or by what its first line says; null where nothing does. */
function postAge(post: Element, now: number): number | null {
  for (const inside of elementsUpTo(post, 24)) {
    const stated = inside.getAttribute('datetime') ?? inside.getAttribute('ts');
    const time = stated ? Date.parse(stated) : Number.NaN;
    if (!Number.isNaN(time)) return Math.max(0, (now - time) / dayMs);
  }
  return ageInText(headOf(post), now);
}

/** The first words of a post, with spaces between what stands in different elements. */
function headOf(post: Element): string {
  const walker = post.ownerDocument.createTreeWalker(post, 4);
  let text = '';
  for (let nodes = 0; nodes < 16 && text.length < headLength && walker.nextNode(); nodes++)
    // a date in a sentence is not the post's
    if ((walker.currentNode as Text).data.trim().length <= 40)
      text += `${(walker.currentNode as Text).data.trim()} `;
  return text.slice(0, headLength);
}

export function ageInText(text: string, now: number): number | null {
  const date = absolute.exec(text);
  const [, isoYear, isoMonth, monthName, namedYear, numericMonth, numericYear] = date ?? [];
  const year = Number(isoYear ?? namedYear ?? numericYear ?? 0);
  if (year > 0) {
    const named = monthName ? months.indexOf(monthName.toLowerCase()) + 1 : 0;
    const month = Number(isoMonth ?? numericMonth ?? (named || 12));
    return Math.max(0, (now - Date.UTC(year, Math.min(month, 12), 1)) / dayMs);
  }
  for (const match of text.matchAll(relative)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 14);
    for (const [days, unit] of units) {
      const found = unit.exec(rest);
      if (found?.index === 0) return Number(match[1]) * days;
    }
  }
  return null;
}
