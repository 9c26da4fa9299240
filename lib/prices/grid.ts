/**
 * Columns: finds the header of each table or list of rows, native, ARIA or made of plain elements, and
 * tells every number which column it stands in.
 */
import { flatGrid } from './flat-grid';
import {
  type Cell,
  cellsOf,
  columnLabels,
  isHeader,
  labelOf,
  looseHeader,
  spread,
  tokensIn,
} from './headers';
import type { KnownToken } from './known-tokens';
import { type Label, readLabel } from './labels';
import { type Column, isLedger } from './ledger';
import type { Box, Walked } from './pieces';
import { textUpTo } from './short-text';

import { spannedRows } from './row-spans';
import { headingOver } from './section-heading';
import {
  besides,
  cellsByKey,
  giveHeaders,
  headersByKey,
  rowsByKey,
  type TablePart,
} from './split-tables';
import type { Tokens } from './tokens';
import { transposed } from './transposed';
import { listsVenues, tokenNamedIn } from './venues';

export interface Row {
  readonly box: Box;
  readonly table: Table;
  /** Label of each of the row's cells; null where the header is empty. */
  readonly cells: readonly Cell[];
  /** The row lies in several elements (frozen columns): its cells are not all inside `box`. */
  readonly split?: boolean;
}

export interface Table {
  readonly id: number;
  readonly labels: readonly Label[];
  readonly foreign: boolean;
  /** A header names tokens or coins. */
  readonly crypto: boolean;
  /** The rows are places to trade at: of which token their prices are, or null where that is not said. */
  readonly venues?: { readonly of: KnownToken | null };
}

export interface Grid {
  readonly rows: readonly Row[];
  /** Rows of a table with a header that name no token: order books, trades, histories. */
  readonly rowOf: ReadonlyMap<Element, Row>;
  /** Tables whose columns are tokens and whose rows are figures: their columns, as rows. */
  readonly columnsOf: ReadonlyMap<Element, readonly Row[]>;
}

/** A header stands near the top of its table. */
const maxRowsToHeader = 60;

const cryptoHeader =
  /token|coin|crypto|krypto|kripto|cripto|крипто|монет|токен|币|幣|コイン|銘柄|仮想通貨|暗号資産|코인|عملة|رمز ?ارز|कॉइन|คริปโต|เหรียญ/i;

function tableOf(header: readonly Cell[], labels: readonly (Label | null)[], id: number): Table {
  return {
    id,
    labels: labels.filter((label) => label !== null),
    crypto: header.some(({ element }) => cryptoHeader.test(element.textContent ?? '')),
    // orders and trades of the past have a price, a side and a status
    foreign:
      labels.filter((label) => label?.role === 'foreign').length >
      (labels.some((label) => label?.role === 'price') ? 1 : 0),
  };
}

/**
 * A header of which every cell is marked as one, and none speaks of a price: what stands under words that
 * are not understood is something else. Null for other headers.
 */
function priceless(header: readonly Cell[], walked: Walked): Cell[] | null {
  const known = header.filter(({ label }) => label !== null);
  if (header.length < 3 || known.length === 0) return null;
  if (known.some(({ label }) => label && priceRoles.has(label.role))) return null;
  if (!header.every(({ element }) => element.tagName === 'TH')) return null;
  return header.map(({ element, label }, at) => {
    const words = walked.boxes.has(element) ? (element.textContent ?? '') : '';
    const unknown = at > 0 && label === null && /\p{L}{3}/u.test(words);
    return unknown ? { element, label: something } : { element, label };
  });
}

const priceRoles = new Set<Label['role']>(['price', 'mark-price', 'token-price', 'venue']);
const something: Label = { role: 'other', hours: null, currency: null, unit: null, whole: false };

export function* findGrid(walked: Walked, tokens: Tokens, language: string): Generator<void, Grid> {
  const title = `${walked.root.element.querySelector('h1')?.textContent ?? ''} ${walked.root.element.ownerDocument.title}`;
  const rowOf = new Map<Element, Row>();
  const rows: Row[] = [];
  const columnsOf = new Map<Element, Row[]>();
  let id = 0;
  let seen = 0;

  function* addRows(
    header: readonly Cell[],
    candidates: readonly Element[],
    headerBox: Element,
    spans: TablePart['spans'] = null,
  ): Generator<void, void> {
    const labels = columnLabels(header);
    const plain = tableOf(header, labels, id++);
    const table: Table = {
      ...plain,
      foreign: plain.foreign || isLedger(columnTexts(header, labels, candidates)),
      ...venuesOf(header, labels, candidates),
    };
    const labelled = header.map((cell, index) => ({ ...cell, label: labels[index] ?? null }));
    for (const [index, element] of candidates.entries()) {
      if (index % 40 === 39) yield;
      if (element === headerBox || rowOf.has(element)) continue;
      const box = walked.boxes.get(element);
      if (!box) continue;
      const own = spans?.get(element);
      const cells = align(labelled, element, labels.length, own);
      if (!cells) continue;
      const split = own?.some((cell) => cell.parentElement !== element) ?? false;
      const row: Row = { box, table, cells, ...(split ? { split } : {}) };
      rows.push(row);
      rowOf.set(element, row);
    }
  }

  /** Rows that lie in several elements: of the first with a name, or the first. */
  function addSplit(table: Table, parts: readonly Element[], cells: readonly Cell[]): void {
    const boxes = parts.flatMap((part) => walked.boxes.get(part) ?? []);
    const box =
      boxes.find((one) => tokensIn(one, tokens).some(({ kind }) => kind === 'name')) ?? boxes[0];
    if (!box || parts.some((part) => rowOf.has(part))) return;
    const row: Row = { box, table, cells, split: true };
    rows.push(row);
    for (const part of parts) rowOf.set(part, row);
  }

  const parts: TablePart[] = [];
  /** Tables of places: the token is named by the price's column, the heading, or the page. */
  function venuesOf(
    header: readonly Cell[],
    labels: readonly (Label | null)[],
    candidates: readonly Element[],
  ): Pick<Table, 'venues'> {
    const names = candidates.slice(0, 10).flatMap((row) => {
      const box = walked.boxes.get(row);
      const name = box && tokensIn(box, tokens).find(({ kind }) => kind === 'name');
      return name?.kind === 'name' ? [name.text] : [];
    });
    if (!listsVenues(labels, names)) return {};
    const [first] = header;
    const over = first ? headingOver(first.element) : '';
    const price = header.find(
      (_, at) => labels[at]?.role === 'price' || labels[at]?.role === 'token-price',
    );
    const named =
      tokenNamedIn(price?.element.textContent ?? '') ?? tokenNamedIn(over) ?? tokenNamedIn(title);
    return { venues: { of: named } };
  }

  for (const box of walked.boxes.values()) {
    if (++seen % 40 === 0) yield;
    const { element } = box;
    const role = element.getAttribute('role');
    if (element.tagName === 'TABLE' || role === 'table' || role === 'grid' || role === 'treegrid') {
      const all = rowsOf(element);
      const columns = transposed(all, walked, tokens, language, id);
      if (columns) {
        id++;
        columnsOf.set(element, columns);
        for (const column of columns) labelRow(column, walked, tokens, language);
        continue;
      }
      yield;
      const keyed =
        element.tagName === 'TABLE'
          ? null
          : rowsByKey(all.filter((row) => !row.querySelector('[role=columnheader]')));
      if (keyed) {
        const heads = [...element.querySelectorAll('[role=columnheader]')].map((cell) => ({
          element: cell,
          label: labelOf(cell, walked, tokens, language),
        }));
        const labels = columnLabels(heads);
        const byKey = headersByKey(
          heads.map((cell, index) => ({ ...cell, label: labels[index] ?? null })),
        );
        const table = tableOf(heads, labels, id++);
        for (const [index, own] of keyed.entries()) {
          if (index % 40 === 39) yield;
          addSplit(table, own, cellsByKey(own, byKey));
        }
        continue;
      }
      let headerRow: Element | null = null;
      for (const [index, row] of all.slice(0, maxRowsToHeader).entries()) {
        if (index % 10 === 9) yield;
        if (!isHeader(row, walked, tokens, language)) continue;
        headerRow = row;
        break;
      }
      const top = headerRow ?? all.findLast((row) => row.parentElement?.tagName === 'THEAD');
      const flat = (top ? cellsOf(top) : []).flatMap((cell) =>
        spread<Cell>(cell, labelOf(cell, walked, tokens, language)),
      );
      parts.push({
        box,
        header: headerRow
          ? fold(all, headerRow, flat, walked, tokens, language)
          : top
            ? flat
            : null,
        weak: !headerRow,
        body: all.slice(top ? all.indexOf(top) + 1 : 0),
        spans: element.tagName === 'TABLE' ? spannedRows(all) : null,
      });
    }
  }
  giveHeaders(parts);
  for (const group of besides(parts)) {
    const header = group.flatMap((part) => part.header ?? []);
    const table = tableOf(header, columnLabels(header), id++);
    for (const [index, row] of (group[0]?.body ?? []).entries()) {
      if (index % 40 === 39) yield;
      const elements = [row, ...group.slice(1).flatMap((part) => part.body[index] ?? [])];
      const cells = elements.flatMap((element, at) => {
        const own = group[at]?.header ?? [];
        return align(own, element, own.length) ?? bare(element);
      });
      addSplit(table, elements, cells);
    }
  }
  for (const { box, header, weak, body, spans } of parts) {
    const told = header && priceless(header, walked);
    if (told) yield* addRows(told, body, box.element, spans);
    else if (header && !weak) yield* addRows(header, body, box.element, spans);
  }
  // headers made of plain elements, over rows made of plain elements
  seen = 0;
  for (const box of walked.boxes.values()) {
    if (++seen % 40 === 0) yield;
    const flat = flatGrid(box, walked, tokens, language);
    if (flat) {
      const labels = columnLabels(flat.header);
      const table = tableOf(flat.header, labels, id++);
      const own = flat.rows.flatMap((cells): Row[] => {
        const named = cells.flatMap((cell) => walked.boxes.get(cell) ?? []);
        const [first] = named;
        return first
          ? [
              {
                box: first,
                table,
                cells: cells.map((element, at) => ({ element, label: labels[at] ?? null })),
              },
            ]
          : [];
      });
      columnsOf.set(box.element, own);
      rows.push(...own);
      continue;
    }
    const header = looseHeader(box, walked, tokens, language);
    if (!header) continue;
    const candidates = yield* rowsBelow(box, header.length, walked, rowOf);
    if (candidates.length > 0) yield* addRows(header, candidates, box.element);
  }
  for (const [index, row] of rows.entries()) {
    if (index % 20 === 19) yield;
    labelRow(row, walked, tokens, language);
  }
  return { rows, rowOf, columnsOf };
}

/** The texts of each column's header and first cells. */
function columnTexts(
  header: readonly Cell[],
  labels: readonly (Label | null)[],
  rows: readonly Element[],
): Column[] {
  const cells = rows.slice(0, 6).map((row) => cellsOf(row));
  return header.map(({ element }, index) => ({
    header: textUpTo(element, 48),
    cells: cells.map((row) => {
      const cell = row[index];
      return cell ? textUpTo(cell, 32) : '';
    }),
    price: labels[index]?.role === 'price',
  }));
}

function rowsOf(table: Element): Element[] {
  if (table.tagName === 'TABLE') {
    const rows = [...(table as HTMLTableElement).rows];
    return rows.slice(0, 5000);
  }
  const rows = [...table.querySelectorAll('[role=row]')].filter(
    (row) => row.closest('[role=table],[role=grid],[role=treegrid]') === table,
  );
  return rows.slice(0, 5000);
}

/** A second header row under cells that span several columns says what each column is. */
function fold(
  all: Element[],
  headerRow: Element,
  header: Cell[],
  walked: Walked,
  tokens: Tokens,
  language: string,
): Cell[] {
  const next = all[all.indexOf(headerRow) + 1];
  if (!next || !cellsOf(headerRow).some((cell) => Number(cell.getAttribute('colspan') ?? 1) > 1))
    return header;
  if (!isHeader(next, walked, tokens, language)) return header;
  const below = cellsOf(next).flatMap((cell) =>
    spread<Cell>(cell, labelOf(cell, walked, tokens, language)),
  );
  const result: Cell[] = [];
  let at = 0;
  for (const cell of header) {
    const tall = Number(cell.element.getAttribute('rowspan') ?? 1) > 1;
    if (tall) result.push(cell);
    else {
      const under = below[at++];
      result.push(under ? { element: under.element, label: under.label ?? cell.label } : cell);
    }
  }
  return result;
}

/** Elements after a header that have cells like it: its siblings, or those inside its next siblings. */
function* rowsBelow(
  header: Box,
  width: number,
  walked: Walked,
  taken: ReadonlyMap<Element, Row>,
): Generator<void, Element[]> {
  const found: Element[] = [];
  let visited = 0;
  function* visit(element: Element, depth: number): Generator<void, void> {
    if (++visited % 40 === 0) yield;
    if (found.length >= 3000 || visited > 20_000 || taken.has(element)) return;
    const box = walked.boxes.get(element);
    if (!box) return;
    const cells = cellsOf(element);
    if (
      Math.abs(cells.length - width) <= 2 &&
      cells.length >= 2 &&
      box.end > box.first &&
      !looksLikeList(element)
    ) {
      found.push(element);
      return;
    }
    if (depth < 4) for (const child of box.children) yield* visit(child.element, depth + 1);
  }
  let at: Element | null = header.element;
  for (let up = 0; up < 3 && at; up++) {
    for (
      let next: Element | null = at.nextElementSibling;
      next && visited <= 20_000;
      next = next.nextElementSibling
    )
      yield* visit(next, 0);
    if (found.length > 0) break;
    const outer: Element | null = at.parentElement;
    if (!outer || outer.children.length > 40) break;
    at = outer;
  }
  return found;
}

/** Children most of which are of one make, with parts of their own, are rows (an advertisement may stand among them), not cells. */
function looksLikeList(element: Element): boolean {
  const children = cellsOf(element);
  if (children.length < 3) return false;
  const makes = new Map<string, number>();
  for (const child of children) {
    if (child.childElementCount < 3) continue;
    const make = `${child.tagName}.${child.getAttribute('class') ?? ''}`;
    makes.set(make, (makes.get(make) ?? 0) + 1);
  }
  return Math.max(0, ...makes.values()) * 3 >= children.length * 2;
}

/** Pairs the cells of a row with header labels: by index, or by place on the page where counts differ. */
function align(
  header: readonly Cell[],
  row: Element,
  width: number,
  own: Element[] = cellsOf(row),
): Cell[] | null {
  const cells = own.flatMap((cell) => spread<Cell>(cell, null));
  if (cells.length === width)
    return cells.map((cell, index) => ({
      element: cell.element,
      label: header[index]?.label ?? null,
    }));
  const placed = byPlace(header, own);
  if (placed) return placed;
  if (row.tagName === 'TR' && cells.length > width)
    return cells.map((cell, index) => ({
      element: cell.element,
      label: header[index]?.label ?? null,
    }));
  return null;
}

function bare(row: Element): Cell[] {
  return cellsOf(row).map((element) => ({ element, label: null }));
}

function byPlace(header: readonly Cell[], cells: readonly Element[]): Cell[] | null {
  const spans = header.map((cell) => ({
    label: cell.label,
    box: cell.element.getBoundingClientRect(),
  }));
  const wide = spans.filter(({ box }) => box.width > 0);
  if (wide.length < 2) return null;
  const tops = wide.map(({ box }) => box.top);
  if (Math.max(...tops) - Math.min(...tops) > 60) return null;
  const lefts = new Set(wide.map(({ box }) => Math.round(box.left)));
  if (lefts.size < wide.length) return null;
  return cells.map((element) => {
    const box = element.getBoundingClientRect();
    let best: Label | null = null;
    let most = 0;
    for (const span of wide) {
      const overlap = Math.min(span.box.right, box.right) - Math.max(span.box.left, box.left);
      if (overlap > most) {
        most = overlap;
        best = span.label;
      }
    }
    return { element, label: best };
  });
}

function labelRow(row: Row, walked: Walked, tokens: Tokens, language: string): void {
  for (const cell of row.cells) {
    const box = walked.boxes.get(cell.element);
    if (!box) continue;
    const own = ownLabel(cell.element, language);
    for (const token of tokensIn(box, tokens)) {
      if (token.kind !== 'number') continue;
      const label = cell.label ?? own;
      token.label = label;
      token.labelFrom = 'column';
    }
  }
}

/** A label that a cell carries itself, for narrow layouts or for assistive technology. */
export function ownLabel(element: Element, language: string): Label | null {
  for (const name of [
    'data-label',
    'data-title',
    'data-th',
    'data-column',
    'data-field',
    'aria-label',
    'data-header',
  ]) {
    const text = element.getAttribute(name);
    if (!text || /\d{3}|\d[.,]\d/.test(text)) continue;
    const label = readLabel(
      text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '),
      language,
    );
    if (label?.whole || (label && text.length < 30)) return label;
  }
  return null;
}
