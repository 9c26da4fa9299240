/** What moves by itself through the box that clips it, as a ticker does: a person sees all of it in time. */
import type { Box } from './box';
import { flatChildren } from './flat-children';
import { boxesOf } from './layout';

/** How far something moves from where it is now, in CSS pixels: from -`left` to `right`, and so on. */
export interface Motion {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/** Where what moves must be now to come into `region` at some time. */
export function reachedFrom(region: Box, { left, right, up, down }: Motion): Box {
  return {
    left: region.left - right,
    right: region.right + left,
    top: region.top - down,
    bottom: region.bottom + up,
  };
}

/** Of an element that an endless animation moves to and fro; null where none does. */
export function motionOf(element: Element, style: CSSStyleDeclaration): Motion | null {
  if (!style.animationName || style.animationName === 'none') return null;
  if (!/infinite/.test(style.animationIterationCount)) return null;
  const wide = (element as HTMLElement).offsetWidth;
  const high = (element as HTMLElement).offsetHeight;
  if (!wide || !high) return null;
  const shifts: (readonly [number, number])[] = [];
  for (const animation of element.getAnimations?.() ?? []) {
    if (animation.playState !== 'running') continue;
    if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) continue;
    for (const frame of (animation.effect as KeyframeEffect).getKeyframes()) {
      const shift = shiftOf(frame.transform, wide, high);
      if (shift) shifts.push(shift);
    }
  }
  const now = /^matrix\(([^)]*)\)/.exec(style.transform)?.[1]?.split(',').map(Number) ?? [];
  const [x = 0, y = 0] = [now[4], now[5]];
  if (shifts.length < 2) return null;
  const across = shifts.map(([shift]) => shift - x);
  const along = shifts.map(([, shift]) => shift - y);
  return {
    left: Math.max(0, -Math.min(...across)),
    right: Math.max(0, ...across),
    up: Math.max(0, -Math.min(...along)),
    down: Math.max(0, ...along),
  };
}

/** Of what is in the flow of a `<marquee>`: all that it holds goes by, and no more. */
export function marqueeMotion(element: Element): Motion | null {
  if (element.tagName !== 'MARQUEE' || !((element as HTMLMarqueeElement).scrollAmount > 0)) {
    return null;
  }
  let wide = element.clientWidth;
  let high = element.clientHeight;
  for (const child of flatChildren(element, () => null).nodes.slice(0, 500)) {
    wide +=
      child.nodeType === 3 ? textWidth(child as Text) : ((child as HTMLElement).offsetWidth ?? 0);
    high += (child as HTMLElement).offsetHeight ?? 0;
  }
  const { direction } = element as HTMLMarqueeElement;
  if (direction === 'up' || direction === 'down')
    return { left: 0, right: 0, up: high, down: high };
  return { left: wide, right: wide, up: 0, down: 0 };
}

function textWidth(text: Text): number {
  return boxesOf(text, 0, text.data.length).reduce((sum, box) => sum + box.right - box.left, 0);
}

/** Null: not a move alone, or not told. */
function shiftOf(transform: unknown, wide: number, high: number): readonly [number, number] | null {
  if (transform === 'none') return [0, 0];
  const match = /^translate(X|Y|3d)?\(([^()]*)\)$/.exec(
    typeof transform === 'string' ? transform : '',
  );
  if (!match) return null;
  const [first = '0', second = '0'] = (match[2] ?? '').split(',').map((one) => one.trim());
  const x = match[1] === 'Y' ? 0 : length(first, wide);
  const y = match[1] === 'Y' ? length(first, high) : match[1] === 'X' ? 0 : length(second, high);
  return Number.isNaN(x) || Number.isNaN(y) ? null : [x, y];
}

function length(value: string, of: number): number {
  const number = Number.parseFloat(value);
  if (value.endsWith('%')) return (number / 100) * of;
  return value.endsWith('px') || number === 0 ? number : Number.NaN;
}
