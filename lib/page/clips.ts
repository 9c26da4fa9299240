import { type Box, everywhere, height, intersect, nowhere, width } from './box';
import { flowBottom } from './layout';
import type { Viewport } from './painted-boxes';
import type { Clip } from './text-shown';

export interface Clips {
  readonly flow: Clip;
  readonly absolute: Clip;
  readonly fixed: Clip;
}

/** Where a document's content can be seen, by how it is positioned. */
export function rootClips(of: Document, viewport: Viewport | null): Clips {
  if (viewport === null) {
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

/** Where an element lets its content be seen: its box, or all that can be scrolled to in it. */
export function overflowClip(
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
