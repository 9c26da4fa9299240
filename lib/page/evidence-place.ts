import { locate, locatorOf, type TextIndex } from '../prices/locate';
import type { Locator } from '../prices/types';

/** Where a quoted text stands now; null where it is gone. */
export function placeOfEvidence(document: Document, locator: Locator): Range | Element | null {
  return locate(document, locator);
}

/**
 * Whether a quoted text still stands where it was read. The same figure somewhere else on the page is
 * another figure, unless it is found between the same neighbours (a row that was sorted elsewhere).
 */
export function stillStands(document: Document, locator: Locator, index?: TextIndex): boolean {
  const place = locate(document, locator, index);
  if (place === null) return false;
  const element = elementOf(place);
  if (element === null) return false;
  const path = locatorOf(element, '').path;
  const shorter = Math.min(path.length, locator.path.length);
  const same = locator.path.slice(0, shorter).every((step, index) => step === path[index]);
  if (same && Math.abs(path.length - locator.path.length) <= 3) return true;
  return hasNeighbours(element, locator);
}

export function elementOf(place: Range | Element): Element | null {
  if (!('startContainer' in place)) return place;
  const { startContainer } = place;
  return startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
}

function hasNeighbours(element: Element, { before, after }: Locator): boolean {
  const neighbours = [before, after].map((text) => bare(text ?? '')).filter((text) => text !== '');
  if (neighbours.length === 0) return false;
  let around: Element | null = element;
  for (let level = 0; level < 4 && around; level++) {
    const text = bare(around.textContent ?? '');
    if (text.length > 2_000) return false;
    if (neighbours.every((neighbour) => text.includes(neighbour))) return true;
    around = around.parentElement;
  }
  return false;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
