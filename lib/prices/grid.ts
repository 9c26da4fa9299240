/**
 * Columns: finds the header of each table or list of rows, native, ARIA or made of plain elements, and
 * tells every number which column it stands in.
 */
import { tokenByName } from './known-tokens';
import { type Label, readLabel } from './labels';
import type { NumberToken, Token, Tokens } from './tokens';
import type { Box, Walked } from './walk';

export interface Row {
  readonly box: Box;
  readonly table: Table;
  /** Label of each of the row's cells; null where the header is empty. */
  readonly cells: readonly { readonly element: Element; readonly label: Label | null }[];
}

export interface Table {
  readonly id: number;
  readonly labels: readonly Label[];
  readonly foreign: boolean;
  /** A header names tokens or coins. */
  readonly crypto: boolean;
}

export interface Grid {
  readonly rows: readonly Row[];
  /** Rows of a table with a header that name no token: order books, trades, histories. */
  readonly rowOf: ReadonlyMap<Element, Row>;
  /** Tables whose columns are tokens and whose rows are figures: their columns, as rows. */
  readonly columnsOf: ReadonlyMap<Element, readonly Row[]>;
}

export function* findGrid(walked: Walked, tokens: Tokens, language: string): Generator<void, Grid> {
  const rowOf = new Map<Element, Row>();
  const rows: Row[] = [];
  const columnsOf = new Map<Element, Row[]>();
  let id = 0;
  let seen = 0;

  const addRows = (
    header: readonly Cell[],
    candidates: readonly Element[],
    headerBox: Element,
  ): void => {
    const labels = header.map((cell) => cell.label);
    const table: Table = {
      id: id++,
      labels: labels.filter((label) => label !== null),
      crypto: header.some(({ element }) =>
        /token|coin|crypto|krypto|kripto|cripto|крипто|монет|токен|币|幣|コイン|銘柄|仮想通貨|暗号資産|코인|عملة|رمز ?ارز|कॉइन|คริปโต|เหรียญ/i.test(
          element.textContent ?? '',
        ),
      ),
      foreign:
        labels.some((label) => label?.role === 'foreign') &&
        !labels.some((label) => label?.role === 'price'),
    };
    for (const element of candidates) {
      if (element === headerBox || rowOf.has(element)) continue;
      const box = walked.boxes.get(element);
      if (!box) continue;
      const cells = align(header, element, labels.length);
      if (!cells) continue;
      const row: Row = { box, table, cells };
      rows.push(row);
      rowOf.set(element, row);
    }
  };

  for (const box of walked.boxes.values()) {
    if (++seen % 400 === 0) yield;
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
      const headerRow = all.find((row) => isHeader(row, walked, tokens, language));
      if (headerRow) {
        const header = cellsOf(headerRow).flatMap((cell) =>
          spread(cell, labelOf(cell, walked, tokens, language)),
        );
        const spanned = fold(all, headerRow, header, walked, tokens, language);
        addRows(spanned, all.slice(all.indexOf(headerRow) + 1), headerRow);
      }
    }
  }
  // headers made of plain elements, over rows made of plain elements
  seen = 0;
  for (const box of walked.boxes.values()) {
    if (++seen % 400 === 0) yield;
    const header = looseHeader(box, walked, tokens, language);
    if (!header) continue;
    const candidates = rowsBelow(box, header.length, walked, rowOf);
    if (candidates.length > 0) addRows(header, candidates, box.element);
  }
  for (const row of rows) labelRow(row, walked, tokens, language);
  return { rows, rowOf, columnsOf };
}

interface Cell {
  readonly element: Element;
  readonly label: Label | null;
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

/** The cells of a row: through wrappers that hold everything. */
export function cellsOf(row: Element): Element[] {
  if (row.tagName === 'TR') return [...(row as HTMLTableRowElement).cells];
  const roles = [
    ...row.querySelectorAll('[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]'),
  ];
  if (roles.length > 1)
    return roles.filter(
      (cell) =>
        !cell.parentElement?.closest('[role=cell],[role=gridcell],[role=columnheader]') ||
        cell.closest('[role=row]') === row,
    );
  let at = row;
  for (let depth = 0; depth < 4; depth++) {
    const children = [...at.children].filter(
      (child) => !/^(?:SCRIPT|STYLE|TEMPLATE|BR)$/.test(child.tagName),
    );
    const [only] = children;
    if (children.length === 1 && only && only.childElementCount > 0) at = only;
    else return children;
  }
  return [...at.children];
}

function spread<T extends Cell>(element: Element, label: Label | null): T[] {
  const span = Math.min(Number(element.getAttribute('colspan') ?? 1) || 1, 30);
  return Array.from({ length: span }, () => ({ element, label }) as T);
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

function tokensIn(box: Box, tokens: Tokens): readonly Token[] {
  return tokens.list.slice(tokens.ofPiece[box.first] ?? 0, tokens.ofPiece[box.end] ?? 0);
}

function labelOf(cell: Element, walked: Walked, tokens: Tokens, language: string): Label | null {
  const box = walked.boxes.get(cell);
  if (box) {
    const words = tokensIn(box, tokens).map((token) => token.line);
    const text = [...new Set(words)].join(' ');
    const label = readLabel(text, language);
    if (label) return label;
    for (const word of words) {
      const part = readLabel(word, language);
      if (part) return part;
    }
  }
  const hint =
    cell.getAttribute('aria-label') ??
    cell.getAttribute('title') ??
    cell.getAttribute('data-field') ??
    cell.getAttribute('data-sort') ??
    '';
  return readLabel(hint.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '), language);
}

/** Columns of a comparison: names across the top, `Price`, `Market cap` … down the side. */
function transposed(
  all: readonly Element[],
  walked: Walked,
  tokens: Tokens,
  language: string,
  id: number,
): Row[] | null {
  const [first, ...rest] = all;
  if (!first || rest.length < 2 || rest.length > 60) return null;
  const heads = cellsOf(first);
  if (heads.length < 3) return null;
  const sides = rest.map((row) => cellsOf(row)).filter((cells) => cells.length === heads.length);
  const labels = sides.map(([side]) => (side ? labelOf(side, walked, tokens, language) : null));
  const told = labels.filter((label) => label !== null && label.role !== 'asset').length;
  if (told < 2 || !labels.some((label) => label?.role === 'price')) return null;
  const named = heads.slice(1).filter((head) => {
    const box = walked.boxes.get(head);
    return (
      box !== undefined &&
      tokensIn(box, tokens).some((token) => token.kind === 'name') &&
      labelOf(head, walked, tokens, language) === null
    );
  });
  if (named.length < 2 || named.length < heads.length - 1) return null;
  const asset: Label = { role: 'asset', hours: null, currency: null, whole: true };
  const table: Table = {
    id,
    labels: labels.filter((label) => label !== null),
    foreign: labels.some((label) => label?.role === 'foreign'),
    crypto: false,
  };
  return named.flatMap((head) => {
    const box = walked.boxes.get(head);
    const at = heads.indexOf(head);
    const cells = sides.flatMap((side, row) =>
      side[at] ? [{ element: side[at], label: labels[row] ?? null }] : [],
    );
    return box ? [{ box, table, cells: [{ element: head, label: asset }, ...cells] }] : [];
  });
}

/** A row that says what its columns are and holds no data. */
function isHeader(row: Element, walked: Walked, tokens: Tokens, language: string): boolean {
  const cells = cellsOf(row);
  if (cells.length < 2) return false;
  const box = walked.boxes.get(row);
  if (
    box &&
    tokensIn(box, tokens).some(
      (token) =>
        token.kind === 'number' &&
        (token.mention.currency !== null || token.mention.percent) &&
        !isLabelNumber(token, language),
    )
  )
    return false;
  const labels = cells
    .map((cell) => labelOf(cell, walked, tokens, language))
    .filter((label) => label !== null);
  if (labels.length >= 2)
    return (
      labels.some((label) => label.role !== 'asset') &&
      labels.length * 2 >= Math.min(cells.length, 8)
    );
  return false;
}

/** `24h %`, `(24h)`: numbers that are part of a header. */
function isLabelNumber(token: NumberToken, language: string): boolean {
  return readLabel(token.line, language) !== null;
}

/** Cells of a box that holds labels and nothing else. */
function looseHeader(box: Box, walked: Walked, tokens: Tokens, language: string): Cell[] | null {
  if (
    /^(?:TABLE|THEAD|TBODY|TR|TH|TD|SELECT|OPTION|DL|DT|DD|NAV|FOOTER|BODY)$/.test(
      box.element.tagName,
    )
  )
    return null;
  const role = box.element.getAttribute('role');
  if (role === 'row' || role === 'rowgroup' || role === 'table' || role === 'grid') return null;
  const inside = tokensIn(box, tokens);
  if (inside.length < 2 || inside.length > 40) return null;
  let labels = 0;
  let strange = 0;
  for (const token of inside) {
    if (token.kind === 'number') {
      if (!isLabelNumber(token, language)) return null;
    } else if (token.kind === 'label' && token.label?.whole) labels++;
    else if (token.kind === 'name' && !readLabel(token.line, language)) {
      if (token.text.length > 24 || tokenByName(token.text)) return null;
      strange++;
    }
  }
  if (labels < 2 || strange > labels / 2) return null;
  const cells = cellsOf(box.element);
  if (cells.length < 2) return null;
  const header = cells.map((element) => ({
    element,
    label: labelOf(element, walked, tokens, language),
  }));
  const known = header.filter(({ label }) => label !== null);
  if (
    known.length < 2 ||
    !known.some(
      ({ label }) =>
        label?.role === 'price' || label?.role === 'change' || label?.role === 'foreign',
    )
  )
    return null;
  return header;
}

/** Elements after a header that have cells like it: its siblings, or those inside its next siblings. */
function rowsBelow(
  header: Box,
  width: number,
  walked: Walked,
  taken: ReadonlyMap<Element, Row>,
): Element[] {
  const found: Element[] = [];
  const visit = (element: Element, depth: number): void => {
    if (found.length >= 3000 || taken.has(element)) return;
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
    if (depth < 4) for (const child of element.children) visit(child, depth + 1);
  };
  let at: Element | null = header.element;
  for (let up = 0; up < 3 && at; up++) {
    for (let next: Element | null = at.nextElementSibling; next; next = next.nextElementSibling)
      visit(next, 0);
    if (found.length > 0) break;
    const outer: Element | null = at.parentElement;
    if (!outer || outer.children.length > 40) break;
    at = outer;
  }
  return found;
}

/** Children that are all of one make are rows, not cells. */
function looksLikeList(element: Element): boolean {
  const children = cellsOf(element);
  const [first] = children;
  if (!first || children.length < 3) return false;
  const make = (child: Element) => `${child.tagName}.${child.getAttribute('class') ?? ''}`;
  return first.childElementCount >= 3 && children.every((child) => make(child) === make(first));
}

/** Pairs the cells of a row with header labels: by index, or by place on the page where counts differ. */
function align(header: readonly Cell[], row: Element, width: number): Cell[] | null {
  const own = cellsOf(row);
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
