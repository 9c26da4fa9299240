/**
 * Walks a document once, open shadow roots and same-origin frames included, and keeps the texts that a
 * person can see, in order, with the elements around them. Works in slices: every `yield` is a place to
 * let the page breathe.
 */
import { removeInvisible, toSubscript, toSuperscript } from './characters';
import { textUpTo } from './short-text';
import { type Place, Sight } from './visible';

/** One visible text. */
export interface Piece {
  readonly text: string;
  /** `label`: an `aria-label` in place of drawn or rolling digits. `alt`: an image's text. */
  readonly kind: 'text' | 'label' | 'alt';
  readonly node: Node;
  readonly box: Box;
  /** Nearest element that starts a line of its own. */
  readonly block: Box;
  /** White space stood between this text and the one before. */
  readonly spaced: boolean;
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
}

const skipped = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD META LINK TITLE TEXTAREA SELECT DATALIST INPUT OBJECT EMBED AUDIO VIDEO DEL S STRIKE RT RP MATH'.split(
    ' ',
  ),
);
const inlineTags = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DFN EM FONT I KBD LABEL MARK Q RUBY SAMP SMALL SPAN STRONG SUB SUP TIME U VAR IMG SVG BUTTON'.split(
    ' ',
  ),
);
const maxPieces = 120_000;
const maxText = 4_000;
/** Of all texts together. */
const maxCharacters = 3_000_000;
const sliceSize = 24;

interface Frame {
  readonly node: Node;
  readonly box: Box;
  next: Node | null;
  readonly place: Place;
}

export function* walk(document: Document, limits: WalkLimits): Generator<void, Walked> {
  const body = document.body ?? document.documentElement;
  const pieces: Piece[] = [];
  const boxes = new Map<Element, Box>();
  const root = newBox(body, null, true, 0);
  const sight = new Sight(document);
  let elements = 0;
  let nodes = 0;
  let characters = 0;
  let truncated = false;
  let late = false;
  let spaced = true;
  const stack: Frame[] = [];
  boxes.set(body, root);
  const start = sight.enter(body, null);
  if (start) stack.push({ node: body, box: root, next: body.firstChild, place: start });

  const add = (text: string, kind: Piece['kind'], node: Node, box: Box): void => {
    let block = box;
    while (!block.block && block.parent) block = block.parent;
    pieces.push({ text, kind, node, box, block, spaced });
    spaced = false;
  };

  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    if (!frame) break;
    const node = frame.next;
    if (!node) {
      stack.pop();
      close(frame.box, pieces.length, boxes);
      if (frame.box.block) spaced = true;
      continue;
    }
    frame.next = node.nextSibling;
    if (++nodes % sliceSize === 0) yield;
    if (nodes % 1_000 === 0 && limits.now() > limits.deadline) late = true;
    if (
      late ||
      elements > limits.maxElements ||
      nodes > limits.maxElements * 5 ||
      pieces.length >= maxPieces ||
      characters > maxCharacters
    ) {
      truncated = true;
      while (stack.length > 0) {
        const open = stack.pop();
        if (open) close(open.box, pieces.length, boxes);
      }
      break;
    }
    if (node.nodeType === 3) {
      const raw = (node as Text).data;
      if (raw.length === 0) continue;
      const text = raw.length > maxText ? raw.slice(0, maxText) : raw;
      if (raw.length > maxText) truncated = true;
      const visible = removeInvisible(text).replace(/\s+/g, ' ');
      if (visible.startsWith(' ') || visible === '') spaced ||= visible !== '';
      const trimmed = visible.trim();
      if (trimmed === '') continue;
      if (!sight.seesText(node as Text, frame.place)) continue;
      add(scripted(trimmed, frame.box.element), 'text', node, frame.box);
      spaced = visible.endsWith(' ');
      characters += trimmed.length;
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    elements++;
    const tag = element.tagName.toUpperCase();
    if (skipped.has(tag)) continue;
    if (tag === 'BR' || tag === 'HR') {
      spaced = true;
      continue;
    }
    const place = sight.enter(element, frame.place);
    if (!place || undrawnFooter(element, place)) continue;
    const block =
      place.display === ''
        ? !inlineTags.has(tag)
        : !/^(?:inline|contents|ruby)/.test(place.display);
    const box = newBox(element, frame.box, block, pieces.length);
    if (block) spaced = true;

    const label = replacedBy(element, tag);
    if (label !== null) {
      boxes.set(element, box);
      if (label !== '') add(label, tag === 'IMG' ? 'alt' : 'label', element, box);
      close(box, pieces.length, boxes);
      continue;
    }
    if (tag === 'IFRAME') {
      const inner = frameBody(element as HTMLIFrameElement);
      if (!inner) continue;
      boxes.set(element, box);
      const innerPlace = sight.enter(inner, null);
      if (innerPlace) stack.push({ node: inner, box, next: inner.firstChild, place: innerPlace });
      continue;
    }
    boxes.set(element, box);
    const shadow = shadowOf(element);
    const closed = tag === 'DETAILS' && !element.hasAttribute('open');
    if (closed) {
      let summary = element.firstElementChild;
      for (let tries = 0; summary && summary.tagName !== 'SUMMARY' && tries < 50; tries++)
        summary = summary.nextElementSibling;
      if (summary?.tagName === 'SUMMARY') {
        add(
          removeInvisible(textUpTo(summary, 400)).replace(/\s+/g, ' ').trim() || ' ',
          'text',
          summary,
          box,
        );
      }
      close(box, pieces.length, boxes);
      continue;
    }
    stack.push({ node: element, box, next: firstOf(element, shadow), place });
  }
  return { pieces, boxes, root, truncated };
}

/** A page's foot that the browser itself has not drawn yet (`content-visibility: auto`): nobody has seen it. */
function undrawnFooter(element: Element, place: Place): boolean {
  if (place.style?.contentVisibility !== 'auto' || !element.firstElementChild) return false;
  if (element.firstElementChild.checkVisibility?.({ contentVisibilityAuto: true }) !== false)
    return false;
  return element.closest('footer,[role=contentinfo],[class*=footer i],[id*=footer i]') !== null;
}

/** Slotted content is visited where its slot stands. */
function firstOf(element: Element, shadow: ShadowRoot | null): Node | null {
  if (shadow) return shadow.firstChild;
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    const [only] = assigned;
    if (only) return only;
  }
  return element.firstChild;
}

interface ExtensionDom {
  readonly dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}

/** Extensions may look into closed roots too: what is drawn there is as visible as the rest. */
function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.tagName.includes('-')) return null;
  const scope = globalThis as unknown as { chrome?: ExtensionDom; browser?: ExtensionDom };
  try {
    const open =
      scope.chrome?.dom?.openOrClosedShadowRoot ?? scope.browser?.dom?.openOrClosedShadowRoot;
    if (open) return open(element);
    const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null })
      .openOrClosedShadowRoot;
    return firefox ?? null;
  } catch {
    return null;
  }
}

function frameBody(frame: HTMLIFrameElement): HTMLElement | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

function newBox(element: Element, parent: Box | null, block: boolean, first: number): Box {
  return {
    element,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    block,
    first,
    end: first,
    children: [],
  };
}

function close(box: Box, end: number, boxes: Map<Element, Box>): void {
  box.end = end;
  if (end > box.first) box.parent?.children.push(box);
  else if (box.parent) boxes.delete(box.element);
}

function scripted(text: string, element: Element): string {
  const tag = element.tagName;
  if ((tag === 'SUB' || element.closest('sub')) && /^\p{Nd}{1,2}$/u.test(text))
    return toSubscript(text);
  if ((tag === 'SUP' || element.closest('sup')) && /^[-−+]?\p{Nd}{1,3}$/u.test(text))
    return toSuperscript(text);
  return text;
}

const strip = /0\s*1\s*2\s*3\s*4\s*5\s*6\s*7\s*8\s*9/;

/**
 * The text that stands for what is drawn: of an image, a canvas, or digits that roll. Null where the
 * element's own text is to be read; '' where there is nothing to read.
 */
function replacedBy(element: Element, tag: string): string | null {
  if (tag === 'IMG') return '';
  if (tag === 'CANVAS') return element.getAttribute('aria-label')?.trim() || canvasText(element);
  if (tag === 'SVG' || tag === 'svg') {
    const label = element.getAttribute('aria-label')?.trim() ?? '';
    if (element.querySelector('text')) return null;
    return /\d/.test(label) ? label : '';
  }
  const label = element.getAttribute('aria-label');
  if (!label || !/\p{Nd}/u.test(label) || label.length > 200) return null;
  if (element.getAttribute('role') === 'img') return label.trim();
  if (element.childElementCount > 0 && strip.test(textUpTo(element, 400))) return label.trim();
  return null;
}

function canvasText(element: Element): string {
  return element.childElementCount === 0 ? textUpTo(element, 200).trim() : '';
}
