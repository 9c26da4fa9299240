/** Whether a figure of a sentence is the price now, by the words around it. */

import { directed } from '../figures/directions';
import type { Mention } from '../figures/mentions';
import type { Asset } from '../names/asset-names';
import { tokenBySymbol } from '../names/known-tokens';
import type { Cue } from './cue';
import type { CueHit } from './cues';
import type { Said, Stretch } from './sentence-parts';
import { pastYear } from './years';

/** `silent`: nothing says what the figure is. `no`: something says that it is not the price now. */
export type Verdict = 'price' | 'no' | 'silent';

const misleading: ReadonlySet<Cue> = new Set([
  'past',
  'record',
  'later',
  'if',
  'level',
  'deal',
  'other',
]);
/** Of these an adverb of the present speaks free. */
const outdated: ReadonlySet<Cue> = new Set(['past', 'record', 'level', 'deal']);
const verbLast = new Set(['tr', 'ja', 'ko', 'hi', 'bn', 'fa', 'zh']);
/** … and those that write `to` and `at` after it. */
const suffixing = new Set(['tr', 'ja', 'ko', 'hi', 'bn']);
/** Between a word and the figure that it speaks of: spaces, a currency, `about`. */
const nothing =
  /^[\s\u00a0"'“”„«»*~≈(]*(?:a |the |about |around |roughly |nearly |just |approximately |some |rund |etwa |circa |ca\.? |knapp |environ |près de |unos |cerca de |около |примерно |約|约|大约|sekitar |khoảng |ประมาณ|약 |حدود |نحو |yaklaşık )?[\s\u00a0]*$/iu;
/** `BTC at $67,310`; `BTC to $150,000` is a hope. */
const atWords = /(?<!\p{L})(?:at|@|near|around|is|bei|op|på)(?!\p{L})/iu;
const connector = /^[\s\u00a0"'“”„«»*]*(?:[:=＝：≈@~–—-]|→|->)?[\s\u00a0]*$/u;
const ownTicker = /[\s\u00a0]*[([][\s\u00a0]*\$?[A-Za-z0-9]{2,10}[\s\u00a0]*[)\]]?|['’]s\b/g;

/** Whether a word makes a figure something else than the price now. */
export function misleads({ cue }: CueHit): boolean {
  return misleading.has(cue) || cue === 'bound';
}

/** `1 BTC = `: what one of it costs. */
const unitPrice = /^(?:[^\d.,]?1|1[ \u00a0])\p{L}+[ \u00a0]?[=＝≈≃≅][ \u00a0]?$/u;

/** `before` is the verdict on the figure before it in the sentence. */
export function judge(said: Said, stretch: Stretch, asset: Asset, before: Verdict): Verdict {
  const verdict = judgeWords(said, stretch, asset, before);
  return verdict === 'silent' && stands(said, stretch, asset) ? 'price' : verdict;
}

/**
 * A token, one sum of money and one change that is told as a change are a price, with whatever verb: nobody
 * knows them all. Only where no word speaks against it.
 */
function stands(said: Said, stretch: Stretch, asset: Asset): boolean {
  const { text, assets, mentions, cues } = said;
  const { figure } = stretch;
  const one = (kind: (mention: Mention) => boolean): boolean => mentions.filter(kind).length === 1;
  return (
    isPriceLike(figure, asset) &&
    asset.at < figure.start &&
    assets.every(({ symbol }) => symbol === asset.symbol) &&
    one(({ percent }) => percent) &&
    one(({ percent, currency }) => !percent && currency !== null) &&
    directed(text) &&
    !cues.some(({ cue }) => misleading.has(cue)) &&
    !/[?？؟!！]|(?:19|20)\d\d/u.test(text.replace(figure.text, ''))
  );
}

/** Money, for one of a token that is not the money itself. */
function isPriceLike(figure: Mention, asset: Asset): boolean {
  const { currency, value, sign } = figure;
  return (
    value !== null &&
    sign === '' &&
    !isSum(figure, asset) &&
    currency !== null &&
    currency.code !== asset.symbol.toUpperCase() &&
    (tokenBySymbol(currency.code) === null || /^(?:USDT|USDC|BTC|ETH)$/.test(currency.code))
  );
}

function judgeWords(said: Said, stretch: Stretch, asset: Asset, before: Verdict): Verdict {
  const { text, cues, assets } = said;
  const { figure, core, near } = stretch;
  if (!isPriceLike(figure, asset)) return 'silent';
  const inside = cues.filter(({ start }) => start >= core && start < near);
  const lead = inside.filter(({ end }) => end <= figure.start + 1);
  // `up to $70,000`, but not `edged up to $67,321`
  const limit =
    figure.bound && !lead.some(({ cue, end }) => cue === 'at' && end === figure.start - 1);
  if (limit || ranges(said, figure)) return 'no';
  const own = assets.some(({ at }) => at >= core && at < figure.start);
  if (misled(said, stretch, inside)) return 'no';
  if (lead.some(({ cue }) => cue === 'at' || cue === 'now')) return 'price';
  if (inside.some(({ cue, start }) => cue === 'at' && start >= figure.start)) return 'price';
  const moves =
    lead.some(({ cue }) => cue === 'move') ||
    directed(text.slice(core, figure.start)) ||
    (verbLast.has(said.language) &&
      (inside.some(({ cue }) => cue === 'move') || directed(text.slice(figure.end, near))));
  const to = reachedBy(said, stretch);
  if (moves && to) return 'price';
  if (!own) return 'silent';
  // `and ETH at $3,214`: what was said of the figure before is said of this one
  const gap = text.slice(asset.end, figure.start).replace(ownTicker, '');
  const bare = connector.test(gap);
  const close = before === 'price' && !/[,،，、;]/.test(gap);
  if (!bare && !((to || close) && short(gap))) return 'silent';
  if (unitPrice.test(text.slice(asset.at - 2, figure.start))) return 'price';
  if (before === 'no') return 'no';
  if (before === 'price') return 'price';
  if (!bare && !atWords.test(gap)) return 'silent';
  return loose(said, stretch, bare && gap.trim() === '') ? 'price' : 'silent';
}

const strong = /^(?:USDT?|USDC|EUR|GBP|CHF|CAD|AUD|NZD|SGD|BTC|ETH)$/;

/** Millions are sums of money, but one bitcoin costs `1억4190만원`, `7,7 млн рублей`, `2,4 tỷ đồng`. */
function isSum({ unit, currency }: Mention, { symbol }: Asset): boolean {
  if (unit <= 5) return unit !== 0 && unit < 3;
  return !/^(?:W?BTC|W?ETH|BCH|BNB)$/.test(symbol) || !currency || strong.test(currency.code);
}

/** Whether words around a figure make it something else than the price now. */
function misled(said: Said, { figure, core, near }: Stretch, inside: readonly CueHit[]): boolean {
  const { text, cues, language, newest } = said;
  const tail = verbLast.has(language) ? near : Math.min(near, figure.end + 24);
  const present = inside.findLast(({ cue, end }) => cue === 'now' && end <= figure.start + 1);
  for (const { cue, start, end } of inside) {
    if (start >= tail && cue !== 'past' && cue !== 'if') continue;
    if (misleading.has(cue)) {
      if (present && start < present.start && outdated.has(cue)) continue;
      if (cue === 'if' && start > figure.end && !verbLast.has(language) && start > tail) continue;
      return true;
    }
    if (cue !== 'bound') continue;
    if (end <= figure.start + 1 && nothing.test(text.slice(end, figure.start))) return true;
    if (verbLast.has(language) && start >= figure.end - 3 && start - figure.end < 6) return true;
  }
  const years = verbLast.has(language) ? near : Math.min(near, figure.end + 40);
  if (pastYear(text, core, years, figure, newest)) return true;
  // how a sentence begins holds for all of it: `In 2021, …`, `If …, …`, `Yesterday …`
  const opening = cues.find(
    ({ cue, end }) => cue === 'past' || cue === 'if' || (cue === 'later' && end < core),
  );
  const begins = opening && !/\p{L}{2}.*\p{L}{2}.*\p{L}{2}/u.test(text.slice(0, opening.start));
  if (begins && !present && opening.start < figure.start) return true;
  const comma = text.search(/[,،，、]/);
  if (
    !present &&
    comma > 0 &&
    comma < Math.min(24, core) &&
    pastYear(text, 0, comma, figure, newest)
  )
    return true;
  return asks(said, figure);
}

/** `$49,000 – $126,198`: neither end is the price. */
function ranges({ text, mentions }: Said, figure: Mention): boolean {
  return mentions.some((other) => {
    const [left, right] = other.start < figure.start ? [other, figure] : [figure, other];
    return (
      other !== figure &&
      !other.percent &&
      other.sign === '' &&
      right.start >= left.end &&
      right.start - left.end < 8 &&
      /^\s*(?:[-–—~～〜]|bis)\s*$/u.test(text.slice(left.end, right.start))
    );
  });
}

/** A question is no statement, unless it comes after one. */
function asks({ text }: Said, figure: Mention): boolean {
  if (!/[?？؟][\s"'”»)]*$/u.test(text)) return false;
  return !/[,;–—-]\s.*\p{L}{3}/u.test(text.slice(figure.end));
}

/** Whether `to`, `at` or a case ending stands at the figure. */
function reachedBy({ text, cues, language }: Said, { figure }: Stretch): boolean {
  return cues.some(({ cue, start, end }) => {
    if (cue !== 'to') return false;
    if (end <= figure.start + 1)
      return !suffixing.has(language) && nothing.test(text.slice(end, figure.start));
    return verbLast.has(language) && end > figure.start && start - figure.end <= 2;
  });
}

function short(gap: string): boolean {
  return gap.trim().split(/\s+/).length <= 3;
}

/**
 * `BTC at $67,310`, with no verb: only where nothing in the sentence speaks of anything but the present,
 * and a bare `BTC $67,310` only with a change or among others of its kind.
 */
function loose(
  { text, cues, mentions, assets }: Said,
  { figure }: Stretch,
  bare: boolean,
): boolean {
  const list = mentions.filter((one) => one.currency && percentAfter(mentions, one)).length >= 2;
  // a list of tokens with their changes goes on about other things behind them
  if (cues.some((hit) => misleads(hit) && !(list && hit.start >= figure.end))) return false;
  if (/[?？؟!]|(?:19|20)\d\d/u.test(text.replace(figure.text, ''))) return false;
  if (!bare) return true;
  return percentAfter(mentions, figure) || new Set(assets.map(({ symbol }) => symbol)).size > 1;
}

function percentAfter(mentions: readonly Mention[], figure: Mention): boolean {
  return mentions.some(
    (one) => one.percent && one.start >= figure.end && one.start - figure.end < 24,
  );
}
