/**
 * What a person can see of a page: one look for whoever reads it, its text or its prices. A reader walks
 * the flat tree, enters each element by `seeElement`, notes each text as a candidate, and once all that
 * is painted is known, asks of each candidate what of it can be seen.
 *
 * Without layout (a document that is not shown, jsdom) only what style says is judged.
 */
import { canvasColours } from './background-paint';
import { type Box, moved } from './box';
import { type Clips, rootClips } from './clips';
import type { Colour } from './colour';
import { hasLayout, viewportOf } from './layout';
import type { PaintContexts } from './paint-order';
import { PaintedBoxes, type Space } from './painted-boxes';

/** One look at one page: what grows while it goes on. */
export interface Sight {
  readonly document: Document;
  /** False: only what style says can be judged. */
  readonly laidOut: boolean;
  readonly boxes: PaintedBoxes;
  /** Counts what is painted, in tree order. */
  order: number;
}

/** What an element hands on to its children. */
export interface Context extends Clips {
  readonly paint: PaintContexts;
  readonly opacity: number;
  readonly facing: number;
  /** Box of the nearest positioned ancestor, in page coordinates. */
  readonly anchor: Box;
  readonly isItem: boolean;
  readonly backdrop: readonly Colour[] | null;
  readonly clippedBackground: readonly Colour[] | null;
  readonly blend: string;
  readonly inSvg: boolean;
  /** Where the document's own viewport stands in the window's. */
  readonly frame: { readonly x: number; readonly y: number };
}

/** The look, and what the page's root element starts from. */
export function openSight(document: Document): { readonly sight: Sight; readonly start: Context } {
  const laidOut = hasLayout(document);
  const viewport = viewportOf(document);
  const sight = { document, laidOut, boxes: new PaintedBoxes(viewport), order: 0 };
  const clips = rootClips(document, laidOut ? viewport : null);
  return { sight, start: documentContext(document, clips, null) };
}

/** What a document's root element starts from; `outer` is that of the frame it is in. */
export function documentContext(of: Document, clips: Clips, outer: Context | null): Context {
  return {
    paint: outer?.paint ?? { stacking: [], group: [] },
    opacity: outer?.opacity ?? 1,
    facing: 1,
    ...clips,
    anchor: clips.flow.region,
    isItem: false,
    backdrop: canvasColours(of, outer?.backdrop ?? null),
    clippedBackground: null,
    blend: outer?.blend ?? 'normal',
    inSvg: false,
    frame: outer?.frame ?? { x: 0, y: 0 },
  };
}

/** From a viewport's coordinates to the page's, or the window's for what is fixed in it. */
export function placed(sight: Sight, rect: Box | DOMRect, context: Context, space: Space): Box {
  const view = sight.document.defaultView;
  const scroll = space === 'page' && view ? { x: view.scrollX, y: view.scrollY } : { x: 0, y: 0 };
  return moved(rect, context.frame.x + scroll.x, context.frame.y + scroll.y);
}
