/** The price of the one token that a page is about. */

import { halfUnit } from '../figures/decimal';
import { findMentions } from '../figures/mentions';
import { isForeign } from '../names/entities';
import { type Identity, nameAndTicker, readIdentity } from '../names/identity';
import { tokenByName, tokenBySymbol } from '../names/known-tokens';
import { readPair } from '../names/pair';
import type { NumberToken, Token, Tokens, WordToken } from '../names/token';
import type { PageContext } from '../page/context';
import { jsonLdPrices, metaDescriptions } from '../page/page-data';
import { textUpTo } from '../sight/short-text';
import { canBePrice } from './choose-price';

export interface Subject {
  readonly identity: Identity;
  /** Where its heading stands among the tokens; 0 where only the title names it. */
  readonly index: number;
}

/** The token that title and first heading name together, if they name one. */
export function readSubject(tokens: Tokens, context: PageContext): Subject | null {
  const headings = tokens.list.filter(
    (token): token is WordToken => token.kind === 'name' && token.heading === 1,
  );
  const first = headings[0];
  const titled = fromTitle(context.title);
  if (first) {
    const end = headings.findIndex(
      (token, at) => at > 0 && token.index - (headings[at - 1]?.index ?? 0) > 4,
    );
    const own = end < 0 ? headings : headings.slice(0, end);
    const after = tokens.list
      .slice((own.at(-1)?.index ?? 0) + 1, (own.at(-1)?.index ?? 0) + 3)
      .filter((token): token is WordToken => token.kind === 'name' && token.text.length < 20);
    for (const words of [own, [...own, ...after]]) {
      const identity = readIdentity(words.slice(0, 5));
      if (!identity) continue;
      const agrees =
        titled &&
        (titled.symbol.toUpperCase() === identity.symbol.toUpperCase() ||
          titled.name?.toLowerCase() === identity.name?.toLowerCase() ||
          titled.name?.toLowerCase() === identity.symbol.toLowerCase());
      if (
        identity.kind === 'named' ||
        identity.kind === 'pair' ||
        (identity.kind === 'symbol' && context.crypto === 2)
      )
        return { identity, index: first.index };
      if (agrees && context.crypto === 2 && titled)
        return { identity: { ...titled, from: own }, index: first.index };
      if (
        identity.kind === 'unknown' &&
        identity.name !== null &&
        context.crypto === 2 &&
        nameAndTicker(own.map((word) => word.text).join(' '))
      )
        return { identity, index: first.index };
    }
  }
  if (
    titled &&
    context.crypto > 0 &&
    (titled.kind === 'named' || titled.kind === 'pair' || context.crypto === 2)
  ) {
    const at = tokens.list.find(
      (token) =>
        token.kind === 'name' &&
        (token.text === titled.symbol ||
          token.text === titled.name ||
          token.text.startsWith(`${titled.name ?? titled.symbol} `)),
    );
    return { identity: titled, index: at?.index ?? 0 };
  }
  return null;
}

function fromTitle(title: string): Identity | null {
  const parts = title
    .split(/\s[|–—·:-]\s|[|:]|\s[–—]\s?|, /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts) {
    const text = part
      .replace(
        /\b(?:price|historical|token tracker|live|chart|today|to usd|kurs|prix|precio|preço|cours|курс|цена|fiyatı?)\b.*$/i,
        '',
      )
      .trim();
    const pair = readPair(text);
    if (pair) return { symbol: pair.base, name: null, quote: pair.quote, kind: 'pair', from: [] };
    const both = nameAndTicker(text) ?? (text === part ? nameAndTicker(part) : null);
    if (both && (both.sure || tokenByName(both.name)) && !/\d{2}/.test(both.symbol))
      return {
        symbol: both.symbol,
        name: both.name,
        quote: null,
        kind: tokenByName(both.name) ? 'named' : 'unknown',
        from: [],
      };
    const token = tokenByName(text);
    if (token)
      return { symbol: token.symbol, name: token.name, quote: null, kind: 'named', from: [] };
    const bySymbol = /^[A-Z0-9]{3,8}$/.test(text) ? tokenBySymbol(text) : null;
    if (bySymbol)
      return {
        symbol: bySymbol.symbol,
        name: bySymbol.name,
        quote: null,
        kind: 'symbol',
        from: [],
      };
  }
  return null;
}

const priceHint = /price|kurs|preis|quote|rate|last/i;
const otherHint =
  /market|cap|vol|high|low|ath|atl|change|chg|diff|range|old|supply|total|balance|order|ask|bid|sub-?price|mark|converter|input|alert|fdv|tvl|history/i;

/** The number that is the subject's price now; null where none is sure enough. */
export function* findHeadline(
  document: Document,
  tokens: Tokens,
  subject: Subject,
  taken: ReadonlySet<Token>,
  dead: ReadonlySet<Token>,
  context: PageContext,
): Generator<void, NumberToken | null> {
  const { identity } = subject;
  if (isForeign(identity.symbol, identity.name, identity.quote)) return null;
  const stated = (yield* jsonLdPrices(document)).map(({ value }) => Number(value));
  const written = [context.title, ...metaDescriptions(document)]
    .flatMap((text) => findMentions(text, context.language))
    .filter((mention) => mention.value !== null && !mention.percent);
  let best: NumberToken | null = null;
  let most = 2.9;
  let distance = 0;
  for (const token of tokens.list) {
    if (token.index % 100 === 99) yield;
    if (token.kind === 'name' && token.index > subject.index) distance += 0.5;
    if (token.kind !== 'number') continue;
    if (token.index > subject.index) distance++;
    if (taken.has(token) || dead.has(token) || !canBePrice(token) || token.mention.unit > 0)
      continue;
    const { currency, value } = token.mention;
    const pairQuote = identity.quote !== null;
    const labelled = token.label?.role === 'price';
    if (!currency && !(labelled && token.label?.currency) && !pairQuote) continue;
    if (currency && identity.symbol.toUpperCase() === currency.code) continue;
    const number = Number(value);
    if (number === 0 && !labelled) continue;
    let score = 0;
    if (labelled && token.label?.whole) score += token.labelFrom === 'column' ? 2 : 3.5;
    const hints = hintsOf(token);
    if (otherHint.test(hints)) score -= 2;
    else if (priceHint.test(hints)) score += 2.5;
    const digits = halfUnit(value ?? '0');
    if (
      stated.some(
        (price) => price > 0 && Math.abs(price - number) <= Math.max(digits * 1.01, number * 0.03),
      )
    )
      score += 2;
    if (
      written.some(
        (mention) =>
          Math.abs(Number(mention.value) - number) <=
            Math.max(halfUnit(mention.value ?? '0') * 1.01, digits) && number > 0,
      )
    )
      score += 2.5;
    if (token.index > subject.index) {
      if (distance <= 5) score += 2.5;
      else if (distance <= 14) score += 1.5;
      else if (distance <= 40) score += 0.5;
    } else score -= 1.5;
    if (isRange(tokens, token)) score -= 4;
    if (currency && /^(?:BTC|ETH|BNB|SATS|SOL)$/.test(currency.code)) score -= 3;
    if (score > most) {
      most = score;
      best = token;
    }
  }
  return best;
}

function hintsOf(token: NumberToken): string {
  const hints: string[] = [];
  let element: Element | null = token.piece.box.element;
  for (let up = 0; up < 3 && element; up++) {
    for (const name of [
      'class',
      'id',
      'data-test',
      'data-testid',
      'data-role',
      'itemprop',
      'data-target',
      'data-price-target',
      'data-field',
    ]) {
      const value = element.getAttribute(name);
      if (value && value.length < 120) hints.push(value);
    }
    if (textUpTo(element, 80).length > 80) break;
    element = element.parentElement;
  }
  return hints.join(' ').replace(/price-?target/gi, 'price');
}

/** `$0.0₅6788 – $0.0₅7215`. */
function isRange(tokens: Tokens, token: NumberToken): boolean {
  const text = token.line.slice(token.line.indexOf(token.mention.text) + token.mention.text.length);
  if (/^\s*[–—-]\s*[$€£¥]?\d/.test(text)) return true;
  const next = tokens.list[token.index + 1];
  const previous = tokens.list[token.index - 1];
  return (
    (next?.kind === 'label' &&
      next.label?.role === 'other' &&
      /range|high|low/i.test(next.text) &&
      next.line === token.line) ||
    (previous?.kind === 'label' && /range/i.test(previous.text))
  );
}
