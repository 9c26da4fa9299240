/** Years that a text names: a figure said of another year than the page's is not the price now. */
import type { Mention } from '../figures/mentions';

const year =
  /(?<![\p{L}\p{N}.,$€£¥₿-])(?:19[89]|20[0-4])\d(?![\p{N}%$€£¥]|[.,]\p{N}|[ \u00a0]?(?:USD|EUR|BTC))/gu;
const fullDate =
  /(?:\d{1,2}(?:st|nd|rd|th|\.|er|º|de)?[ \u00a0](?:de )?[\p{L}\p{M}.]{3,14}(?: de)?,?[ \u00a0]|[\p{L}.]{3,12}[ \u00a0]\d{1,2}(?:st|nd|rd|th)?,?[ \u00a0])$/u;

/** The newest year of the full dates in the texts; null where there are none. */
export function* newestYear(texts: readonly string[]): Generator<void, number | null> {
  let newest: number | null = null;
  for (const [index, text] of texts.entries()) {
    if (index % 50 === 49) yield;
    for (const match of text.matchAll(year)) {
      if (!isFullDate(text, match.index)) continue;
      newest = Math.max(newest ?? 0, Number(match[0]));
    }
  }
  return newest;
}

function isFullDate(text: string, at: number): boolean {
  return (
    fullDate.test(text.slice(Math.max(0, at - 28), at)) ||
    /^\d{4}[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]/.test(text.slice(at, at + 14))
  );
}

/** Whether the part of a text names a year that is not the page's. */
export function pastYear(
  text: string,
  from: number,
  to: number,
  figure: Mention,
  newest: number | null,
): boolean {
  for (const match of text.slice(from, to + 1).matchAll(year)) {
    const at = from + match.index;
    if (at >= figure.start && at < figure.end) continue;
    if (isFullDate(text, at) && Number(match[0]) >= (newest ?? 0)) continue;
    return true;
  }
  return false;
}
