/**
 * Joins names with the prices that stand nearest to them. Works from the innermost elements outwards:
 * the first element that holds a name and, after it, something that can be a price, is the record of
 * that token. Rows of a table are records as a whole.
 */

import { fiatCodes, stableQuotes } from '../figures/currencies';
import { type Identity, readIdentity } from '../names/identity';
import { type KnownToken, tokenBySymbol } from '../names/known-tokens';
import type { NumberToken, Token, Tokens, WordToken } from '../names/token';
import type { Box, Walked } from '../sight/pieces';
import { tokensIn } from '../tables/headers';
import type { Grid, Row } from '../tables/tables';
import { bareBeforeChange, canBePrice, choosePrice, onlyFraction } from './choose-price';

export interface PriceRecord {
  readonly identity: Identity;
  readonly price: NumberToken;
  /** Everything that belongs to the record, in order. */
  readonly tokens: readonly Token[];
  readonly box: Box;
  readonly row: Row | null;
  /** Records of one table or list share it. */
  readonly group: Box | Row['table'];
  /** What was beside the price at the innermost place, for checks on amounts. */
  readonly segment: readonly Token[];
}

export interface Records {
  readonly list: readonly PriceRecord[];
  /** Tokens inside tables and lists that name nothing: order books, trades, histories. */
  readonly dead: ReadonlySet<Token>;
}

const maxPending = 160;

export function* findRecords(walked: Walked, tokens: Tokens, grid: Grid): Generator<void, Records> {
  const pending = new Map<Box, Token[]>();
  const list: PriceRecord[] = [];
  const dead = new Set<Token>();
  const direct = new Map<Box, Token[]>();
  for (const token of tokens.list) {
    if (token.index % 2_000 === 1_999) yield;
    if (token.prose) continue;
    const own = direct.get(token.box);
    if (own) own.push(token);
    else direct.set(token.box, [token]);
  }
  const order = [...walked.boxes.values()].reverse();
  let seen = 0;
  for (const box of order) {
    if (++seen % 40 === 0) yield;
    const row = grid.rowOf.get(box.element);
    if (row && row.box !== box) continue;
    if (row) {
      const inside = row.split ? cellTokens(row, walked, tokens) : tokensIn(box, tokens);
      const record = fromRow(row, inside, grid.nameColumns.get(row.table));
      if (record) {
        dropWithin(box, record, list);
        list.push(record);
      } else for (const token of inside) dead.add(token);
      continue;
    }
    const columns = grid.columnsOf.get(box.element);
    if (columns) {
      for (const column of columns) {
        const record = fromRow(
          column,
          cellTokens(column, walked, tokens),
          grid.nameColumns.get(column.table),
        );
        if (record) list.push(record);
      }
      for (const child of box.children) pending.delete(child);
      continue;
    }
    const stream = [...(direct.get(box) ?? [])];
    let merged = false;
    const items = listItems(box, pending);
    for (const child of box.children) {
      const below = pending.get(child);
      if (!below) continue;
      pending.delete(child);
      if (items.has(child)) continue;
      for (const token of below) stream.push(token);
      merged = true;
    }
    if (stream.length === 0) continue;
    if (stream.length > 200) yield;
    if (merged) stream.sort((a, b) => a.index - b.index);
    if (stream.length > 200) yield;
    if (nameless(box, tokens)) {
      for (const token of stream) if (token.kind === 'number') dead.add(token);
      continue;
    }
    const left = stream.some((token) => token.kind === 'number')
      ? yield* segment(box, stream, list)
      : stream;
    const kept = trim(left);
    if (kept.length > 0) pending.set(box, kept);
  }
  return { list: list.reverse(), dead };
}

/** What a cell of a row says of its token by itself (a rank, a fee) is not the price. */
function dropWithin({ first, end }: Box, { identity }: PriceRecord, list: PriceRecord[]): void {
  let from = list.length;
  while (from > 0) {
    const { box } = list[from - 1] ?? {};
    if (!box || box.first < first || box.end > end) break;
    from--;
  }
  const others = list.splice(from).filter((one) => one.identity.symbol !== identity.symbol);
  list.push(...others);
}

/** Of a row whose cells do not lie in one element. */
function cellTokens(row: Row, walked: Walked, tokens: Tokens): Token[] {
  return row.cells.flatMap(({ element }) => {
    const cell = walked.boxes.get(element);
    return cell ? tokensIn(cell, tokens) : [];
  });
}

/**
 * Three items of one make or more, each with a name and a figure of its own that made no record: the name
 * of one must not meet the price of the next.
 */
function listItems(box: Box, pending: ReadonlyMap<Box, readonly Token[]>): ReadonlySet<Box> {
  const items = new Set<Box>();
  if (box.children.length < 3) return items;
  const [first] = box.children;
  for (const child of box.children) {
    const left = pending.get(child);
    if (!left || !first || makeOf(child.element) !== makeOf(first.element)) continue;
    const named = left.some(({ kind }) => kind === 'name');
    const figures = left.some(
      (token) =>
        token.kind === 'number' && (token.mention.percent || token.mention.currency !== null),
    );
    if (named && figures) items.add(child);
  }
  return items.size >= 3 && items.size * 3 >= box.children.length * 2 ? items : new Set();
}

/** Whether two of the four elements around are of the same make. */
function hasLike(element: Element): boolean {
  const before = element.previousElementSibling;
  const after = element.nextElementSibling;
  const around = [before, after, before?.previousElementSibling, after?.nextElementSibling];
  return around.filter((one) => one && makeOf(one) === makeOf(element)).length >= 2;
}

function makeOf(element: Element): string {
  return `${element.tagName}.${element.getAttribute('class') ?? ''}`;
}

/** At least four children of one make, each with two numbers or more and no words: a ladder, not tokens. */
function nameless(box: Box, tokens: Tokens): boolean {
  if (box.children.length < 4) return false;
  let rows = 0;
  for (const child of box.children) {
    let numbers = 0;
    let words = 0;
    for (let at = tokens.ofPiece[child.first] ?? 0; at < (tokens.ofPiece[child.end] ?? 0); at++) {
      const token = tokens.list[at];
      if (token?.kind === 'number') numbers++;
      else if (token && token.kind !== 'other') words++;
    }
    if (words === 0 && numbers >= 2) rows++;
  }
  return rows >= 4 && rows * 2 > box.children.length;
}

/** Long runs of words (menus, link lists) keep their ends only. */
function trim(stream: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let run: Token[] = [];
  const flush = (): void => {
    if (run.length > 14) {
      const headings = run
        .slice(2, -8)
        .filter((token) => token.kind === 'name' && token.heading > 0 && token.heading < 3);
      kept.push(...run.slice(0, 2), ...headings.slice(0, 4), ...run.slice(-8));
    } else kept.push(...run);
    run = [];
  };
  for (const token of stream) {
    if (token.kind === 'number') {
      flush();
      kept.push(token);
    } else run.push(token);
  }
  flush();
  return kept.length > maxPending
    ? [...kept.slice(0, maxPending / 2), ...kept.slice(-maxPending / 2)]
    : kept;
}

interface Segment {
  names: WordToken[];
  tokens: Token[];
  numbers: number;
}

/** Splits a stream at each run of names; returns what no record took. */
function* segment(
  box: Box,
  stream: readonly Token[],
  list: PriceRecord[],
): Generator<void, Token[]> {
  const segments: Segment[] = [{ names: [], tokens: [], numbers: 0 }];
  let seen = 0;
  for (const token of stream) {
    if (++seen % 500 === 0) yield;
    const named = token.kind === 'number' ? fromLabel(box, token) : null;
    if (named) {
      list.push(named);
      continue;
    }
    let current = segments[segments.length - 1];
    if (!current) break;
    if (token.kind === 'name' && current.numbers > 0) {
      current = { names: [], tokens: [], numbers: 0 };
      segments.push(current);
    }
    if (token.kind === 'name') current.names.push(token);
    // a bare count before any price (rank, number of markets) does not end the names
    if (token.kind === 'number' && (!isCount(token) || current.numbers > 0)) current.numbers++;
    current.tokens.push(token);
  }
  const [first, second] = segments;
  if (
    segments.length === 2 &&
    first &&
    second &&
    first.names.length === 0 &&
    ((second.numbers === 0 && isBeside(first, second)) || isPricedFirst(box, first, second))
  ) {
    segments.splice(0, 2, {
      names: second.names,
      tokens: [...first.tokens, ...second.tokens],
      numbers: first.numbers + second.numbers,
    });
  }
  const left: Token[] = [];
  for (const [index, part] of segments.entries()) {
    if (index % 20 === 19) yield;
    const record = part.names.length > 0 && part.numbers > 0 ? fromSegment(box, part) : null;
    if (record) list.push(record);
    else for (const token of part.tokens) left.push(token);
  }
  return left;
}

/** `Oracle price (USDC): $0.9998`: the unit in the label is not what the price is in, so what it is of. */
function fromLabel(box: Box, price: NumberToken): PriceRecord | null {
  const { label, mention } = price;
  const named = label?.unit ?? label?.currency ?? '';
  const token = fiatCodes.has(named) ? null : tokenBySymbol(named);
  // `Last price (USDT)` over `$67,321` is a quote
  if (stableQuotes.has(named) && Math.abs(Number(mention.value) - 1) > 0.2) return null;
  if (!label || !token || !mention.currency || !fiatCodes.has(mention.currency.code)) return null;
  if ((label.role !== 'price' && label.role !== 'mark-price') || !canBePrice(price)) return null;
  const identity: Identity = { ...token, quote: null, kind: 'named', from: [] };
  const own = [price];
  return { identity, price, tokens: own, box, row: null, group: listOf(box), segment: own };
}

/** Words that end a row of buttons far behind a price do not name what it is of. */
function isBeside(first: Segment, second: Segment): boolean {
  const price = first.tokens.findLast((token) => token.kind === 'number' && canBePrice(token));
  const name = second.names[0];
  return price !== undefined && name !== undefined && name.index - price.index <= 5;
}

/** An item of a list that shows its price, then its name and a change. */
function isPricedFirst(box: Box, first: Segment, second: Segment): boolean {
  return (
    first.tokens.length + second.tokens.length <= 12 &&
    hasLike(box.element) &&
    choosePrice(second.tokens, null) === null &&
    choosePrice(first.tokens, null) !== null
  );
}

function isCount({ mention, label }: NumberToken): boolean {
  return label === null && mention.currency === null && !mention.percent;
}

function fromSegment(box: Box, part: Segment): PriceRecord | null {
  const numbers = part.tokens.filter(
    (token): token is NumberToken => token.kind === 'number' && canBePrice(token),
  );
  // the number of an item (`3. Injective`) stands before its name
  const first = numbers.find((token) => !isCount(token)) ?? numbers[0];
  const before = part.names.filter((name) => name.index < (first?.index ?? 0));
  const names = (before.length > 0 ? before : part.names).slice(-6);
  const identity = readIdentity(names);
  if (!identity) return null;
  const listed = identity.kind === 'named' && hasLike(box.element);
  const price =
    choosePrice(part.tokens, identity) ?? (listed ? bareBeforeChange(part.tokens) : null);
  if (!price) return null;
  // far apart and not in a heading: they only happen to follow each other
  const nearest = Math.max(...names.map((name) => name.index));
  if (price.index - nearest > 16 && !names.some((name) => name.heading === 1)) return null;
  return {
    identity,
    price,
    tokens: part.tokens,
    box,
    row: null,
    group: listOf(box),
    segment: part.tokens,
  };
}

/** The list that a record stands in: around the wrappers that hold nothing but the record. */
function listOf(box: Box): Box {
  let item = box;
  while (item.parent && item.parent.children.length === 1) item = item.parent;
  return item.parent ?? item;
}

/** The price that a place asks for the token of the table. */
function fromVenue(row: Row, inside: readonly Token[], token: KnownToken): PriceRecord | null {
  const identity: Identity = { ...token, quote: null, kind: 'named', from: [] };
  const price = choosePrice(inside, identity);
  if (!price) return null;
  return { identity, price, tokens: inside, box: row.box, row, group: row.table, segment: inside };
}

function fromRow(row: Row, inside: readonly Token[], nameColumn?: number): PriceRecord | null {
  const { venues } = row.table;
  if (venues) return venues.of ? fromVenue(row, inside, venues.of) : null;
  const price = choosePrice(inside, null);
  const names = namesOfRow(row, inside, price, nameColumn);
  const identity = readIdentity(names);
  if (!identity) return null;
  const known = identity.kind === 'named' || identity.kind === 'symbol';
  const chosen =
    choosePrice(inside, identity) ??
    (known && changesOnly(row.table) ? onlyFraction(inside) : null);
  if (!chosen) return null;
  return {
    identity,
    price: chosen,
    tokens: inside,
    box: row.box,
    row,
    group: row.table,
    segment: inside,
  };
}

/** A table of changes, with no header that is known to be the price's. */
function changesOnly({ labels }: Row['table']): boolean {
  return (
    labels.some(({ role }) => role === 'change') &&
    !labels.some(({ role }) => role === 'price' || role === 'mark-price' || role === 'foreign')
  );
}

/** Names in the asset column, else those before the price in columns without another meaning. */
function namesOfRow(
  row: Row,
  inside: readonly Token[],
  price: NumberToken | null,
  nameColumn: number | undefined,
): WordToken[] {
  const names = inside.filter(
    (token): token is WordToken =>
      token.kind === 'name' ||
      (token.kind === 'label' &&
        /^[A-Z0-9]{2,8}$/.test(token.text) &&
        columnOf(row, token)?.role === 'asset'),
  );
  const cellIndex = (token: Token): number =>
    row.cells.findIndex((cell) => cell.element.contains(token.piece.node));
  const asset = names.filter((name) => {
    const at = cellIndex(name);
    return at === nameColumn || row.cells[at]?.label?.role === 'asset';
  });
  if (asset.length > 0) return asset.slice(0, 6);
  const open = names.filter((name) => {
    const label = row.cells[cellIndex(name)]?.label;
    return !label;
  });
  const before = open.filter((name) => !price || name.index < price.index);
  return (before.length > 0 ? before : open).slice(0, 6);
}

function columnOf(row: Row, token: Token) {
  return row.cells.find((cell) => cell.element.contains(token.piece.node))?.label ?? null;
}
