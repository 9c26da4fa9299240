import type { Box } from './box';
import { firstElements } from './flat-children';
import type { Viewport } from './painted-boxes';

/** False where nothing is laid out (a document that is not shown, jsdom): then only style can be judged. */
export function hasLayout(document: Document): boolean {
  const root = document.documentElement;
  if (!root || !document.defaultView) return false;
  const rect = root.getBoundingClientRect();
  return rect.width > 0 && typeof document.createRange().getClientRects === 'function';
}

export function viewportOf(document: Document): Viewport {
  const root = document.scrollingElement ?? document.documentElement;
  const high = document.defaultView?.innerHeight ?? 0;
  const wide = root?.clientWidth || document.defaultView?.innerWidth || 0;
  return {
    box: { left: 0, top: 0, right: wide, bottom: high },
    scrollDown: Math.max(0, (root?.scrollHeight ?? 0) - high),
    scrollAcross: Math.max(0, (root?.scrollWidth ?? 0) - wide),
  };
}

/** One box a line, in the coordinates of the document's own viewport. */
export function boxesOf(text: Text, start: number, end: number): Box[] {
  const range = text.ownerDocument.createRange();
  range.setStart(text, start);
  range.setEnd(text, Math.min(end, text.data.length));
  return Array.from(range.getClientRects());
}

/** Where the content in the flow ends, in page coordinates: positioned far below it, nobody looks. */
export function flowBottom(document: Document): number {
  const view = document.defaultView;
  if (!view || !document.body) return 0;
  let bottom = 0;
  let level: Element[] = [document.documentElement, document.body];
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    const next: Element[] = [];
    for (const element of level.slice(0, 60)) {
      const position = view.getComputedStyle(element).position;
      if (position === 'absolute' || position === 'fixed') continue;
      bottom = Math.max(bottom, element.getBoundingClientRect().bottom + view.scrollY);
      next.push(...firstElements(element, 30));
    }
    level = next;
  }
  return bottom;
}
