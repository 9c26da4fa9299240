/** Compares what the price reader produced for a page with the truth file beside the page. */
import type { TokenPrice } from '../lib/prices/types.ts';

export interface TruthRow {
  readonly symbol: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly price: number;
  /** Half a unit of the last digit shown. */
  readonly priceTol?: number;
  readonly altPrices?: readonly number[];
  readonly currency?: string;
  readonly change24hPercent?: number;
  readonly altChange24hPercent?: number;
  readonly marketCap?: number;
  readonly volume24h?: number;
  readonly address?: string;
  readonly chain?: string;
  readonly why?: string;
}

export interface Truth {
  readonly expected: readonly TruthRow[];
  readonly optional?: readonly TruthRow[];
  readonly forbidden?: readonly TruthRow[];
  /** The page lists more tokens than `expected`: others are not judged. */
  readonly listTruncated?: boolean;
  readonly url_if_known?: string | null;
  /** The page's own scripts run before it is read. */
  readonly scripts?: boolean;
}

export type ProducedRow = Omit<TokenPrice, 'identityCertain' | 'identityNote' | 'evidence'>;

export interface Score {
  pages: number;
  expected: number;
  right: number;
  exact: number;
  wrong: number;
  traps: number;
  missed: number;
  negatives: number;
  cleanNegatives: number;
  /** Right rows whose change, capitalisation, volume, address or chain is right, wrong or not given. */
  fields: Record<string, { expected: number; given: number; right: number }>;
  readonly notes: string[];
}

export function newScore(): Score {
  return {
    pages: 0,
    expected: 0,
    right: 0,
    exact: 0,
    wrong: 0,
    traps: 0,
    missed: 0,
    negatives: 0,
    cleanNegatives: 0,
    fields: {},
    notes: [],
  };
}

const key = (text: string | undefined) =>
  (text ?? '')
    .trim()
    .replace(/^\$+(?=.)/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
const address = (text: string | undefined) =>
  /^0x/i.test(text ?? '') ? (text ?? '').toLowerCase() : (text ?? '');
const near = (a: number, b: number, tolerance: number) =>
  Math.abs(a - b) <= tolerance * (1 + 1e-9) + Math.abs(b) * 1e-9;
const names = (row: TruthRow) =>
  new Set([row.symbol, row.name, ...(row.aliases ?? [])].map(key).filter(Boolean));

function sameToken(produced: ProducedRow, truth: TruthRow): boolean {
  if (produced.address && truth.address && address(produced.address) === address(truth.address))
    return true;
  return names(truth).has(key(produced.symbol));
}

function isExact(price: number, truth: TruthRow): boolean {
  return (
    near(price, truth.price, truth.priceTol ?? 0) ||
    (truth.altPrices ?? []).some((other) => near(price, other, 0))
  );
}

function isRight(produced: ProducedRow, truth: TruthRow, trap: boolean): boolean {
  const price = Number(produced.price);
  if (truth.currency && truth.currency.toUpperCase() !== produced.currency.toUpperCase())
    return false;
  if (isExact(price, truth)) return true;
  return (
    !trap &&
    [truth.price, ...(truth.altPrices ?? [])].some(
      (other) => other !== 0 && Math.abs(price - other) / Math.abs(other) <= 0.005,
    )
  );
}

function trapOf(produced: ProducedRow, truth: Truth): TruthRow | undefined {
  const owners = [...truth.expected, ...(truth.optional ?? [])];
  return (truth.forbidden ?? []).find((bad) => {
    const ids = new Set([
      key(bad.symbol),
      ...owners.filter((row) => names(row).has(key(bad.symbol))).flatMap((row) => [...names(row)]),
    ]);
    if (!ids.has(key(produced.symbol)) && !ids.has(key(produced.name))) return false;
    if (bad.currency && bad.currency.toUpperCase() !== produced.currency.toUpperCase())
      return false;
    const price = Number(produced.price);
    return bad.price === 0
      ? price === 0
      : Math.abs(price - bad.price) / Math.abs(bad.price) <= 0.001;
  });
}

/** Adds one page to a score. */
export function scorePage(
  score: Score,
  name: string,
  truth: Truth,
  produced: readonly ProducedRow[],
): void {
  score.pages++;
  score.expected += truth.expected.length;
  const pairs: { weight: number; row: ProducedRow; expected: TruthRow }[] = [];
  for (const row of produced) {
    for (const expected of truth.expected) {
      if (!sameToken(row, expected) || !isRight(row, expected, trapOf(row, truth) !== undefined))
        continue;
      const weight =
        (row.address && address(row.address) === address(expected.address) ? 4 : 0) +
        (isExact(Number(row.price), expected) ? 3 : 2) +
        (row.name && key(row.name) === key(expected.name) ? 0.5 : 0);
      pairs.push({ weight, row, expected });
    }
  }
  const taken = new Map<ProducedRow, TruthRow>();
  const found = new Set<TruthRow>();
  for (const { row, expected } of pairs.sort((a, b) => b.weight - a.weight)) {
    if (taken.has(row) || found.has(expected)) continue;
    taken.set(row, expected);
    found.add(expected);
    score.right++;
    if (isExact(Number(row.price), expected)) score.exact++;
    scoreFields(score, row, expected, name);
  }
  let wrong = 0;
  for (const row of produced) {
    if (taken.has(row)) continue;
    const trap = trapOf(row, truth);
    const judged = [...truth.expected, ...(truth.optional ?? [])];
    if (judged.some((other) => sameToken(row, other) && isRight(row, other, trap !== undefined)))
      continue;
    if (trap) {
      score.traps++;
      wrong++;
      score.notes.push(
        `${name}: TRAP ${row.symbol} ${row.price} ${row.currency}: ${trap.why ?? ''}`,
      );
    } else if (!truth.listTruncated || judged.some((other) => sameToken(row, other))) {
      wrong++;
      score.notes.push(`${name}: wrong ${row.symbol} ${row.price} ${row.currency}`);
    }
  }
  score.wrong += wrong;
  for (const expected of truth.expected) {
    if (found.has(expected)) continue;
    score.missed++;
    score.notes.push(
      `${name}: missed ${expected.symbol} ${expected.price} ${expected.currency ?? ''}`,
    );
  }
  if (truth.expected.length === 0) {
    score.negatives++;
    if (wrong === 0) score.cleanNegatives++;
  }
}

function scoreFields(score: Score, row: ProducedRow, expected: TruthRow, page: string): void {
  const put = (field: string, wanted: unknown, given: unknown, right: boolean): void => {
    if (wanted === undefined) return;
    score.fields[field] ??= { expected: 0, given: 0, right: 0 };
    const entry = score.fields[field];
    entry.expected++;
    if (given === undefined) return;
    entry.given++;
    if (right) entry.right++;
    else
      score.notes.push(
        `${page}: ${expected.symbol} ${field} ${String(given)}, not ${String(wanted)}`,
      );
  };
  const changes = [expected.change24hPercent, expected.altChange24hPercent].filter(
    (change) => change !== undefined,
  );
  put(
    'change24hPercent',
    expected.change24hPercent,
    row.change24hPercent,
    changes.some(
      (change) =>
        Math.abs(change - (row.change24hPercent ?? Number.NaN)) <=
        Math.max(0.051, Math.abs(change) * 0.005),
    ),
  );
  const close = (wanted: number | undefined, given: string | undefined) =>
    wanted !== undefined &&
    given !== undefined &&
    (wanted === 0
      ? Number(given) === 0
      : Math.abs(Number(given) - wanted) / Math.abs(wanted) <= 0.01);
  put('marketCap', expected.marketCap, row.marketCap, close(expected.marketCap, row.marketCap));
  put('volume24h', expected.volume24h, row.volume24h, close(expected.volume24h, row.volume24h));
  put('address', expected.address, row.address, address(row.address) === address(expected.address));
  put('chain', expected.chain, row.chain, row.chain === expected.chain);
}

export const precision = (score: Score) =>
  score.right + score.wrong === 0 ? 1 : score.right / (score.right + score.wrong);
export const recall = (score: Score) => (score.expected === 0 ? 1 : score.right / score.expected);
export const exactRate = (score: Score) => (score.right === 0 ? 1 : score.exact / score.right);
