/** The tokens that a sentence names: by name in any language, by ticker, by cashtag. */
import { isForeign } from './entities';
import { type KnownToken, proseNames, tokenBySymbol } from './known-tokens';

export interface Asset {
  readonly symbol: string;
  readonly name: string | null;
  readonly at: number;
  readonly end: number;
  /** Ticker written as a cashtag, of a token that is not widely known. */
  readonly cashtag: boolean;
  /** A share or the like, named with its ticker: what follows is its price. */
  readonly foreign?: boolean;
  readonly dense?: true;
}

const spacedNames = new Map<string, KnownToken>();
const denseNames: [string, KnownToken][] = [];
for (const [name, token] of proseNames) {
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(name))
    denseNames.push([name, token]);
  else spacedNames.set(name.toLowerCase(), token);
}
const word = /[\p{L}\p{M}\p{N}$][\p{L}\p{M}\p{N}\u200c.$]*/gu;
const goods = /^[’']?\s(?:t-?shirt|hoodie|mug|cap|plush)/i;

const endings = new Set(
  'a u e i y om em ov ovi ie а у е ы и ом ем ів ові ın in un ün nın nin da de dan den n ta ssa lla nak nek ra re ban ben on en ul ului'.split(
    ' ',
  ),
);

/** `Ethereuma`, `биткоина`: a long name with a case ending of at most four letters; `وبيتكوين`. */
function inflected(written: string): KnownToken | undefined {
  const word = written.toLowerCase();
  if (/^[\u0600-\u06ff]/.test(word)) {
    const bare = word.replace(/^[وفبلك]?(?:ال|لل)?/, '');
    return bare.length >= 4 ? spacedNames.get(bare) : undefined;
  }
  if (/^[\u0590-\u05ff]/.test(word)) return spacedNames.get(word.replace(/^[והבלשכמ](?=.{5})/, ''));
  // `bitcóin`
  if (/[\u00c0-\u017f]/.test(word)) {
    const bare = spacedNames.get(word.normalize('NFD').replace(/\p{M}/gu, ''));
    if (bare) return bare;
  }
  for (let length = 1; length <= 4 && word.length - length >= 6; length++) {
    const token = endings.has(word.slice(-length))
      ? spacedNames.get(word.slice(0, -length))
      : undefined;
    if (token) return token;
  }
  return undefined;
}

/** Known names in a text: whole words, up to three of them; scripts without spaces anywhere. */
function namesIn(text: string): Asset[] {
  const found: Asset[] = [];
  const words = [...text.matchAll(word)];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(3, words.length - at); length > 0; length--) {
      const first = words[at];
      const last = words[at + length - 1];
      if (!first || !last) continue;
      const end = last.index + last[0].length;
      const written = text.slice(first.index, end).replace(/\.$/, '');
      const token =
        spacedNames.get(written.toLowerCase()) ?? (length === 1 ? inflected(written) : undefined);
      if (
        !token ||
        /[/$-]/.test(text[first.index - 1] ?? '') ||
        goods.test(text.slice(end, end + 10))
      )
        continue;
      found.push({ symbol: token.symbol, name: token.name, at: first.index, end, cashtag: false });
      at += length - 1;
      break;
    }
  }
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)) {
    for (const [name, token] of denseNames) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        if (!found.some((one) => at >= one.at && at < one.at + 8 && one.dense === true))
          found.push({
            symbol: token.symbol,
            name: token.name,
            at,
            end: at + name.length,
            cashtag: false,
            dense: true,
          });
      }
    }
  }
  return found;
}

/** Tickers that are abbreviations of other things too, … */
const acronyms =
  /^(?:ONE|NOT|ME|IP|ID|AR|GT|NFT|PI|SC|REP|ICX|ENS|GAS|WIN|HOT|TIME|AUDIO|MOBILE|WORLD|SUPER|JUST|BAT|REN|BAND)$/;
/** … or words that are written large in titles. */
const everydayWords =
  /^(?:NEAR|SUN|FLOW|MOVE|SKY|SAND|MASK|APE|COMP|LINK|UNI|TON|DASH|LEO|PUMP|ELF|HIVE|COTI|GOAT|SPELL|STEEM|TRUMP|FLOKI|SAN|ALPHA|BLUR|TURBO|MAGIC|DEGEN)$/;

/** Between words in small letters, what is written large is a ticker. */
function amongSmall(text: string, at: number): boolean {
  // `TON — $1,91`
  if (/^\S+\s*[:=\u2013\u2014-]\s*[$€£₽₺]\d/.test(text.slice(at, at + 20))) return true;
  const after = /^\S+\s+(?:\p{Ll}{2}|[$€(]?\d)/u.test(text.slice(at));
  return after && (text.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) >= 2;
}

export function assetsIn(text: string): Asset[] {
  const found = namesIn(text);
  for (const match of text.matchAll(
    /\$([A-Za-z][A-Za-z0-9]{0,11})(?![\w])|(?<=(?<![\w$/])|(?<![\w.,$/])1)([A-Z][A-Z0-9]{2,6})(?![\w/])/g,
  )) {
    const ticker = match[1] ?? match[2] ?? '';
    const known = tokenBySymbol(ticker);
    const everyday =
      acronyms.test(ticker) || (everydayWords.test(ticker) && !amongSmall(text, match.index));
    if (match[1] && ticker.length >= 2)
      found.push({
        symbol: known?.symbol ?? ticker,
        name: known?.name ?? null,
        at: match.index,
        end: match.index + match[0].length,
        cashtag: !known,
        foreign: isForeign(ticker, null, null),
      });
    else if (match[2] && known && !everyday && !/^(?:USD|EUR)/.test(ticker))
      found.push({
        symbol: known.symbol,
        name: known.name,
        at: match.index,
        end: match.index + match[0].length,
        cashtag: false,
      });
    else if (match[2] && !known && text[match.index - 1] === '(' && isForeign(ticker, null, null))
      found.push({
        symbol: ticker,
        name: null,
        at: match.index,
        end: match.index + match[0].length,
        cashtag: false,
        foreign: true,
      });
  }
  return found.sort((a, b) => a.at - b.at);
}
