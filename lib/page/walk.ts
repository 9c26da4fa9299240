/** What the walk over a page keeps, and what each element hands on to its children. */
import { canvasColours } from './background-paint';
import { type Box, moved } from './box';
import type { Clips } from './clips';
import type { Colour } from './colour';
import type { PaintContexts } from './paint-order';
import type { PaintedBoxes, Space } from './painted-boxes';
import type { Candidate } from './text-shown';

export interface VisibleOptions {
  /** Characters of text after which no more is copied. */
  readonly maxCharacters: number;
  readonly maxElements: number;
  /** Closed shadow roots too, where the browser hands them out. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** Which parts of a text node to copy; all of it where absent. */
  readonly partsOf?: (text: Text) => readonly TextPart[];
}

export interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
}

/** One walk over one page: everything that grows while it goes. */
export interface Walk {
  readonly document: Document;
  readonly options: VisibleOptions;
  /** Where the copy is made: a document that loads and runs nothing. */
  readonly inert: Document;
  /** False: only what style says can be judged. */
  readonly laidOut: boolean;
  readonly boxes: PaintedBoxes;
  readonly candidates: Candidate[];
  /** Texts of the copy that stand for marked parts. */
  readonly marked: Set<Node>;
  readonly cut: { characters: boolean; elements: boolean; time: boolean; frames: number };
  /** Counts what is painted, in tree order. */
  order: number;
  characters: number;
  /** Where the last text ended. */
  lastEdge: { readonly right: number; readonly top: number; readonly bottom: number } | null;
  /** An item or an inline block began or ended since. */
  atBoundary: boolean;
}

/** What an element hands on to its children. */
export interface Context extends Clips {
  readonly copy: HTMLElement;
  readonly paint: PaintContexts;
  readonly opacity: number;
  readonly facing: number;
  /** Box of the nearest positioned ancestor, in page coordinates. */
  readonly anchor: Box;
  readonly isItem: boolean;
  readonly isRow: boolean;
  readonly backdrop: readonly Colour[] | null;
  readonly clippedBackground: readonly Colour[] | null;
  readonly blend: string;
  readonly inSvg: boolean;
  /** Where the document's own viewport stands in the window's. */
  readonly frame: { readonly x: number; readonly y: number };
}

export interface Level {
  readonly nodes: readonly Node[];
  index: number;
  readonly context: Context;
  readonly style: CSSStyleDeclaration | null;
  readonly leave: (() => void) | null;
}

export function level(
  nodes: readonly Node[],
  style: CSSStyleDeclaration | null,
  context: Context,
): Level {
  return { nodes, index: 0, context, style, leave: null };
}

/** What a document's root element starts from; `outer` is that of the frame it is in. */
export function documentContext(
  of: Document,
  copy: HTMLElement,
  clips: Clips,
  outer: Context | null,
): Context {
  return {
    copy,
    paint: outer?.paint ?? { stacking: [], group: [] },
    opacity: outer?.opacity ?? 1,
    facing: 1,
    ...clips,
    anchor: clips.flow.region,
    isItem: false,
    isRow: false,
    backdrop: canvasColours(of, outer?.backdrop ?? null),
    clippedBackground: null,
    blend: outer?.blend ?? 'normal',
    inSvg: false,
    frame: outer?.frame ?? { x: 0, y: 0 },
  };
}

/** From a viewport's coordinates to the page's, or the window's for what is fixed in it. */
export function placed(walk: Walk, rect: Box | DOMRect, context: Context, space: Space): Box {
  const view = walk.document.defaultView;
  const scroll = space === 'page' && view ? { x: view.scrollX, y: view.scrollY } : { x: 0, y: 0 };
  return moved(rect, context.frame.x + scroll.x, context.frame.y + scroll.y);
}
