/**
 * Which of two things is painted later, after CSS 2.2 appendix E and css-position: a path of steps
 * from the root stacking context down; each step is layer, z-index, tree order. A context paints its
 * own background first, so a shorter path comes before those it begins.
 */
export type PaintPath = readonly number[];

export const paintLayer = {
  negative: 1,
  block: 2,
  float: 3,
  inline: 4,
  positioned: 5,
  positive: 6,
  top: 7,
} as const;

export interface PaintContexts {
  /** The stacking context that positioned descendants belong to. */
  readonly stacking: PaintPath;
  /** The nearest group that is painted as one: a stacking context, float, inline-block or flex item. */
  readonly group: PaintPath;
}

export interface PaintStyle {
  readonly display: string;
  readonly position: string;
  readonly float: string;
  readonly zIndex: string;
  /** Opacity, transform, filter and the like: painted as a context of its own. */
  readonly isolated: boolean;
  readonly inTopLayer: boolean;
  /** The parent is a flex or grid container. */
  readonly isItem: boolean;
}

/** Contexts for the children of an element, and the path at which its own background is painted. */
export function paintContexts(
  parent: PaintContexts,
  style: PaintStyle,
  order: number,
): { readonly contexts: PaintContexts; readonly own: PaintPath } {
  if (style.inTopLayer) return context([paintLayer.top, 0, order]);
  const positioned = style.position !== 'static' && style.position !== '';
  const z = positioned || style.isItem ? Number.parseInt(style.zIndex, 10) : Number.NaN;
  const alwaysContext = style.isolated || style.position === 'fixed' || style.position === 'sticky';
  if (!Number.isNaN(z) || alwaysContext) {
    const layer = z < 0 ? paintLayer.negative : z > 0 ? paintLayer.positive : paintLayer.positioned;
    return context([...parent.stacking, layer, Number.isNaN(z) ? 0 : z, order]);
  }
  if (positioned) return group([...parent.stacking, paintLayer.positioned, 0, order]);
  if (style.float === 'left' || style.float === 'right') {
    return group([...parent.group, paintLayer.float, 0, order]);
  }
  if (style.isItem || /^inline-|^ruby/.test(style.display)) {
    return group([...parent.group, paintLayer.inline, 0, order]);
  }
  const layer = style.display === 'inline' ? paintLayer.inline : paintLayer.block;
  return { contexts: parent, own: [...parent.group, layer, 0, order] };

  function context(path: PaintPath) {
    return { contexts: { stacking: path, group: path }, own: path };
  }
  function group(path: PaintPath) {
    return { contexts: { stacking: parent.stacking, group: path }, own: path };
  }
}

/** Negative where `a` is painted before (beneath) `b`. */
export function comparePaint(a: PaintPath, b: PaintPath): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
