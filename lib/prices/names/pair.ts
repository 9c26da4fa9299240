/** Pairs of a base and a quote, in any of the usual spellings. */
import {
  codeOf,
  cryptoQuotes,
  currencyNamed,
  fiatCodes,
  stableQuotes,
} from '../figures/currencies';
import { tokenByName, tokenBySymbol } from './known-tokens';

const quotes = new Set([...fiatCodes, ...stableQuotes, ...cryptoQuotes]);
const slashed =
  /^(\$?[\p{L}0-9][\p{L}0-9.$]{0,14})[ \u00a0]?[/_:|·][ \u00a0]?(\$?[A-Za-z][A-Za-z0-9.]{1,10})(?:[ \u00a0-]?(?:perp|perpetual|swap|spot|永续|現物|\d{1,3}x))*$/iu;
const dashed =
  /^(\$?k?[A-Z0-9][A-Za-z0-9.$]{0,14})-(\$?[A-Z][A-Z0-9]{1,5}|PERP|SWAP)(?:[ -](?:PERP|SWAP|Perp))?$/;

interface Pair {
  readonly base: string;
  readonly quote: string | null;
}

/** A pair of base and quote, in any of the usual spellings: `BTC/USDT`, `ETH-BTC`, `BTCUSDT`, `KRW-BTC`. */
export function readPair(text: string): Pair | null {
  const pair = spelledPair(text);
  if (!pair?.quote) return pair;
  return quoteFirst(pair.base, pair.quote, text) ? { base: pair.quote, quote: pair.base } : pair;
}

/** Currencies that a coin of one dollar is not worth many of: `EUR-USDT` is the price of the euro. */
const dear = new Set('USD EUR GBP CHF AUD CAD SGD NZD KWD BHD OMR JOD'.split(' '));

/** `KRW-BTC`, `THB_ETH`, `USDT_BTC`: markets named by the money first. */
function quoteFirst(base: string, quote: string, text: string): boolean {
  const [first, second] = [codeOf(base), codeOf(quote)];
  if (first !== base.toUpperCase() || fiatCodes.has(second)) return false;
  if (fiatCodes.has(first)) return !stableQuotes.has(second) || !dear.has(first);
  return text.includes('_') && stableQuotes.has(first) && !stableQuotes.has(second);
}

/** `Schweizer Franken`, `U.S. Dollar`, `円`: a text that is a currency's name and nothing else. */
function moneyNamed(text: string): string | null {
  const words = text.replace(/U\.\s?S\.?/g, 'US').split(/[ \u00a0-]/);
  if (words.length > 3 || /[A-Z]{3}/.test(text)) return null;
  const named = currencyNamed(words.at(-1) ?? '', 'en') ?? currencyNamed(words[0] ?? '', 'en');
  return named && fiatCodes.has(named) ? named : null;
}

function tickerOf(text: string) {
  return /^[A-Z0-9]{2,6}$/.test(text) ? tokenBySymbol(text) : null;
}

function spelledPair(text: string): Pair | null {
  const clean = text.replace(/[ \u00a0](?:perp(?:etual)?|spot|swap|\d{1,3}x|永续)$/i, '').trim();
  const spelled =
    /^(\p{L}[\p{L}\p{N} .]{1,30}?)[ \u00a0]?(?:[/–-]|→)[ \u00a0]?(\p{L}[\p{L}\p{M}. -]{0,24})$/u.exec(
      clean,
    );
  const named = spelled?.[1] ? (tokenByName(spelled[1]) ?? tickerOf(spelled[1])) : null;
  if (named && spelled?.[2]) {
    const quote = quotes.has(codeOf(spelled[2])) ? spelled[2] : moneyNamed(spelled[2]);
    if (quote) return { base: named.symbol, quote };
  }
  const slash = slashed.exec(clean);
  if (slash?.[1] && slash[2] && /[A-Za-z]/.test(slash[1]) && !/^\d/.test(slash[2])) {
    const quote = slash[2];
    if (
      quotes.has(codeOf(quote)) ||
      (/^[\p{Lu}0-9$]/u.test(slash[1]) && /[A-Z]/.test(quote) && /[/_]/.test(clean))
    )
      return { base: slash[1], quote };
  }
  const dash = dashed.exec(clean);
  if (dash?.[1] && dash[2]) {
    if (/^(?:PERP|SWAP)$/.test(dash[2])) return { base: dash[1], quote: null };
    if (quotes.has(codeOf(dash[2].replace('$', '')))) return { base: dash[1], quote: dash[2] };
  }
  // pools: `SOL-JitoSOL`, `bSOL-mSOL`, `SNT-CNZ`
  const pool = /^(\$?[A-Za-z][A-Za-z0-9]{1,9})-(\$?[A-Za-z][A-Za-z0-9]{1,9})$/.exec(clean);
  if (
    pool?.[1] &&
    pool[2] &&
    /[A-Z]{2}/.test(pool[1]) &&
    /[A-Z]/.test(pool[2]) &&
    (tokenBySymbol(pool[1]) || tokenBySymbol(pool[2]))
  )
    return { base: pool[1], quote: pool[2] };
  const glued =
    /^([A-Z0-9]{2,12}?)(USDT|USDC|FDUSD|BUSD|USD|EUR|KRW|TRY|JPY|BTC|ETH|GBP|BRL|INR)(?:\.P|PERP)?$/.exec(
      clean,
    );
  if (glued?.[1] && glued[2] && /[A-Z]/.test(glued[1])) {
    const stable = /^(?:USDT|USDC|FDUSD|BUSD)$/.test(glued[2]);
    if (tokenBySymbol(clean)) return null;
    if (tokenBySymbol(glued[1]) || stable) return { base: glued[1], quote: glued[2] };
  }
  return null;
}
