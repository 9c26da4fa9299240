import type { TokenPrice } from '../prices/types';
import { aliases, notTokens, otherAssets } from './aliases';
import { isCurrencyCode } from './currency-signs';

/** A token named in a text: which rows it may be, none for a token that the page does not show. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly number[];
  /** `Simon's Cat on BNB Chain`: where a token lives, not what is spoken of. */
  readonly place: boolean;
  /** Capitals that may be a token's symbol, and may be anything else. */
  readonly guessed: boolean;
}

export interface Subjects {
  find(text: string): Mention[];
}

/** Compiled once per set of rows. Symbols count in their own case, names of five letters in any. */
export function createSubjects(rows: readonly TokenPrice[]): Subjects {
  const names = new Map<string, number[]>();
  const add = (name: string, row: number): void => {
    const key = name.toLowerCase();
    const known = names.get(key) ?? [];
    if (!known.includes(row)) known.push(row);
    names.set(key, known);
  };
  const symbols = new Map<string, number[]>();
  rows.forEach((row, index) => {
    symbols.set(row.symbol, [...(symbols.get(row.symbol) ?? []), index]);
    if (row.name) add(row.name, index);
    const sameSymbol = rows.filter((other) => other.symbol === row.symbol).length;
    // An alias is the well-known token's; with a clash of symbols nobody knows whose it is.
    for (const name of sameSymbol === 1 ? (aliases[row.symbol] ?? []) : []) add(name, index);
  });
  for (const [symbol, others] of Object.entries(aliases)) {
    for (const name of symbols.has(symbol) ? [] : others) {
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), []);
    }
  }
  for (const name of otherAssets) {
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), []);
  }
  const pattern = namePattern([...names.keys()]);
  return { find: (text) => findMentions(text, pattern, names, symbols) };
}

function namePattern(names: readonly string[]): RegExp {
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/['’]/g, "['’]"));
  return new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])(?:${escaped.join('|')})(?![\\p{Script=Latin}\\d])`,
    'giu',
  );
}

function findMentions(
  text: string,
  pattern: RegExp,
  names: ReadonlyMap<string, readonly number[]>,
  symbols: ReadonlyMap<string, readonly number[]>,
): Mention[] {
  const found: Mention[] = [];
  const put = (start: number, end: number, rows: readonly number[], guessed = false): void => {
    if (!found.some((other) => other.start < end && start < other.end)) {
      found.push({ start, end, rows, place: isPlace(text, start, end), guessed });
    }
  };
  for (const match of text.matchAll(pattern)) {
    const name = match[0].toLowerCase().replace('’', "'");
    // A short name in small letters is a word: `near`, `dash`, `maker`.
    if (match[0] === name && /^[a-z]+$/.test(name) && commonWords.has(name)) continue;
    const rows = [...(names.get(name) ?? []), ...(symbols.get(match[0]) ?? [])];
    put(match.index, match.index + match[0].length, [...new Set(rows)]);
  }
  for (const match of text.matchAll(
    /(?<![\p{Script=Latin}\d_.])\$?([A-Za-z\d][A-Za-z\d.]{0,11}[A-Za-z\d]|[A-Z])(?![\p{Script=Latin}\d_])/gu,
  )) {
    const symbol = match[1] ?? '';
    const rows = symbols.get(symbol) ?? symbols.get(symbol.toUpperCase()) ?? [];
    const own = symbols.has(symbol) || (match[0].startsWith('$') && rows.length > 0);
    if (own) put(match.index, match.index + match[0].length, rows);
    else if (isForeignTicker(symbol, match[0]))
      put(match.index, match.index + match[0].length, [], !(symbol in aliases));
  }
  return mergePairs(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

const commonWords = new Set(
  (
    'near dash maker flow compound render curve stellar cosmos quant brett jupiter cat turbo sand gas ' +
    'one core stacks graph optimism magic mask origin request band hive'
  ).split(' '),
);

function isForeignTicker(symbol: string, written: string): boolean {
  if (written.startsWith('$') && /^\$[A-Za-z]/.test(written)) return true;
  if (!/^[A-Z][A-Z\d]{1,9}$/.test(symbol) || isCurrencyCode(symbol)) return false;
  return !notTokens.has(symbol);
}

/** `Bitcoin (BTC)` is one mention; in `ARB/USDT` the second names the currency. */
function mergePairs(text: string, mentions: readonly Mention[]): Mention[] {
  const merged: Mention[] = [];
  for (const mention of mentions) {
    const last = merged.at(-1);
    const between = last ? text.slice(last.end, mention.start) : '';
    if (last && /^\s?[/-]$/.test(between) && !last.place) {
      merged[merged.length - 1] = { ...last, end: mention.end };
    } else if (last && /^\s?[(（]\$?$/.test(between) && sameToken(last.rows, mention.rows)) {
      const shared = last.rows.filter((row) => mention.rows.includes(row));
      merged[merged.length - 1] = {
        ...last,
        end: mention.end,
        rows: shared.length > 0 ? shared : last.rows,
      };
    } else merged.push(mention);
  }
  return merged;
}

function sameToken(a: readonly number[], b: readonly number[]): boolean {
  return a.length === 0 || b.length === 0
    ? a.length === b.length
    : a.some((row) => b.includes(row));
}

function isPlace(text: string, start: number, end: number): boolean {
  if (
    /^\s?(?:chain|network|mainnet|blockchain|netzwerk|réseau|red\b|сет\p{L}+|链|网络)/iu.test(
      text.slice(end, end + 12),
    )
  )
    return true;
  return /(?:\bon|\bon the|\bauf|\bauf der|\bsur|\bsu|\ben la red|\bna|\bв сети|\bpada|\btrên)\s$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
}
