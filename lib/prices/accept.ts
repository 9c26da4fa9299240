/** Whether a record is really about a token: a shop, a list of shares or of collectibles looks alike. */

import { codeOf, cryptoQuotes, fiatCodes, stableQuotes } from './figures/currencies';
import { listsCollections } from './names/collections';
import { contractIn } from './names/contract';
import { isForeign } from './names/entities';
import { nameAndTicker, pricedTicker } from './names/identity';
import { tokenBySymbol } from './names/known-tokens';
import { listsShares, namesForeign, worksExample } from './names/not-listed';
import type { PageContext } from './page/context';
import type { PriceRecord } from './records/records';
import { isHeldAt } from './tables/holdings';

const majors = new Set(
  'BTC ETH XRP DOGE USDT USDC BNB ADA SHIB LTC TRX AVAX XMR BCH PEPE WBTC STETH MATIC XLM DAI FDUSD HBAR'.split(
    ' ',
  ),
);
/** Tokens whose names mean nothing else. */
const noWords = new Set('BTC ETH XRP DOGE USDT USDC BNB LTC'.split(' '));
const cashtag = /^\$[A-Z][A-Z0-9]{1,9}$/;
const plainTicker = /^\$?[A-Z][A-Z0-9]{2,9}$/;
/** `Aerodrome (AERO)`, `Wrapped Ether (WETH)`. */
const bracketed = /^(?:\S+ ){1,3}\([^()]+\)?$/;
const cues =
  /you pay|you receive|balance|supplied|borrowed|staked|deposited|alert|when .* (?:above|below)|target|prediction|forecast|bought|sold|cost|total|worth|invested|fee|reward|bonus|win\b|prize|donat|liquidat/i;

/** Keeps the records that are about tokens; judges lists as a whole. */
export function* acceptRecords(
  records: readonly PriceRecord[],
  context: PageContext,
  subject: string | null,
): Generator<void, PriceRecord[]> {
  const groups = new Map<PriceRecord['group'], PriceRecord[]>();
  for (const record of records) {
    const list = groups.get(record.group);
    if (list) list.push(record);
    else groups.set(record.group, [record]);
  }
  const accepted: PriceRecord[] = [];
  for (const group of groups.values()) {
    if (group[0]?.row?.table.foreign) continue;
    if (listsCollections(group)) continue;
    if (subject && isVenueList(group, subject)) continue;
    if (worksExample(group)) continue;
    const shares = listsShares(group);
    const known = group.filter(
      ({ identity }) => identity.kind === 'named' || identity.kind === 'pair',
    ).length;
    const symbols = group.filter(
      ({ identity }) => identity.kind === 'symbol' || tokenBySymbol(identity.symbol),
    ).length;
    const cashtags = group.filter(({ identity }) => cashtag.test(identity.symbol)).length;
    const percents = group.filter((one) =>
      one.tokens.some((token) => token.kind === 'number' && token.mention.percent),
    ).length;
    yield;
    const judged: PriceRecord[] = [];
    for (const [index, record] of group.entries()) {
      if (shares && record.identity.kind === 'unknown') continue;
      if (accepts(record, { size: group.length, known, symbols, cashtags, percents }, context))
        judged.push(record);
      if (index % 50 === 49) yield;
    }
    for (const record of yield* repeatsRemoved(judged)) accepted.push(record);
  }
  return accepted;
}

/** How many records a table or list has: all, by a known name or pair, by a known ticker, by a `$TICKER`, with a percentage. */
interface GroupCounts {
  readonly size: number;
  readonly known: number;
  readonly symbols: number;
  readonly cashtags: number;
  readonly percents: number;
}

function accepts(
  record: PriceRecord,
  { size, known, symbols, cashtags, percents }: GroupCounts,
  context: PageContext,
): boolean {
  const { identity, row, price } = record;
  const { symbol, name, quote, kind } = identity;
  if (isForeign(symbol, name, quote) || (row && namesForeign(record))) return false;
  if (/^\d+$/.test(symbol) || symbol.length > 40) return false;
  if (
    record.segment.some(
      (token) =>
        token.kind === 'name' &&
        token.text.length < 40 &&
        token.index < price.index &&
        cues.test(token.text) &&
        !row,
    ) &&
    !(price.label?.role === 'price' && price.label.whole)
  )
    return false;
  if (shownElsewhere(record)) return false;
  const table = row?.table.labels ?? [];
  const market = table.filter((label) =>
    ['market-cap', 'volume', 'change'].includes(label.role),
  ).length;
  if (context.shop && market === 0 && kind !== 'pair') return false;
  const numbers = record.tokens.filter((token) => token.kind === 'number');
  if (context.crypto > 0 && !context.stocks && isHeldAt(price, symbol, numbers)) return true;
  switch (kind) {
    case 'pair': {
      if (!quote) return context.crypto > 0;
      const code = codeOf(quote);
      if (fiatCodes.has(code)) return tokenBySymbol(symbol) !== null || context.crypto === 2;
      return stableQuotes.has(code) || cryptoQuotes.has(code) || context.crypto > 0;
    }
    case 'named':
      // a name alone among others that are no tokens' is a word like theirs, unless the page is about tokens
      return (
        context.crypto === 2 ||
        size < 2 ||
        Math.max(known, symbols) * 2 > size ||
        // Bitcoin between gold and the euro is no word
        (noWords.has(symbol.toUpperCase()) && table.some(({ role }) => role === 'price')) ||
        identity.from.some(({ text }) => text.split(/[^\p{L}\p{N}]+/u).includes(symbol))
      );
    case 'symbol':
      // a ticker beside words that are not its name: a post, unless it is laid out as a quote
      if (
        !row &&
        (name !== null || symbol.startsWith('$')) &&
        size < 2 &&
        percents === 0 &&
        !price.label?.whole
      )
        return false;
      if (context.stocks && !majors.has(symbol.toUpperCase())) return known > 0;
      return (
        majors.has(symbol.toUpperCase()) ||
        context.crypto === 2 ||
        (context.crypto === 1 && (market > 0 || symbols > 1 || (percents > 0 && symbol.length > 2)))
      );
    case 'unknown': {
      if (isCaptioned(record)) return false;
      if (context.crypto === 2 && !context.stocks && !context.shop && saysItsPrice(record))
        return true;
      if (
        !row &&
        context.crypto > 0 &&
        tokenBySymbol(symbol) &&
        price.label?.role === 'price' &&
        price.label.whole
      )
        return true;
      // cards of new tokens, each with its ticker and a figure that is said to be its price
      if (
        !row &&
        context.crypto > 0 &&
        !context.stocks &&
        !context.shop &&
        cashtag.test(symbol) &&
        cashtags >= 3 &&
        cashtags === size &&
        percents * 2 >= size &&
        price.label?.role === 'price' &&
        price.label.whole
      )
        return true;
      if (row?.table.crypto && market > 0 && !context.stocks && !context.shop)
        return table.some((label) => label.role === 'price');
      if (context.crypto < 2 || context.stocks)
        return tokenBySymbol(symbol) !== null && market > 0 && known > 0;
      if (context.collectibles && known === 0) return false;
      // a table of places or goods has a price and its change too
      if (
        row &&
        known + symbols === 0 &&
        !table.some((label) => label.role === 'asset') &&
        !/^\$?[A-Z0-9.]{2,}$/.test(symbol)
      )
        return false;
      if (row)
        return (
          (market > 0 || known > 0 || symbols * 3 >= size) &&
          (table.some((label) => label.role === 'price' || label.role === 'mark-price') ||
            // among known tokens, whatever the header calls their prices
            (known + symbols) * 2 >= size)
        );
      if (size < 2) return market > 0;
      const share = (known + symbols) / size;
      // name and ticker, as those of the known tokens around it
      if (share >= 0.5 && size >= 3 && name !== null && looksLikeTicker(symbol)) return true;
      return looksLikeTicker(symbol) && percents * 2 >= size && (share >= 0.2 || size >= 3);
    }
    default:
      return kind satisfies never;
  }
}

/** The markets where a page's own token is traded: its price is told elsewhere on the page. */
function isVenueList(group: readonly PriceRecord[], subject: string): boolean {
  const same = group.filter(
    ({ identity }) => identity.symbol.toUpperCase() === subject.toUpperCase(),
  );
  return same.length >= 3 && same.length >= group.length * 0.6;
}

/** An element that its page calls a price: `<div class="bifi-prices">`. */
function isMarkedPrice(element: Element): boolean {
  return [element, element.parentElement].some((one) => {
    const marks = ['class', 'id', 'title', 'data-testid'].map((name) => one?.getAttribute(name));
    return (
      /(?:^|[^a-z])prices?(?:[^a-z]|$)/i.test(marks.join(' ')) &&
      !/total|cart/i.test(marks.join(' '))
    );
  });
}

/** Beside words that every item repeats and that say something unknown of the figure: `$9.4K mc`, `$214 per night`. */
function isCaptioned({ price, tokens }: PriceRecord): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'other' &&
      token.caption &&
      (token.index === price.index - 1 ||
        (token.index === price.index + 1 && !/^(?:A|BUTTON)$/.test(token.box.element.tagName))),
  );
}

/** Words and one figure after them: `LISTA price: $0.19`, `Aerodrome (AERO)` and `@ $0.81`. */
function saysItsPrice({ identity, price, row, segment }: PriceRecord): boolean {
  const [word] = identity.from;
  if (row || !word || !price.mention.currency || price.index - word.index !== 1) return false;
  const figures = segment.filter((token) => token.kind === 'number' && !token.mention.percent);
  if (figures.length > 1) return false;
  if (pricedTicker(word.text) !== null) return true;
  if (plainTicker.test(word.text) && isMarkedPrice(price.box.element)) return true;
  return bracketed.test(word.text) && nameAndTicker(word.text)?.sure === true;
}

function looksLikeTicker(symbol: string): boolean {
  return /^\$?[A-Za-z0-9.\-!_+]{1,15}$/.test(symbol);
}

/** Placeholders: `$0,000.00` under `aria-busy`, skeletons. */
function shownElsewhere(record: PriceRecord): boolean {
  return (
    record.price.piece.box.element.closest(
      '[aria-busy=true],[class*=skeleton],[class*=placeholder]',
    ) !== null
  );
}

function differentContracts(one: PriceRecord, other: PriceRecord): boolean {
  const a = contractIn(one.box.element).address;
  const b = contractIn(other.box.element).address;
  return a !== null && b !== null && a !== b;
}

/** A table of one token's markets lists it many times at one price: once is enough. */
function* repeatsRemoved(group: readonly PriceRecord[]): Generator<void, PriceRecord[]> {
  const kept: PriceRecord[] = [];
  const byPair = new Map<string, PriceRecord[]>();
  for (const [index, record] of group.entries()) {
    if (index % 50 === 49) yield;
    const pair = `${record.identity.symbol}/${record.identity.quote ?? ''}`;
    const others = byPair.get(pair) ?? [];
    const same = others
      .slice(0, 100)
      .find(
        (other) =>
          Math.abs(Number(other.price.mention.value) - Number(record.price.mention.value)) <=
            Number(other.price.mention.value) * 0.03 && !differentContracts(other, record),
      );
    if (same) continue;
    kept.push(record);
    others.push(record);
    byPair.set(pair, others);
  }
  return kept;
}
