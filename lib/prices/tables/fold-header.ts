/** Headers of two rows, made one. */

import type { Tokens } from '../names/token';
import type { Walked } from '../sight/pieces';
import { type Cell, cellsOf, isHeader, labelOf, spread } from './headers';

/** A second header row under cells that span several columns says what each column is. */
export function foldHeader(
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
