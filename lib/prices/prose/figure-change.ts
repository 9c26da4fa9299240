/** The change over 24 hours that a sentence tells beside a price. */
import { falls, less, more, rises } from '../figures/directions';
import type { Said, Stretch } from './sentence-parts';

const flat = /\bflat\b|unchanged|unverändert|stable|stabil/i;
const day =
  /24|day|stunden|tag|heures|jour|horas|día|dia|ore|giorn|час|сут|день|godzin|dob|saat|gün|小时|日|時間|시간|ساع|یوم|يوم|روز|घंट|दिन|jam|hari|giờ|ngày|ชั่วโมง|วัน|timm|dygn|døgn|uur|доб|годин|hodin|óra|ore\b|часа|ώρ|שעות|vuorokau|sati|ঘণ্টা/iu;
const longer =
  /(?<!\p{L})(?:week|month|year|wochen?|jahr|semaine|mois|semana|mes\b|mês|año|ano\b|недел|месяц|год|tydz|miesi|rok|hafta|ay\b|yıl|minggu|bulan|tahun|tuần|tháng|năm|veck|månad|år\b)|monat|周|月|年|週|주간|개월|أسبوع|شهر|سنة|هفته|ماه|सप्ताह|महीन|สัปดาห์|เดือน/iu;
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
  // what is compared stands at the percentage itself: `1,3 % menos que ayer`, `thấp hơn 3,1%`
  const tail = text.slice(percent.end, Math.min(percent.end + 24, Math.max(end, figure.end)));
  const compared = firstWords(tail, 3);
  if (less.test(compared)) return -value;
  if (more.test(compared)) return value;
  // the nearest word of direction decides: before the figure, else just after it
  const before = text.slice(Math.max(start, percent.start - 60), percent.start);
  const down = lastIndex(before, falls);
  const up = lastIndex(before, rises);
  if (down >= 0 || up >= 0) return down > up ? -value : value;
  const after = tail.slice(0, 14);
  if (falls.test(after)) return -value;
  if (rises.test(after)) return value;
  const close = before.slice(-14);
  if (less.test(close)) return -value;
  // no word of direction is known here: only a bare figure speaks for itself
  return more.test(close) || /(?:^|[(（[|/,:·•\u2013\u2014-])\s*$/u.test(before) ? value : null;
}

/** Up to the next pause. */
function firstWords(text: string, count: number): string {
  const [part = ''] = text.split(/[,;.()،，、。；]/);
  return part.trim().split(/\s+/).slice(0, count).join(' ');
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) last = match.index;
  return last;
}
