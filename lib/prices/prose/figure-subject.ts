/** Which token a figure of a sentence is said of. */
import { directed } from '../figures/directions';
import type { Asset } from '../names/asset-names';
import type { Said, Stretch } from './sentence-parts';

/** The last one named before it, or the one that the text is about. */
export function assetOf(
  { text, assets, cues, last, language }: Said,
  stretch: Stretch,
): Asset | null {
  const { figure, start } = stretch;
  const before = assets.filter(({ at }) => at < figure.start);
  const own = before.findLast(({ at }) => at >= start) ?? null;
  if (own) return isAmount(text, own) || isQuoted(text, own, stretch, cues) ? null : own;
  const begins = cues.some(
    ({ cue, start: from }) => cue === 'subject' && !/[\p{L}\p{N}]/u.test(text.slice(0, from)),
  );
  const earlier = before.at(-1) ?? (begins ? last : null);
  if (!earlier || (earlier !== last && isAmount(text, earlier))) return null;
  // another subject than the token that was named before
  const lead = text.slice(Math.max(start, earlier.end), figure.start);
  if (before.length > 0 && language !== 'de' && /(?<![\p{L}.])\p{Lu}\p{Ll}{3,}/u.test(lead)) {
    const spoken = cues.some(
      ({ cue, start: from }) => cue === 'subject' && from >= start && from < figure.start,
    );
    if (!spoken) return null;
  }
  return earlier;
}

const count = /(?:^|[^\d.,$€£¥₩₹])(\d(?:[\d.,\u00a0 ]*\d)?)[\u00a0 ]?$/;

/** `10,000 BTC for two pizzas, worth about $41`: what is said of an amount is not the price of one. */
function isAmount(text: string, { at }: Asset): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  const number = count.exec(before)?.[1]?.trim();
  if (!number || /^(?:1|(?:19|20)\d\d)$/.test(number)) return false;
  // `November 14 BTC`
  return !/^\d\d?$/.test(number) || !/\p{Lu}\p{L}{2,}[.]?[\u00a0 ]\d\d?[\u00a0 ]?$/u.test(before);
}

/** `the book “Bitcoin for Beginners”, now $12.90`: a title of which the figure is, where no verb says otherwise. */
function isQuoted(
  text: string,
  { at, end }: Asset,
  { figure }: Stretch,
  cues: Said['cues'],
): boolean {
  const open = /[“„«"「『][^“”„«»"「」『』]*$/.exec(text.slice(0, at));
  const close = /^[^“”„«»"「」『』]*[”“»"」』]/.exec(text.slice(end));
  if (!open || !close || end + close[0].length > figure.start) return false;
  if (!/\p{L}{2}/u.test(open[0] + close[0])) return false;
  const verb = cues.some(
    ({ cue, start, end: until }) =>
      (cue === 'at' || cue === 'move') &&
      start >= end + close[0].length &&
      start < figure.start &&
      // `is` says it only of what comes next
      (until - start > 3 || figure.start - until <= 2),
  );
  const between = text.slice(end + close[0].length, figure.start);
  return !verb && !directed(between);
}

const inTurnWords =
  /respectively|beziehungsweise|respectivement|respectivamente|rispettivamente|respectievelijk|odpowiednio|respektive|соответственно|відповідно|sırasıyla|على التوالي|به ترتیب|क्रमशः|masing-masing|lần lượt|ตามลำดับ|分别|分別|それぞれ|각각/iu;

/** `Bitcoin and ether at $67,321 and $3,214, respectively`: as many tokens as figures, in one order. */
export function respectively({ text, assets }: Said, figures: number): Asset[] | null {
  const distinct = assets.filter(
    ({ symbol }, index) => assets.findIndex((other) => other.symbol === symbol) === index,
  );
  return figures > 1 && distinct.length === figures && inTurnWords.test(text) ? distinct : null;
}
