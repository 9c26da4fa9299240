/** What the walk that copies a page keeps, and what stands at each level of it. */
import type { Context, Sight } from './sight';
import type { TextCandidate } from './text-shown';

export interface VisibleOptions {
  /** Characters of text after which no more is copied. */
  readonly maxCharacters: number;
  readonly maxElements: number;
  /** Closed shadow roots too, where the browser hands them out. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** Which parts of a text node to copy; all of it where absent. */
  readonly partsOf?: (text: Text) => readonly TextPart[];
  /** What was not looked at by then is left out: a page can be made to take very long. */
  readonly isLate?: () => boolean;
}

export interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
}

/** One walk over one page: everything that grows while it goes. */
export interface Walk {
  readonly sight: Sight;
  readonly options: VisibleOptions;
  /** Where the copy is made: a document that loads and runs nothing. */
  readonly inert: Document;
  readonly copied: { readonly candidate: TextCandidate; readonly copy: Text }[];
  /** Texts of the copy that stand for marked parts. */
  readonly marked: Set<Node>;
  readonly cut: { characters: boolean; elements: boolean; time: boolean; frames: number };
  characters: number;
  /** Where the last text ended. */
  lastEdge: { readonly right: number; readonly top: number; readonly bottom: number } | null;
  /** An item or an inline block began or ended since. */
  atBoundary: boolean;
}

export interface Level {
  readonly nodes: readonly Node[];
  index: number;
  readonly context: Context;
  /** What stands for the nodes' parent in the copy. */
  readonly copy: HTMLElement;
  /** The nodes are items side by side. */
  readonly isRow: boolean;
  readonly style: CSSStyleDeclaration | null;
  readonly leave: (() => void) | null;
}

/** The root of a document, whose text goes into `copy`. */
export function documentLevel(root: Element, context: Context, copy: HTMLElement): Level {
  return { nodes: [root], index: 0, context, copy, isRow: false, style: null, leave: null };
}
