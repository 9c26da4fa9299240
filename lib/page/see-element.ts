import { backdropAfter, backgroundOf, clippedBackground, noPaint } from './background-paint';
import { type Box, height, intersect, nowhere, width } from './box';
import { clipShape } from './clip-shape';
import { overflowClip } from './clips';
import { facing, hidesAll, opacityOf } from './element-look';
import { marqueeMotion, motionOf, reachedFrom } from './motion';
import { type PaintPath, paintContexts } from './paint-order';
import { addPseudo } from './paint-pseudo';
import { type Context, placed, type Sight } from './sight';
import { isInTopLayer, isolatedForFixed, isStackingContext, needsShape } from './stacking';
import type { Clip } from './text-shown';

export interface SeenElement {
  readonly style: CSSStyleDeclaration;
  /** Of itself: what is in it may be visible all the same. */
  readonly visible: boolean;
  /** For its children. */
  readonly context: Context;
  readonly own: PaintPath;
  readonly box: () => Box;
  /** To be called after its children: `::after` is painted later. */
  readonly leave: () => void;
}

/** What an element shows of itself goes to the boxes. Null: nothing in it can be seen. */
export function seeElement(sight: Sight, element: Element, context: Context): SeenElement | null {
  const tag = element.tagName.toUpperCase();
  const view = element.ownerDocument.defaultView;
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
  const holdsFixed = isolatedForFixed(style);
  const isolated = !isContents && isStackingContext(style, opacityOf(style), holdsFixed);
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
    ++sight.order,
  );

  let clip = holder;
  let box = nowhere;
  let measured = false;
  const measure = () => {
    if (!measured) box = placed(sight, element.getBoundingClientRect(), context, holder.space);
    measured = true;
    return box;
  };
  if (sight.laidOut && !isContents) {
    const motion = motionOf(element, style);
    if (motion) clip = { ...clip, region: reachedFrom(clip.region, motion) };
    const shape = needsShape(style) ? clipShape(style, measure(), element) : null;
    if (shape) clip = { ...clip, region: intersect(clip.region, shape) };
    const clippedOut = width(clip.region) < 1 || height(clip.region) < 1;
    if (clippedOut) return null;
  }
  const shapedFixed = clip === holder ? context.fixed : clip;
  const shapedAbsolute = clip === holder ? context.absolute : clip;
  const background = isRoot ? noPaint : backgroundOf(element, style, opacity);
  const visible = style.visibility === '' || style.visibility === 'visible';
  if (sight.laidOut && visible && !isContents && background.alpha > 0.02) {
    const rects =
      style.display === 'inline'
        ? Array.from(element.getClientRects(), (rect) =>
            placed(sight, rect, context, holder.space),
          ).slice(0, 40)
        : [measure()];
    for (const rect of rects) {
      sight.boxes.add({
        box: intersect(rect, clip.region),
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
  const pseudo = (which: '::before' | '::after') => {
    if (!sight.laidOut || !visible || !positioned || isRoot) return;
    addPseudo(sight, which, element, view, opacity, holder, clip, contexts, measure());
  };
  pseudo('::before');

  const inner =
    sight.laidOut && !isRoot && !isContents ? innerClip(element, style, clip, measure) : clip;
  if (sight.laidOut && (width(inner.region) < 2 || height(inner.region) < 2)) {
    // Nothing in the flow shows; what is positioned against something farther out may.
    if (contains || !hasElements(element)) return null;
  }
  const next: Context = {
    paint: contexts,
    opacity,
    facing: style.transformStyle === 'preserve-3d' ? ownFacing : 1,
    flow: inner,
    absolute: contains ? inner : shapedAbsolute,
    fixed: holdsFixed ? inner : shapedFixed,
    anchor: sight.laidOut && positioned ? measure() : context.anchor,
    isItem: /flex|grid/.test(style.display),
    // With layout, what each box paints is looked up where the text stands.
    backdrop: sight.laidOut ? context.backdrop : backdropAfter(context.backdrop, background),
    clippedBackground: clippedBackground(style, opacity) ?? context.clippedBackground,
    blend:
      style.mixBlendMode && style.mixBlendMode !== 'normal' ? style.mixBlendMode : context.blend,
    inSvg: tag === 'SVG' || (context.inSvg && tag !== 'FOREIGNOBJECT'),
    frame: context.frame,
  };
  return { style, visible, context: next, own, box: measure, leave: () => pseudo('::after') };
}

function innerClip(
  element: Element,
  style: CSSStyleDeclaration,
  clip: Clip,
  measure: () => Box,
): Clip {
  const inner = overflowClip(element, style, clip, measure);
  const motion = width(inner.region) < 8 ? null : marqueeMotion(element);
  return motion ? { ...inner, region: reachedFrom(inner.region, motion) } : inner;
}

function hasElements(element: Element): boolean {
  return element.childElementCount > 0 || element.shadowRoot !== null;
}
