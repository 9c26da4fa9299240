/**
 * A copy of a page that holds only what a person could see of it: one walk over the live, flat tree
 * (shadow roots, slots and same-origin frames included), then a look at each text's place among all
 * that is painted. Only structure and text are copied; no attribute but a link's address, and the
 * class and id by which Readability scores.
 *
 * Without layout (a document that is not shown, jsdom) only what style says is judged.
 */
import { type Box, everywhere, height, intersect, moved, nowhere, width } from './box';
import { cleanText, reversed } from './clean-text';
import { clipShape } from './clip-shape';
import { type Colour, coloursIn, darkCanvas, over, parseColour, white } from './colour';
import { copyTag } from './copy-tag';
import {
  facing,
  hidesAll,
  isTypingPlace,
  opacityOf,
  silentTags,
  type TextLook,
  textLook,
} from './element-look';
import { boxesOf, flowBottom, hasLayout, viewportOf } from './layout';
import { type PaintContexts, paintContexts, paintLayer } from './paint-order';
import { PaintedBoxes, type Scroller, type Space } from './painted-boxes';
import { type Candidate, type Clip, settleCandidate, shownPart } from './text-shown';

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

export interface VisibleCopy {
  readonly root: HTMLElement;
  /** Texts of the copy that stand for marked parts. */
  readonly marked: ReadonlySet<Node>;
  readonly cut: {
    readonly characters: boolean;
    readonly elements: boolean;
    readonly time: boolean;
    /** Frames of other sites, which are not read. */
    readonly frames: number;
  };
}

/** What an element hands on to its children. */
interface Context {
  readonly copy: HTMLElement;
  readonly paint: PaintContexts;
  readonly opacity: number;
  readonly facing: number;
  readonly flow: Clip;
  readonly absolute: Clip;
  readonly fixed: Clip;
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

interface Level {
  readonly nodes: readonly Node[];
  index: number;
  readonly context: Context;
  readonly style: CSSStyleDeclaration | null;
  readonly leave: (() => void) | null;
}

const childLimit = 20_000;
const pieceLength = 4_000;

export function* copyVisible(
  document: Document,
  options: VisibleOptions,
): Generator<void, VisibleCopy, boolean> {
  const inert = document.implementation.createHTMLDocument('');
  const root = inert.createElement('div');
  inert.body.append(root);
  const laidOut = hasLayout(document);
  const viewport = viewportOf(document);
  const boxes = new PaintedBoxes(viewport);
  const candidates: Candidate[] = [];
  const marked = new Set<Node>();
  const cut = { characters: false, elements: false, time: false, frames: 0 };
  let order = 0;
  let elements = 0;
  let characters = 0;
  let lastEdge: { right: number; top: number; bottom: number } | null = null;
  let atBoundary = false;

  const stack: Level[] = [];
  const start = document.documentElement;
  if (start) {
    stack.push(level([start], null, documentContext(document, root, rootClips(document), null)));
  }

  while (stack.length > 0) {
    const current = stack[stack.length - 1];
    if (!current) break;
    const node = current.nodes[current.index++];
    if (!node) {
      current.leave?.();
      stack.pop();
      continue;
    }
    if (isText(node)) {
      if (!cut.characters) addText(node, current);
    } else if (isElement(node)) {
      if (elements >= options.maxElements) {
        cut.elements = true;
        break;
      }
      const next = enter(node, current.context);
      if (next) stack.push(next);
      if (++elements % 16 === 0 && (yield)) {
        cut.time = true;
        break;
      }
    }
  }

  // What was not walked could lie over what was: judge with what is known, and say that it was cut.
  for (const [index, candidate] of candidates.entries()) {
    if (laidOut) yield* settleCandidate(candidate, boxes);
    else if (!shownPart(candidate, boxes)) candidate.copy.data = '';
    if (index % 32 === 0) yield;
  }
  return { root, marked, cut };

  function addText(text: Text, { context, style }: Level): void {
    if (!style) return;
    if (!/\S/.test(text.data)) {
      if (text.data !== '') context.copy.append(' ');
      return;
    }
    const look = textLook(style, context.clippedBackground, context.inSvg);
    if (look.hidden || context.opacity < 0.1) return;
    const parts = options.partsOf?.(text) ?? [{ start: 0, end: text.data.length, marked: false }];
    for (const part of parts) {
      for (let from = part.start; from < part.end; from += pieceLength) {
        addPiece(text, from, Math.min(part.end, from + pieceLength), part.marked, context, look);
      }
    }
  }

  function addPiece(
    source: Text,
    from: number,
    to: number,
    mark: boolean,
    context: Context,
    look: TextLook,
  ): void {
    if (cut.characters || (mark && !look.selectable)) return;
    const raw = source.data.slice(from, to);
    if (!/\S/.test(raw)) {
      context.copy.append(' ');
      return;
    }
    if (characters + raw.length > options.maxCharacters) {
      cut.characters = true;
      return;
    }
    const shown = look.backwards ? reversed(cleanText(raw)) : cleanText(raw);
    const lines = laidOut
      ? boxesOf(source, from, to).map((box) => placed(box, context, context.flow.space))
      : null;
    separate(lines, context);
    const copy = inert.createTextNode(look.keepsLines ? shown.replace(/\n/g, '\u2028') : shown);
    candidates.push({
      copy,
      source,
      start: from,
      end: to,
      lines,
      clip: context.flow,
      opacity: context.opacity,
      look,
      blend: context.blend,
      place: (box: Box) => placed(box, context, context.flow.space),
      text: {
        path: [...context.paint.group, paintLayer.inline, 0, ++order],
        space: context.flow.space,
        scroller: context.flow.scroller,
        backdrop: context.backdrop,
      },
    });
    context.copy.append(copy);
    if (mark) marked.add(copy);
    characters += raw.length;
  }

  /** A space between items that stand apart though nothing in the text says so. */
  function separate(lines: readonly Box[] | null, context: Context): void {
    const first = lines?.[0];
    const adjoins =
      first !== undefined &&
      lastEdge !== null &&
      Math.abs(first.left - lastEdge.right) <= Math.max(1.5, height(first) * 0.12) &&
      first.top < lastEdge.bottom &&
      first.bottom > lastEdge.top;
    if (atBoundary && !adjoins) context.copy.append(' ');
    atBoundary = false;
    const last = lines?.at(-1);
    lastEdge = last ? { right: last.right, top: last.top, bottom: last.bottom } : null;
  }

  function enter(element: Element, context: Context): Level | null {
    const tag = element.tagName.toUpperCase();
    const view = element.ownerDocument.defaultView;
    if (tag === 'BR' || tag === 'HR') {
      context.copy.append(inert.createElement(tag));
      return null;
    }
    if (!view) return null;
    const style = view.getComputedStyle(element);
    if (hidesAll(style)) return null;
    const isRoot = element === element.ownerDocument.documentElement || tag === 'BODY';
    const isContents = style.display === 'contents';
    const position = isContents ? 'static' : style.position;
    const opacity = context.opacity * opacityOf(style);
    if (opacity < 0.1) return null;

    const ownFacing = context.facing * facing(style);
    if (ownFacing < 0 && style.backfaceVisibility === 'hidden') return null;

    const holder =
      position === 'fixed' ? context.fixed : position === 'absolute' ? context.absolute : context.flow;
    const isolated = !isContents && isStackingContext(style, opacityOf(style));
    const { contexts, own } = paintContexts(
      context.paint,
      {
        display: style.display,
        position,
        float: style.float || style.cssFloat,
        zIndex: style.zIndex,
        isolated,
        inTopLayer: isInTopLayer(element),
        isItem: context.isItem,
      },
      ++order,
    );

    let clip = holder;
    let box = nowhere;
    let measured = false;
    const measure = () => {
      if (!measured) box = placed(element.getBoundingClientRect(), context, holder.space);
      measured = true;
      return box;
    };
    if (laidOut && !isContents) {
      const shape = needsShape(style) ? clipShape(style, measure(), element) : null;
      if (shape) clip = { ...clip, region: intersect(clip.region, shape) };
      const clippedOut = width(clip.region) < 1 || height(clip.region) < 1;
      if (clippedOut) return null;
    }
    const shapedFixed = clip === holder ? context.fixed : clip;
    const shapedAbsolute = clip === holder ? context.absolute : clip;
    const background = isRoot ? noPaint : backgroundOf(element, style, opacity);
    const visible = style.visibility === '' || style.visibility === 'visible';
    if (laidOut && visible && !isContents && background.alpha > 0.02) {
      const rects =
        style.display === 'inline'
          ? Array.from(element.getClientRects()).slice(0, 40)
          : [element.getBoundingClientRect()];
      for (const rect of rects) {
        boxes.add({
          box: intersect(placed(rect, context, holder.space), clip.region),
          path: own,
          space: holder.space,
          scroller: clip.scroller,
          alpha: background.alpha,
          colours: background.colours,
        });
      }
    }
    const positioned = position !== 'static' && position !== '';
    const contains = positioned || isolated;
    if (laidOut && visible && positioned && !isRoot) {
      addPseudo('::before', element, view, context, holder, clip, contexts, measure());
    }
    if (silentTags.has(tag) || isTypingPlace(element)) return null;

    const inner = laidOut && !isRoot && !isContents ? overflowClip(element, style, clip, measure) : clip;
    if (laidOut && (width(inner.region) < 2 || height(inner.region) < 2)) {
      // Nothing in the flow shows; what is positioned against something farther out may.
      if (contains || !hasElements(element)) return null;
    }
    const isRowItem = context.isRow;
    const apart = isRowItem || /^inline-/.test(style.display);
    const copy = inert.createElement(copyTag(element, style, isRowItem));
    copyScoringAttributes(element, copy);
    if (apart) atBoundary = true;
    context.copy.append(copy);

    const next: Context = {
      copy,
      paint: contexts,
      opacity,
      facing: style.transformStyle === 'preserve-3d' ? ownFacing : 1,
      flow: inner,
      absolute: contains ? inner : shapedAbsolute,
      fixed: isolatedForFixed(style) ? inner : shapedFixed,
      anchor: laidOut && positioned ? measure() : context.anchor,
      isItem: /flex|grid/.test(style.display),
      isRow: isRowLayout(style),
      // With layout, what each box paints is looked up where the text stands.
      backdrop: laidOut ? context.backdrop : backdropAfter(context.backdrop, background),
      clippedBackground: clippedBackground(style, opacity) ?? context.clippedBackground,
      blend: style.mixBlendMode && style.mixBlendMode !== 'normal' ? style.mixBlendMode : context.blend,
      inSvg: tag === 'SVG' || (context.inSvg && tag !== 'FOREIGNOBJECT'),
      frame: context.frame,
    };
    const leave = () => {
      if (apart) atBoundary = true;
      if (laidOut && visible && positioned && !isRoot) {
        addPseudo('::after', element, view, context, holder, clip, contexts, measure());
      }
    };
    if (tag === 'IFRAME' || tag === 'FRAME') return enterFrame(element, next, measure(), own);
    return { nodes: childrenOf(element), index: 0, context: next, style, leave };
  }

  function enterFrame(element: Element, context: Context, box: Box, own: readonly number[]): Level | null {
    const inside = (element as HTMLIFrameElement).contentDocument;
    if (!inside?.documentElement || !inside.defaultView) {
      // Opaque as far as anybody can tell, and another site's affair.
      cut.frames++;
      boxes.add({
        box: intersect(box, context.flow.region),
        path: own,
        space: context.flow.space,
        scroller: context.flow.scroller,
        alpha: 1,
        colours: null,
      });
      return null;
    }
    const rect = element.getBoundingClientRect();
    const frame = {
      x: context.frame.x + rect.left + element.clientLeft,
      y: context.frame.y + rect.top + element.clientTop,
    };
    const shown = intersect(box, context.flow.region);
    if (laidOut && (width(shown) < 8 || height(shown) < 8)) return null;
    const scroller: Scroller = { box: shown, parent: context.flow.scroller };
    const space = context.flow.space;
    const { scrollingElement } = inside;
    const top = placed({ left: 0, top: 0, right: 0, bottom: 0 }, { ...context, frame }, space);
    const content = moved(
      {
        left: 0,
        top: 0,
        right: Math.max(scrollingElement?.scrollWidth ?? 0, rect.width),
        bottom: Math.max(scrollingElement?.scrollHeight ?? 0, rect.height),
      },
      top.left - inside.defaultView.scrollX,
      top.top - inside.defaultView.scrollY,
    );
    const clip: Clip = { region: laidOut ? content : everywhere, scroller, space };
    const base = documentContext(
      inside,
      context.copy,
      { flow: clip, absolute: clip, fixed: clip },
      { ...context, frame, paint: { stacking: own, group: own } },
    );
    return level([inside.documentElement], null, base);
  }

  function documentContext(
    of: Document,
    copy: HTMLElement,
    clips: { flow: Clip; absolute: Clip; fixed: Clip },
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

  function placed(rect: Box | DOMRect, context: Context, space: Space): Box {
    const view = document.defaultView;
    const scroll = space === 'page' && view ? { x: view.scrollX, y: view.scrollY } : { x: 0, y: 0 };
    return moved(rect, context.frame.x + scroll.x, context.frame.y + scroll.y);
  }

  /** A pseudo-element that is positioned can lie over its element's text. */
  function addPseudo(
    which: '::before' | '::after',
    element: Element,
    view: Window,
    context: Context,
    holder: Clip,
    clip: Clip,
    contexts: PaintContexts,
    anchor: Box,
  ): void {
    const style = view.getComputedStyle(element, which);
    if (style.content === 'none' || style.content === 'normal' || style.content === '') return;
    if (style.position !== 'absolute' && style.position !== 'fixed') return;
    const background = backgroundOf(element, style, context.opacity * opacityOf(style));
    if (background.alpha <= 0.02) return;
    const side = (value: string) => Number.parseFloat(value) || 0;
    const left = anchor.left + side(style.left);
    const top = anchor.top + side(style.top);
    const { own } = paintContexts(
      contexts,
      {
        display: style.display,
        position: style.position,
        float: 'none',
        zIndex: style.zIndex,
        isolated: isStackingContext(style, opacityOf(style)),
        inTopLayer: false,
        isItem: false,
      },
      ++order,
    );
    boxes.add({
      box: intersect(
        { left, top, right: left + side(style.width), bottom: top + side(style.height) },
        clip.region,
      ),
      path: own,
      space: holder.space,
      scroller: clip.scroller,
      alpha: background.alpha,
      colours: background.colours,
    });
  }

  function childrenOf(element: Element): readonly Node[] {
    if (element.tagName === 'DETAILS' && !(element as HTMLDetailsElement).open) {
      return Array.from(element.children)
        .filter((child) => child.tagName === 'SUMMARY')
        .slice(0, 1);
    }
    const shadow = element.shadowRoot ?? options.shadowRootOf?.(element) ?? null;
    if (shadow) return limited(shadow.firstChild);
    if (element.tagName === 'SLOT') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) return assigned;
    }
    return limited(element.firstChild);
  }

  function limited(first: ChildNode | null): readonly Node[] {
    const nodes: Node[] = [];
    for (let child = first; child; child = child.nextSibling) {
      if (nodes.length >= childLimit) {
        cut.elements = true;
        break;
      }
      nodes.push(child);
    }
    return nodes;
  }

  function rootClips(of: Document): { flow: Clip; absolute: Clip; fixed: Clip } {
    if (!laidOut) {
      const clip: Clip = { region: everywhere, scroller: null, space: 'page' };
      return { flow: clip, absolute: clip, fixed: clip };
    }
    const { box, scrollAcross } = viewport;
    const wide = width(box);
    const view = of.defaultView;
    const style = view?.getComputedStyle(of.documentElement);
    const bodyStyle = of.body ? view?.getComputedStyle(of.body) : undefined;
    const hidden = (value: string | undefined) => value === 'hidden' || value === 'clip';
    const acrossHidden =
      hidden(style?.overflowX) || (style?.overflowX === 'visible' && hidden(bodyStyle?.overflowX));
    const rightToLeft = (bodyStyle?.direction ?? style?.direction) === 'rtl';
    const region: Box = {
      left: rightToLeft && !acrossHidden ? -scrollAcross : 0,
      top: 0,
      right: acrossHidden || rightToLeft ? wide : wide * 3,
      bottom: Number.POSITIVE_INFINITY,
    };
    const flow: Clip = { region, scroller: null, space: 'page' };
    const bottom = Math.max(flowBottom(of), height(box)) + 2 * height(box);
    return {
      flow,
      absolute: { ...flow, region: { ...region, bottom } },
      fixed: { region: box, scroller: null, space: 'window' },
    };
  }

  function overflowClip(
    element: Element,
    style: CSSStyleDeclaration,
    clip: Clip,
    measure: () => Box,
  ): Clip {
    const { overflowX, overflowY, display } = style;
    if (overflowX === 'visible' && overflowY === 'visible') return clip;
    if (display === 'inline' || overflowX === '') return clip;
    const box = measure();
    const scrollsX = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const scrollsY = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    const own: Box = {
      left: overflowX === 'visible' ? Number.NEGATIVE_INFINITY : box.left,
      right: overflowX === 'visible' ? Number.POSITIVE_INFINITY : box.right,
      top: overflowY === 'visible' ? Number.NEGATIVE_INFINITY : box.top,
      bottom: overflowY === 'visible' ? Number.POSITIVE_INFINITY : box.bottom,
    };
    const shown = intersect(clip.region, own);
    if (!scrollsX && !scrollsY) return { ...clip, region: shown };
    if (width(shown) < 8 || height(shown) < 8) return { ...clip, region: nowhere };
    const backwards = style.direction === 'rtl' ? element.scrollWidth - element.clientWidth : 0;
    const left = box.left - element.scrollLeft - backwards;
    const top = box.top - element.scrollTop;
    return {
      space: clip.space,
      scroller: { box: shown, parent: clip.scroller },
      region: {
        left: scrollsX ? left : shown.left,
        right: scrollsX ? left + element.scrollWidth + (box.right - box.left) : shown.right,
        top: scrollsY ? top : shown.top,
        bottom: scrollsY ? top + element.scrollHeight + 1 : shown.bottom,
      },
    };
  }
}

function level(nodes: readonly Node[], style: CSSStyleDeclaration | null, context: Context): Level {
  return { nodes, index: 0, context, style, leave: null };
}

interface Paint {
  readonly alpha: number;
  readonly colours: readonly Colour[] | null;
}

const noPaint: Paint = { alpha: 0, colours: [] };

/** What an element itself paints over what is beneath it. */
function backgroundOf(element: Element, style: CSSStyleDeclaration, opacity: number): Paint {
  const tag = element.tagName.toUpperCase();
  const letsThrough = style.pointerEvents === 'none';
  if (/^(?:IMG|VIDEO|CANVAS|EMBED|OBJECT|IMAGE)$/.test(tag)) {
    const loaded = tag !== 'IMG' || (element as HTMLImageElement).naturalWidth > 0;
    return loaded ? { alpha: letsThrough ? 0.05 : opacity, colours: null } : noPaint;
  }
  if (tag === 'RECT') {
    const fill = parseColour(style.fill ?? '');
    return fill ? { alpha: fill.alpha * opacity, colours: [faded(fill, opacity)] } : noPaint;
  }
  if (/text/.test(style.backgroundClip ?? '')) return noPaint;
  const colour = parseColour(style.backgroundColor);
  const alpha = (colour?.alpha ?? 0) * opacity;
  const image = style.backgroundImage;
  if (image && image !== 'none') {
    if (/url\(|image\(|image-set\(|paint\(|element\(/.test(image)) {
      // Whether an image is opaque cannot be told; one that lets clicks through is a texture.
      return { alpha: letsThrough ? Math.max(alpha, 0.05) : opacity, colours: null };
    }
    const colours = coloursIn(image).map((one) => faded(one, opacity));
    const thinnest = Math.min(1, ...colours.map((one) => one.alpha));
    if (colours.length > 0) return { alpha: Math.max(alpha, thinnest), colours };
  }
  return colour ? { alpha, colours: [faded(colour, opacity)] } : noPaint;
}

function faded(colour: Colour, opacity: number): Colour {
  return { ...colour, alpha: colour.alpha * opacity };
}

function clippedBackground(style: CSSStyleDeclaration, opacity: number): readonly Colour[] | null {
  if (!/text/.test(style.backgroundClip ?? '')) return null;
  const colour = parseColour(style.backgroundColor);
  return [...coloursIn(style.backgroundImage), ...(colour ? [colour] : [])]
    .map((one) => faded(one, opacity))
    .filter(({ alpha }) => alpha >= 0.1);
}

/** What would be behind the text if nothing but its ancestors were painted. */
function backdropAfter(
  below: readonly Colour[] | null,
  background: Paint,
): readonly Colour[] | null {
  if (background.alpha <= 0.02) return below;
  if (background.colours === null) return null;
  if (below === null) return background.alpha >= 0.98 ? background.colours : null;
  const [ground = white] = below;
  return background.colours.map((colour) => over(colour, ground));
}

/** What the root or the body paints on the whole canvas. */
function canvasColours(of: Document, outer: readonly Colour[] | null): readonly Colour[] | null {
  const view = of.defaultView;
  if (!view || !of.documentElement) return [white];
  const rootStyle = view.getComputedStyle(of.documentElement);
  const prefersDark =
    typeof view.matchMedia === 'function' && view.matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = rootStyle.colorScheme ?? '';
  const dark = /dark/.test(scheme) && (!/light/.test(scheme) || prefersDark);
  const ground = outer ?? [dark ? darkCanvas : white];
  for (const element of [of.documentElement, of.body]) {
    if (!element) continue;
    const paint = backgroundOf(element, view.getComputedStyle(element), 1);
    if (paint.alpha > 0.02) return backdropAfter(ground, paint);
  }
  return ground;
}

function isStackingContext(style: CSSStyleDeclaration, opacity: number): boolean {
  return (
    opacity < 1 ||
    isolatedForFixed(style) ||
    (!!style.mixBlendMode && style.mixBlendMode !== 'normal') ||
    style.isolation === 'isolate' ||
    (!!style.clipPath && style.clipPath !== 'none') ||
    (!!style.maskImage && style.maskImage !== 'none')
  );
}

/** Also holds fixed and absolute descendants. */
function isolatedForFixed(style: CSSStyleDeclaration): boolean {
  const set = (value: string | undefined) => value !== undefined && value !== '' && value !== 'none';
  return (
    set(style.transform) ||
    set(style.filter) ||
    set(style.perspective) ||
    set(style.translate) ||
    set(style.rotate) ||
    set(style.scale) ||
    set(style.backdropFilter) ||
    /paint|layout|strict|content/.test(style.contain ?? '') ||
    /transform|filter|perspective|opacity/.test(style.willChange ?? '')
  );
}

function isInTopLayer(element: Element): boolean {
  if (element.tagName !== 'DIALOG' && !element.hasAttribute('popover')) return false;
  try {
    return element.matches(':modal, :popover-open');
  } catch {
    return false;
  }
}

function needsShape(style: CSSStyleDeclaration): boolean {
  return (
    (!!style.clipPath && style.clipPath !== 'none') || (!!style.clip && style.clip !== 'auto')
  );
}

function isRowLayout(style: CSSStyleDeclaration): boolean {
  if (/flex/.test(style.display)) return !/column/.test(style.flexDirection);
  return /grid/.test(style.display) && / /.test((style.gridTemplateColumns ?? '').trim());
}

function copyScoringAttributes(element: Element, copy: HTMLElement): void {
  if (copy.localName === 'a') {
    const href = (element as HTMLAnchorElement).href;
    if (typeof href === 'string') copy.setAttribute('href', href);
  }
  for (const name of ['colspan', 'rowspan']) {
    const value = element.getAttribute(name);
    if (value) copy.setAttribute(name, value);
  }
  const name = element.getAttribute('class');
  if (name) copy.setAttribute('class', name.slice(0, 200));
  if (element.id) copy.setAttribute('id', String(element.id).slice(0, 100));
}

function hasElements(element: Element): boolean {
  return element.childElementCount > 0 || element.shadowRoot !== null;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
