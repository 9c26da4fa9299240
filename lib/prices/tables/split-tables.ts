/**
 * Tables that are drawn in parts: a header above a body that scrolls, frozen columns beside others. Their
 * parts belong together by the numbers that rows and columns carry, or by their place.
 */

import type { Label } from '../labels/labels';
import type { Box } from '../sight/pieces';
import type { Cell } from './headers';
import { cellsOf } from './headers';

/** One table element: its header (null where it has none) and the rows under it. */
export interface TablePart {
  readonly box: Box;
  header: Cell[] | null;
  /** The header says nothing by itself: a single column, words that are no labels. */
  weak: boolean;
  readonly body: readonly Element[];
  /** Cells of each row where some span several rows. */
  readonly spans: ReadonlyMap<Element, Element[]> | null;
}

const rowKeys = [
  'aria-rowindex',
  'row-index',
  'data-rowindex',
  'data-row-index',
  'row-id',
  'data-row-key',
  'data-row-id',
  'data-id',
  'data-index',
];
const columnKeys = [
  'aria-colindex',
  'col-id',
  'data-field',
  'data-colindex',
  'data-col-index',
  'data-column-id',
  'data-column-key',
];

const key = (element: Element, names: readonly string[]): string | null => {
  const name = names.find((one) => element.hasAttribute(one));
  return name ? `${name}=${element.getAttribute(name)}` : null;
};

/** Rows of one grid that carry the same number, as one row each; null where every row is whole. */
export function rowsByKey(rows: readonly Element[]): Element[][] | null {
  const found = new Map<string, Element[]>();
  let split = 0;
  for (const row of rows) {
    const own = key(row, rowKeys);
    if (own === null) continue;
    const parts = found.get(own);
    if (parts) {
      parts.push(row);
      split++;
    } else found.set(own, [row]);
  }
  return split >= 2 && split * 2 >= found.size ? [...found.values()] : null;
}

/** The cells of a row in parts, each under the header that carries the same number or name. */
export function cellsByKey(
  parts: readonly Element[],
  headers: ReadonlyMap<string, Label | null>,
): Cell[] {
  return parts.flatMap((part) =>
    cellsOf(part).map((element) => ({
      element,
      label: headers.get(key(element, columnKeys) ?? '') ?? null,
    })),
  );
}

export function headersByKey(cells: readonly Cell[]): Map<string, Label | null> {
  const found = new Map<string, Label | null>();
  for (const { element, label } of cells) {
    const own = key(element, columnKeys);
    if (own !== null && !found.has(own)) found.set(own, label);
  }
  return found;
}

/** How many tables may lie between a header and its body. */
const reach = 3;

/** Gives bodies without a header the one that lies over them, in a table of its own. */
export function giveHeaders(parts: readonly TablePart[]): void {
  const free = new Set(parts.filter((part) => part.header && !part.weak && part.body.length === 0));
  for (const [index, part] of parts.entries()) {
    const [first] = part.body;
    if (!part.weak || part.header || !first) continue;
    const width = cellsOf(first).length;
    const heads = parts
      .slice(Math.max(0, index - reach), index)
      .filter((head) => free.has(head) && head.header?.length === width && near(head.box, part.box))
      .reverse();
    const head =
      heads.find((one) => aligned(one.box.element, part.box.element, 'left')) ?? heads[0];
    if (!head) continue;
    part.header = head.header;
    part.weak = false;
    free.delete(head);
  }
}

/** Tables that stand side by side and hold the columns of one: names in one, prices in the other. */
export function besides(parts: readonly TablePart[]): TablePart[][] {
  const groups: TablePart[][] = [];
  const whole = parts.filter((part) => part.body.length >= 2);
  let group: TablePart[] = [];
  for (const part of whole) {
    const last = group.at(-1);
    if (last && continues(group, part) && near(last.box, part.box)) group.push(part);
    else group = [part];
    if (group.length === 2) groups.push(group);
  }
  return groups.filter((one) => one.some((part) => has(part, 'price')));
}

function continues(group: readonly TablePart[], part: TablePart): boolean {
  const [first] = group;
  if (!first || first.body.length !== part.body.length) return false;
  for (const role of ['price', 'asset'] as const)
    if (has(part, role) && group.some((other) => has(other, role))) return false;
  return [0, -1].every((at) => {
    const one = first.body.at(at);
    const other = part.body.at(at);
    return one !== undefined && other !== undefined && aligned(one, other, 'top');
  });
}

function has(part: TablePart, role: Label['role']): boolean {
  return part.header?.some(({ label }) => label?.role === role) ?? false;
}

function near(one: Box, other: Box): boolean {
  let up: Box | null = one;
  for (let steps = 0; up && steps < 5; steps++, up = up.parent)
    if (up.element.contains(other.element)) return other.depth - up.depth <= 5;
  return false;
}

function aligned(one: Element, other: Element, side: 'top' | 'left'): boolean {
  return Math.abs(one.getBoundingClientRect()[side] - other.getBoundingClientRect()[side]) <= 6;
}
