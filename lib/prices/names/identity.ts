/** Which token the words of a row or card name. */

import { readLabel } from '../labels/labels';
import { belongTogether, tokenByName, tokenBySymbol } from './known-tokens';
import { readPair } from './pair';
import type { WordToken } from './token';

export interface Identity {
  readonly symbol: string;
  readonly name: string | null;
  /** Quote of a pair such as `ETH/BTC`. */
  readonly quote: string | null;
  /**
   * `pair`: written as a pair with a quote currency. `named`: a known token's name (and ticker).
   * `symbol`: a known token's ticker alone. `unknown`: read from the structure only.
   */
  readonly kind: 'pair' | 'named' | 'symbol' | 'unknown';
  /** The words it was read from. */
  readonly from: readonly WordToken[];
}

const ticker = /^\$?[A-Z0-9][A-Z0-9]{0,11}(?:\.[A-Z]{1,3})?$/;
const mixedTicker = /^\$?[A-Za-z0-9][A-Za-z0-9.\-!_+]{0,14}$/;
/** Capitals, with the small letters of wrapped and staked tokens before or after: `cbBTC`, `sUSDe`. */
const sureTicker = /^\$?(?:[a-z]{0,4}[A-Z]{2,}[a-z]?|[A-Z0-9]{2,})$/;
/** Tickers that are no words, in small letters too: `Eth: $3,012`. */
const majors = /^(?:btc|eth|xrp|usdt|usdc|bnb|ltc|trx|xmr|bch|xlm|doge|shib)$/i;
const badge = /(?:^|[-_\s])(?:chain|network|badge|tag|rank|platform|blockchain)(?:[-_\s]|$)/i;
const tickerHint = /symbol|ticker|abbr|coin-?code|short|currency-code/i;
const logoHint = /logo|icon|avatar|initial/i;
const decoration =
  /(?:[-–|·:, ]+(?:live )?(?:price|preis|kurs|prix|cours|precio|preço|prezzo|цена|курс|fiyatı?|cena|harga|giá|chart|coin price|token price|price today|price history|historical prices?|price index|index|options|futures|exchange rate|rate|kurz|ціна|τιμή|prijs|koers|pris|hinta|cijena|preț|מחיר)|[ ]?(?:価格|가격|시세|价格|價格|行情|走势))+$/i;

/** `Bitcoin price today` without what is said of it. */
export function withoutDecoration(text: string): string {
  return text.replace(decoration, '');
}

/** Reads the words before (or around) a price. Null where they name nothing. */
export function readIdentity(words: readonly WordToken[]): Identity | null {
  const plain = usable(words.filter((word) => !isBadge(word)));
  const parts = plain.length > 0 ? plain : usable(words);
  if (parts.length === 0) return null;
  for (const part of parts) {
    const pair = readPair(part.text);
    if (pair) return fromPair(pair.base, pair.quote, parts, part.from);
  }
  // name and ticker in one text
  for (const part of parts) {
    // `Tether USD` is a name as a whole
    const both = tokenByName(part.text) ? null : nameAndTicker(part.text);
    if (both) {
      const known =
        belongTogether(both.symbol, both.name) ||
        tokenByName(both.name)?.symbol === both.symbol.toUpperCase();
      const rival = parts.some(
        (other) =>
          other !== part &&
          (other.hint || (sureTicker.test(other.text) && /[A-Z]{2}/.test(other.text))),
      );
      if (known || (both.sure && !rival))
        return {
          symbol: both.symbol,
          name: both.name,
          quote: null,
          kind: known ? 'named' : 'unknown',
          from: part.from,
        };
    }
  }
  // name and ticker in two texts
  for (const one of [...parts].sort(
    (a, b) => Number(ticker.test(b.text)) - Number(ticker.test(a.text)),
  )) {
    for (const other of parts) {
      if (one !== other && mixedTicker.test(one.text) && belongTogether(one.text, other.text))
        return {
          symbol: one.text,
          name: other.text,
          quote: null,
          kind: 'named',
          from: [...one.from, ...other.from],
        };
    }
  }
  const hinted = parts.find((part) => part.hint && mixedTicker.test(part.text));
  const upper = parts.filter((part) => ticker.test(part.text) && /[A-Z]/.test(part.text));
  const named = parts
    .map((part) => ({ part, token: tokenByName(part.text) }))
    .find(({ token }) => token !== null);
  const symbolPart = hinted ?? upper.find((part) => tokenBySymbol(part.text)) ?? upper[0];
  const doubled = upper.find((part) =>
    parts.some(
      (other) =>
        other !== part && other.text !== part.text && other.text.toUpperCase() === part.text,
    ),
  );
  if (doubled && !hinted && !named?.token?.symbol.startsWith('$')) {
    const name = parts.find(
      (other) => other !== doubled && other.text.toUpperCase() === doubled.text,
    );
    return {
      symbol: doubled.text,
      name: name?.text ?? null,
      quote: null,
      kind: tokenBySymbol(doubled.text) && tokenByName(name?.text ?? '') ? 'named' : 'unknown',
      from: [...doubled.from, ...(name?.from ?? [])],
    };
  }
  if (named?.token) {
    const { part, token } = named;
    const other =
      symbolPart && symbolPart !== part && symbolPart.text.length <= 8 ? symbolPart : null;
    // the ticker written beside it may be newer than the list (MATIC, POL)
    if (other && !tokenBySymbol(other.text))
      return {
        symbol: other.text,
        name: part.text,
        quote: null,
        kind: 'named',
        from: [...part.from, ...other.from],
      };
    if (other && tokenBySymbol(other.text)?.symbol !== token.symbol) {
      return {
        symbol: other.text,
        name: part.text,
        quote: null,
        kind: 'symbol',
        from: [...part.from, ...other.from],
      };
    }
    return { symbol: token.symbol, name: part.text, quote: null, kind: 'named', from: part.from };
  }
  if (symbolPart) {
    const name = parts.find(
      (part) =>
        part !== symbolPart &&
        part.text !== symbolPart.text &&
        /\p{L}/u.test(part.text) &&
        isName(part.text),
    );
    return {
      symbol: symbolPart.text,
      name: name?.text ?? null,
      quote: null,
      kind:
        tokenBySymbol(symbolPart.text) &&
        (name || parts.length === 1 || parts.every((part) => isName(part.text)))
          ? 'symbol'
          : 'unknown',
      from: [...symbolPart.from, ...(name?.from ?? [])],
    };
  }
  const capital = parts.find((part) => majors.test(part.text));
  if (capital)
    return {
      symbol: capital.text.toUpperCase(),
      name: null,
      quote: null,
      kind: 'symbol',
      from: capital.from,
    };
  const short = parts.filter((part) => mixedTicker.test(part.text) && /[A-Za-z]/.test(part.text));
  const symbolLike = short.sort((a, b) => a.text.length - b.text.length)[0] ?? parts[0];
  if (!symbolLike) return null;
  const name = parts.find((part) => part !== symbolLike);
  return {
    symbol: symbolLike.text,
    name: name?.text ?? (symbolLike.text.includes(' ') ? symbolLike.text : null),
    quote: null,
    kind: 'unknown',
    from: [...symbolLike.from, ...(name?.from ?? [])],
  };
}

/** A name is a few words, not a sentence. */
function isName(text: string): boolean {
  return text.split(/\s+/).length <= 6 && !/\b(?:when|above|below|your|you|price)\b/i.test(text);
}

interface Part {
  text: string;
  readonly from: WordToken[];
  readonly hint: boolean;
}

/** The chain or rank beside a name. A name with its ticker is none, however its element is called. */
function isBadge({ box, text }: WordToken): boolean {
  const marks = `${box.element.getAttribute('class') ?? ''} ${box.element.getAttribute('data-testid') ?? ''}`;
  return badge.test(marks) && nameAndTicker(text)?.sure !== true;
}

const tickers = /(?<![\p{L}\p{N}$])\$?[A-Z][A-Z0-9]{1,9}(?![\p{L}\p{N}])/gu;

/** The ticker in words that say that its price follows: `LISTA price`, `Цена BTC`. */
export function pricedTicker(text: string): string | null {
  if (text.length > 40 || tokenByName(text)) return null;
  const found = text.match(tickers) ?? [];
  const [first] = found;
  if (found.length !== 1 || !first || first === text) return null;
  const label = readLabel(text.replace(first, ' ').trim(), 'en');
  return label?.whole && (label.role === 'price' || label.role === 'mark-price') ? first : null;
}

/** Words without logo letters; `PEPE`, `/`, `WETH` as one text. */
function usable(words: readonly WordToken[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const { element } = word.box;
    const marks = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
    const next = words[at + 1];
    if (/^[/-]$/.test(word.text)) {
      const previous = parts.at(-1);
      if (previous && next) {
        previous.text = `${previous.text}/${next.text}`;
        previous.from.push(word, next);
        at++;
      }
      continue;
    }
    if (/^\/ ?[A-Za-z$]/.test(word.text) && parts.length > 0) {
      const previous = parts.at(-1);
      if (previous) {
        previous.text = `${previous.text}${word.text.replace('/ ', '/')}`;
        previous.from.push(word);
        continue;
      }
    }
    if (
      word.text.length === 1 &&
      next &&
      (logoHint.test(marks) || next.text.startsWith(word.text)) &&
      /[A-Z]/.test(word.text)
    )
      continue;
    // `The Sandbox`, `The Graph` are names as a whole
    const told = tokenByName(word.text)
      ? word.text
      : (pricedTicker(word.text) ??
        withoutDecoration(word.text)
          .replace(/^(?:price of|buy|the) /i, '')
          .trim());
    const text = told || word.text;
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    parts.push({ text, from: [word], hint: tickerHint.test(marks) });
  }
  return parts;
}

function fromPair(
  base: string,
  quote: string | null,
  parts: readonly Part[],
  from: readonly WordToken[],
): Identity {
  const name =
    parts
      .map((part) => part.text.split(/ ?[/-] ?/)[0] ?? '')
      .find((text) => belongTogether(base, text)) ??
    parts
      .map((part) => part.text)
      .find(
        (text) =>
          text !== base &&
          !readPair(text) &&
          !ticker.test(text) &&
          /^\p{L}/u.test(text) &&
          text.length < 40,
      );
  return {
    symbol: base,
    name: name ?? null,
    quote: quote ? quote.replace(/^\$(?=[A-Z]{2,})/, '$') : null,
    kind: 'pair',
    from,
  };
}

/** `Pepe (PEPE)`, `Ethereum ETH`, `BTC Bitcoin`, `Solana · SOL`. */
export function nameAndTicker(
  text: string,
): { name: string; symbol: string; sure: boolean } | null {
  const inBrackets = /^(.{2,50}?)[ \u00a0]*[([（](\$?[A-Za-z0-9.]{1,12})[)\]）]?$/.exec(text);
  if (inBrackets?.[1] && inBrackets[2] && /[A-Za-z]/.test(inBrackets[2]))
    return {
      name: inBrackets[1].trim(),
      symbol: inBrackets[2],
      sure: sureTicker.test(inBrackets[2]) || tokenBySymbol(inBrackets[2]) !== null,
    };
  const last = /^(.{2,40}?)(?:[ \u00a0]*[·|,–-])?[ \u00a0]+(\$?[A-Z0-9]{2,10})$/.exec(text);
  if (last?.[1] && last[2] && /[A-Z]/.test(last[2]))
    return { name: last[1].trim(), symbol: last[2], sure: true };
  const first = /^(\$?[A-Z0-9]{2,10})(?:[ \u00a0]*[·|,:–-])?[ \u00a0]+(\p{L}.{1,40})$/u.exec(text);
  if (first?.[1] && first[2] && /[A-Z]/.test(first[1]))
    return { name: first[2].trim(), symbol: first[1], sure: true };
  return null;
}
