import { backdropAfter, backgroundOf, clippedBackground, noPaint } from './background-paint';
import { height, intersect, nowhere, width } from './box';
import { clipShape } from './clip-shape';
import { overflowClip } from './clips';
import { copyTag } from './copy-tag';
import { facing, hidesAll, isTypingPlace, opacityOf, silentTags } from './element-look';
import { enterFrame } from './enter-frame';
import { flatChildren } from './flat-children';
import { paintContexts } from './paint-order';
import { addPseudo } from './paint-pseudo';
import {
  isInTopLayer,
  isolatedForFixed,
  isRowLayout,
  isStackingContext,
  needsShape,
} from './stacking';
import { type Context, type Level, placed, type Walk } from './walk';

/** Levels of the page that become levels of the copy, which is walked by recursion later. */
const deepest = 200;

/** What an element shows of itself goes to the boxes; the answer is its children, or null. */
export function enterElement(
  walk: Walk,
  element: Element,
  context: Context,
  depth: number,
): Level | null {
  const tag = element.tagName.toUpperCase();
  const view = element.ownerDocument.defaultView;
  if (tag === 'BR' || tag === 'HR') {
    context.copy.append(walk.inert.createElement(tag));
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
    position === 'fixed'
      ? context.fixed
      : position === 'absolute'
        ? context.absolute
        : context.flow;
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
    ++walk.order,
  );

  let clip = holder;
  let box = nowhere;
  let measured = false;
  const measure = () => {
    if (!measured) box = placed(walk, element.getBoundingClientRect(), context, holder.space);
    measured = true;
    return box;
  };
  if (walk.laidOut && !isContents) {
    const shape = needsShape(style) ? clipShape(style, measure(), element) : null;
    if (shape) clip = { ...clip, region: intersect(clip.region, shape) };
    const clippedOut = width(clip.region) < 1 || height(clip.region) < 1;
    if (clippedOut) return null;
  }
  const shapedFixed = clip === holder ? context.fixed : clip;
  const shapedAbsolute = clip === holder ? context.absolute : clip;
  const background = isRoot ? noPaint : backgroundOf(element, style, opacity);
  const visible = style.visibility === '' || style.visibility === 'visible';
  if (walk.laidOut && visible && !isContents && background.alpha > 0.02) {
    const rects =
      style.display === 'inline'
        ? Array.from(element.getClientRects()).slice(0, 40)
        : [element.getBoundingClientRect()];
    for (const rect of rects) {
      walk.boxes.add({
        box: intersect(placed(walk, rect, context, holder.space), clip.region),
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
  if (walk.laidOut && visible && positioned && !isRoot) {
    addPseudo(walk, '::before', element, view, opacity, holder, clip, contexts, measure());
  }
  if (silentTags.has(tag) || isTypingPlace(element)) return null;

  const inner =
    walk.laidOut && !isRoot && !isContents ? overflowClip(element, style, clip, measure) : clip;
  if (walk.laidOut && (width(inner.region) < 2 || height(inner.region) < 2)) {
    // Nothing in the flow shows; what is positioned against something farther out may.
    if (contains || !hasElements(element)) return null;
  }
  const isRowItem = context.isRow;
  const apart = isRowItem || /^inline-/.test(style.display);
  const nests = depth <= deepest;
  const copy = nests ? walk.inert.createElement(copyTag(element, style, isRowItem)) : context.copy;
  if (apart) walk.atBoundary = true;
  if (nests) {
    copyScoringAttributes(element, copy);
    context.copy.append(copy);
  }

  const next: Context = {
    copy,
    paint: contexts,
    opacity,
    facing: style.transformStyle === 'preserve-3d' ? ownFacing : 1,
    flow: inner,
    absolute: contains ? inner : shapedAbsolute,
    fixed: isolatedForFixed(style) ? inner : shapedFixed,
    anchor: walk.laidOut && positioned ? measure() : context.anchor,
    isItem: /flex|grid/.test(style.display),
    isRow: isRowLayout(style),
    // With layout, what each box paints is looked up where the text stands.
    backdrop: walk.laidOut ? context.backdrop : backdropAfter(context.backdrop, background),
    clippedBackground: clippedBackground(style, opacity) ?? context.clippedBackground,
    blend:
      style.mixBlendMode && style.mixBlendMode !== 'normal' ? style.mixBlendMode : context.blend,
    inSvg: tag === 'SVG' || (context.inSvg && tag !== 'FOREIGNOBJECT'),
    frame: context.frame,
  };
  const leave = () => {
    if (apart) walk.atBoundary = true;
    if (walk.laidOut && visible && positioned && !isRoot) {
      addPseudo(walk, '::after', element, view, opacity, holder, clip, contexts, measure());
    }
  };
  if (tag === 'IFRAME' || tag === 'FRAME') {
    return visible ? enterFrame(walk, element, next, measure(), own) : null;
  }
  const children = flatChildren(element, walk.options.shadowRootOf ?? openShadowRoot);
  if (children.cut) walk.cut.elements = true;
  return { nodes: children.nodes, index: 0, context: next, style, leave };
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

function openShadowRoot(element: Element): ShadowRoot | null {
  return element.shadowRoot;
}
