import { candidate, textCandidate } from '../../page/candidate';
import { isTypingPlace, silentTags, textLook } from '../../page/element-look';
import { flatChildren } from '../../page/flat-children';
import { type SeenElement, seeElement } from '../../page/see-element';
import { seeFrame } from '../../page/see-frame';
import type { Context, Sight } from '../../page/sight';
import { drawnIn } from './drawn';
import { type Level, level } from './level';
import { type Box, newBox, type Piece, type Walked, type WalkLimits } from './pieces';
import { type Draft, type Drawing, settle, squeezed } from './settle';

/** Read by nobody as a price: struck out, small print beside characters, formulas, fallbacks. */
const unpriced = new Set('DEL S STRIKE RT MATH OBJECT'.split(' '));
/** For where no style says what starts a line. */
const inlineTags = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DFN EM FONT I KBD LABEL MARK Q RUBY SAMP SMALL SPAN STRONG SUB SUP TIME U VAR IMG SVG BUTTON'.split(
    ' ',
  ),
);
const maxPieces = 120_000;
const maxText = 4_000;
/** Of one text, where it is a table written in characters. */
const maxPlain = 20_000;
/** Of all texts together. */
const maxCharacters = 3_000_000;
/** Beyond the walk and its deadline, to see what is covered of what was found by then. */
const graceMs = 1_500;

/** What a walk has found so far; it is settled what of it can be seen when the walk is over. */
export class Finds {
  truncated = false;
  readonly #drafts: Draft[] = [];
  readonly #boxes = new Map<Element, Box>();
  readonly #root: Box;
  #elements = 0;
  #characters = 0;
  #spaced = true;

  constructor(
    private readonly sight: Sight,
    private readonly limits: WalkLimits,
  ) {
    const { body, documentElement } = sight.document;
    this.#root = newBox(body ?? documentElement, null, true, 0);
    this.#boxes.set(this.#root.element, this.#root);
  }

  get isFull(): boolean {
    return (
      this.#elements > this.limits.maxElements ||
      this.#drafts.length >= maxPieces ||
      this.#characters > maxCharacters
    );
  }

  rootLevel(context: Context): Level {
    return level([this.sight.document.documentElement], context, this.#root, { owns: true });
  }

  addText(text: Text, around: Level): void {
    const { context, style, box } = around;
    if (!style || text.data === '') return;
    const shown = squeezed(text.data.slice(0, maxText));
    if (shown.startsWith(' ')) this.#spaced = true;
    if (shown.trim() === '') return;
    around.look ??= textLook(style, context.clippedBackground, context.inSvg);
    if (around.look.hidden || style.textDecorationLine?.includes('line-through')) return;
    const length = Math.min(text.data.length, around.look.keepsLines ? maxPlain : maxText);
    if (length < text.data.length) this.truncated = true;
    const parts = [];
    for (let at = 0; at < length; at += maxText) {
      const end = Math.min(length, at + maxText);
      parts.push(textCandidate(this.sight, text, at, end, context, around.look));
    }
    this.#add({ node: text, box, parts, drawing: null });
    this.#spaced = shown.endsWith(' ');
    this.#characters += shown.length;
  }

  enter(element: Element, around: Level): Level | null {
    this.#elements++;
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR' || tag === 'HR') this.#spaced = true;
    const seen = seeElement(this.sight, element, around.context);
    if (!seen || unpriced.has(tag) || isTypingPlace(element)) return null;
    if ((silentTags.has(tag) && tag !== 'CANVAS') || undrawnFooter(element, seen.style))
      return null;
    const { context, style, leave } = seen;
    const { documentElement, body } = element.ownerDocument;
    const isRoot = element === documentElement || element === body;
    const block = isBlock(style, tag);
    const box = isRoot ? around.box : newBox(element, around.box, block, this.#drafts.length);
    if (block) this.#spaced = true;
    if (!isRoot) this.#boxes.set(element, box);
    if (tag === 'IFRAME') return this.#enterFrame(element, seen, box);
    const drawing = seen.visible ? this.#draw(element, tag, seen, box) : null;
    if (tag === 'CANVAS' || (drawing && !drawing.hasText)) {
      this.close(level([], context, box, { owns: !isRoot }));
      return null;
    }
    const children = flatChildren(element, this.limits.shadowRootOf);
    if (children.cut) this.truncated = true;
    return level(children.nodes, context, box, { style, leave, drawing, owns: !isRoot });
  }

  close({ box, owns, leave, drawing }: Level): void {
    leave?.();
    if (drawing) drawing.end = this.#drafts.length;
    if (!owns) return;
    box.end = this.#drafts.length;
    if (box.block) this.#spaced = true;
  }

  /** The texts that can be seen, and the elements that hold any. */
  *seen(): Generator<void, Walked> {
    const { now, deadline } = this.limits;
    const end = Math.max(deadline, now()) + graceMs;
    const isLate = () => now() > end;
    const { found, cut } = yield* settle(this.#drafts, this.sight.boxes, isLate);
    const pieces: Piece[] = [];
    const firstFrom: number[] = [];
    let spaced = false;
    for (const [index, draft] of this.#drafts.entries()) {
      if (index % 500 === 0) yield;
      firstFrom.push(pieces.length);
      spaced ||= draft.spaced;
      const one = found[index];
      if (!one) continue;
      const { node, box, block } = draft;
      pieces.push({ ...one, node, box, block, spaced });
      spaced = false;
    }
    firstFrom.push(pieces.length);
    let seen = 0;
    for (const [element, box] of this.#boxes) {
      if (++seen % 500 === 0) yield;
      box.first = firstFrom[box.first] ?? pieces.length;
      box.end = firstFrom[box.end] ?? pieces.length;
      if (box.end > box.first) box.parent?.children.push(box);
      else if (box.parent) this.#boxes.delete(element);
    }
    const truncated = this.truncated || cut;
    return { pieces, boxes: this.#boxes, root: this.#root, truncated };
  }

  #add(draft: Pick<Draft, 'node' | 'box' | 'parts' | 'drawing'>): void {
    let block = draft.box;
    while (!block.block && block.parent) block = block.parent;
    this.#drafts.push({ ...draft, block, spaced: this.#spaced });
    this.#spaced = false;
  }

  #enterFrame(element: Element, seen: SeenElement, box: Box): Level | null {
    const inside = seen.visible ? seeFrame(this.sight, element, seen) : null;
    if (inside === null || inside === 'foreign') return null;
    return level([inside.root], inside.context, box, { owns: true, leave: seen.leave });
  }

  #draw(element: Element, tag: string, seen: SeenElement, box: Box): Drawing | null {
    const drawn = drawnIn(element, tag, seen.style);
    if (!drawn) return null;
    const { style, context } = seen;
    const look = { ...textLook(style, null, false), hidden: false, fills: null };
    const lines = this.sight.laidOut ? [seen.box()] : null;
    const place = candidate(this.sight, lines, drawn.label.length, context, look);
    const drawing = { ...drawn, place, end: this.#drafts.length + 1 };
    if (drawn.label !== '') this.#add({ node: element, box, parts: [], drawing });
    return drawing;
  }
}

function isBlock({ display }: CSSStyleDeclaration, tag: string): boolean {
  return display === '' ? !inlineTags.has(tag) : !/^(?:inline|contents|ruby)/.test(display);
}

/** A page's foot that the browser itself has not drawn yet (`content-visibility: auto`): nobody has seen it. */
function undrawnFooter(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.contentVisibility !== 'auto' || !element.firstElementChild) return false;
  if (element.firstElementChild.checkVisibility?.({ contentVisibilityAuto: true }) !== false)
    return false;
  return element.closest('footer,[role=contentinfo],[class*=footer i],[id*=footer i]') !== null;
}
