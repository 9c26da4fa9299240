/** What a walk finds: the visible texts of a page in order, and the elements that hold them. */

/** One visible text. */
export interface Piece {
  readonly text: string;
  /** `label`: an `aria-label` in place of drawn or rolling digits. */
  readonly kind: 'text' | 'label';
  readonly node: Node;
  readonly box: Box;
  /** Nearest element that starts a line of its own. */
  readonly block: Box;
  /** White space stood between this text and the one before. */
  readonly spaced: boolean;
  /** How many characters of its text node can be seen from its start on without a gap. */
  readonly seenTo: number;
}

/** An element that holds visible text. Its texts are `pieces[first]` to `pieces[end - 1]`. */
export interface Box {
  readonly element: Element;
  readonly parent: Box | null;
  readonly depth: number;
  readonly block: boolean;
  first: number;
  end: number;
  readonly children: Box[];
}

export interface Walked {
  readonly pieces: readonly Piece[];
  readonly boxes: ReadonlyMap<Element, Box>;
  readonly root: Box;
  readonly truncated: boolean;
}

export interface WalkLimits {
  readonly maxElements: number;
  /** In the clock of `now`; what was found by then is returned. */
  readonly deadline: number;
  readonly now: () => number;
  /** Closed shadow roots too, where the browser hands them out. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
}

export function newBox(element: Element, parent: Box | null, block: boolean, first: number): Box {
  const depth = parent ? parent.depth + 1 : 0;
  return { element, parent, depth, block, first, end: first, children: [] };
}
