/** The change over 24 hours that a sentence tells beside a price. */
import { falls, rises } from './directions';
import type { Said, Stretch } from './sentence-parts';

const flat = /\bflat\b|unchanged|unverändert|stable|stabil/i;
const day =
  /24|day|stunden|tag|heures|jour|horas|día|dia|ore|giorn|час|сут|день|godzin|dob|saat|gün|小时|日|時間|시간|ساع|یوم|يوم|روز|घंट|दिन|jam|hari|giờ|ngày|ชั่วโมง|วัน|timm|dygn|døgn|uur|доб|годин|hodin|óra|ore\b|часа|ώρ|שעות|vuorokau|sati|ঘণ্টা/iu;
const longer =
  /week|month|year|wochen?|monat|jahr|semaine|mois|semana|mes\b|mês|año|ano\b|недел|месяц|год|tydz|miesi|rok|hafta|ay\b|yıl|周|月|年|週|주간|개월|أسبوع|شهر|سنة|هفته|ماه|सप्ताह|महीन|minggu|bulan|tahun|tuần|tháng|năm|สัปดาห์|เดือน|veck|månad|år\b/iu;
export function changeOf({ text, mentions }: Said, { figure, start, end }: Stretch): number | null {
  const percents = mentions.filter(
    (one) => one.percent && one.value !== null && one.start >= start && one.start < end,
  );
  const [percent] = percents;
  if (!percent) return flat.test(text.slice(start, end)) ? 0 : null;
  const around = text.slice(Math.max(start, percent.start - 30), Math.min(end, percent.end + 40));
  if (longer.test(around) && !day.test(around)) return null;
  const value = Number(percent.value);
  if (percent.sign) return percent.sign === '-' ? -value : value;
  // the nearest word of direction decides: before the figure, else just after it
  const before = text.slice(Math.max(start, percent.start - 60), percent.start);
  const down = lastIndex(before, falls);
  const up = lastIndex(before, rises);
  if (down >= 0 || up >= 0) return down > up ? -value : value;
  const after = text.slice(percent.end, Math.min(percent.end + 14, Math.max(end, figure.end)));
  return falls.test(after) ? -value : value;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) last = match.index;
  return last;
}
