/**
 * Tables whose rows are places to trade at: exchanges, brokers, shops. A price in them is the price of the
 * token that the column or the heading names, not of the row.
 */

import type { Label } from '../labels/labels';
import { type KnownToken, proseNames, tokenByName, tokenBySymbol } from '../names/known-tokens';

const venueNames = new Set(
  'binance|binance us|binance.us|binance tr|binance th|coinbase|coinbase pro|coinbase advanced|coinbase exchange|kraken|kraken pro|bybit|okx|okex|bitfinex|bitstamp|gemini|bitvavo|kucoin|htx|huobi|gate|gate.io|mexc|mexc global|crypto.com|crypto.com exchange|upbit|bithumb|coinone|korbit|gopax|bitflyer|coincheck|bitbank|gmo coin|gmoコイン|sbi vcトレード|dmm bitcoin|zaif|bitpanda|bitpanda pro|etoro|revolut|paypal|cash app|robinhood|bitget|bingx|lbank|bitmart|whitebit|exmo|kuna|zonda|bitbay|indodax|tokocrypto|pintu|reku|bitkub|satang pro|coindcx|zebpay|coinswitch|mudrex|nobitex|نوبیتکس|wallex|والکس|بیت‌پین|bitpin|ramzinex|luno|valr|swissborg|bison|bsdex|trade republic|scalable capital|n26|finst|btc direct|coinmerce|anycoin direct|anycoin|litebit|blockrise|moonpay|transak|banxa|simplex|mercuryo|paybis|changelly|guardarian|ramp|mercado bitcoin|foxbit|novadax|bitpreço|bitso|buda|ripio|lemon|lemon cash|satoshitango|belo|volabit|paribu|btcturk|icrypex|bitlo|bitci|coinjar|swyftx|coinspot|btc markets|independent reserve|deribit|bitmex|hyperliquid|jupiter exchange|币安|欧易|火币|幣安|업비트|빗썸|코인원|코빗'.split(
    '|',
  ),
);

/** Whether a text is the name of a place where tokens are traded (and not of its token). */
export function isVenue(text: string): boolean {
  return venueNames.has(text.toLowerCase().trim()) && tokenByName(text) === null;
}

/** Whether a header speaks of places and of no tokens. */
export function listsVenues(
  labels: readonly (Label | null)[],
  firstNames: readonly string[],
): boolean {
  if (labels.some((label) => label?.role === 'venue'))
    return !labels.some((label) => label?.role === 'asset');
  const venues = firstNames.filter(isVenue).length;
  return venues >= 2 && venues * 2 >= firstNames.length;
}

const unspacedNames = proseNames.filter(([name]) =>
  /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(name),
);

/** The one token that a header or heading names (`Prijs per BTC`, `Bitcoin-Kurs`); null for none or several. */
export function tokenNamedIn(text: string): KnownToken | null {
  const words = text.slice(0, 200).match(/[\p{L}\p{M}\p{N}$]+/gu) ?? [];
  const found = new Map<string, KnownToken>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const two = tokenByName(`${word} ${words[at + 1] ?? ''}`);
    const token =
      two ??
      (word.length >= 4 ? tokenByName(word) : null) ??
      (/^[A-Z]{3,6}$/.test(word) ? tokenBySymbol(word) : null);
    if (token) found.set(token.symbol, token);
    if (two) at++;
  }
  if (found.size === 0) {
    for (const [name, token] of unspacedNames)
      if (text.includes(name)) {
        found.set(token.symbol, token);
        break;
      }
  }
  const [only] = found.values();
  return found.size === 1 ? (only ?? null) : null;
}
