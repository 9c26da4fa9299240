/** The rows of plain elements that follow a header of plain elements. */

import type { Box, Walked } from '../sight/pieces';
import { cellsOf } from './headers';

/** Elements after a header that have cells like it: its siblings, or those inside its next siblings. */
export function* rowsBelow(
  header: Box,
  width: number,
  walked: Walked,
  taken: ReadonlyMap<Element, unknown>,
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
