/** Which header each cell of a row stands under. */

import type { Label } from '../labels/labels';
import { type Cell, cellsOf, spread } from './headers';

/** Pairs the cells of a row with header labels: by index, or by place on the page where counts differ. */
export function align(
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
  // a cell for a picture that has no header
  const filled = row.tagName === 'TR' ? [] : cells.filter(({ element }) => hasText(element));
  if (filled.length === width)
    return filled.map(({ element }, index) => ({ element, label: header[index]?.label ?? null }));
  const placed = byPlace(header, own);
  if (placed) return placed;
  if (row.tagName === 'TR' && cells.length > width)
    return cells.map((cell, index) => ({
      element: cell.element,
      label: header[index]?.label ?? null,
    }));
  return null;
}

function hasText(element: Element): boolean {
  return element.shadowRoot !== null || (element.textContent ?? '').trim() !== '';
}

/** Cells without a header. */
export function bare(row: Element): Cell[] {
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
