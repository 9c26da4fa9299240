/**
 * Columns: finds the header of each table or list of rows, native, ARIA or made of plain elements, and
 * tells every number which column it stands in.
 */

import type { Label } from '../labels/labels';
import { ownLabel } from '../labels/own-label';
import type { Tokens } from '../names/token';
import type { Walked } from '../sight/pieces';
import { textUpTo } from '../sight/short-text';
import { align, bare } from './align-cells';
import { inColumnUnit } from './column-units';
import { fitsHeader } from './fits-header';
import { flatGrid } from './flat-grid';
import { foldHeader } from './fold-header';
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
import { type Column, isLedger } from './ledger';
import { findNameColumns } from './name-column';
import { spannedRows } from './row-spans';
import { rowsBelow } from './rows-below';
import {
  besides,
  cellsByKey,
  giveHeaders,
  headersByKey,
  rowsByKey,
  type TablePart,
} from './split-tables';
import { type Grid, priceless, type Row, type Table, tableOf } from './tables';
import { transposed } from './transposed';
import { venuesOf } from './venue-tables';

/** A header stands near the top of its table. */
const maxRowsToHeader = 60;

export function* findGrid(walked: Walked, tokens: Tokens, language: string): Generator<void, Grid> {
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
    loose = false,
  ): Generator<void, void> {
    const labels = columnLabels(header);
    const plain = tableOf(header, labels, id++);
    const table: Table = {
      ...plain,
      foreign: plain.foreign || isLedger(columnTexts(header, labels, candidates)),
      ...venuesOf(header, labels, candidates, walked, tokens),
    };
    const labelled = header.map((cell, index) => ({ ...cell, label: labels[index] ?? null }));
    for (const [index, element] of candidates.entries()) {
      if (index % 40 === 39) yield;
      if (element === headerBox || rowOf.has(element)) continue;
      const box = walked.boxes.get(element);
      if (!box) continue;
      const own = spans?.get(element);
      const cells = align(labelled, element, labels.length, own);
      if (!cells || (loose && !fitsHeader(cells, walked, tokens))) continue;
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
          ? foldHeader(all, headerRow, flat, walked, tokens, language)
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
    if (candidates.length > 0) yield* addRows(header, candidates, box.element, null, true);
  }
  for (const [index, row] of rows.entries()) {
    if (index % 20 === 19) yield;
    labelRow(row, walked, tokens, language);
  }
  const nameColumns = yield* findNameColumns(rows, walked, tokens);
  return { rows, rowOf, columnsOf, nameColumns };
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
      inColumnUnit(token);
    }
  }
}
