import { describe, expect, it } from 'vitest';
import { comparePaint, type PaintStyle, paintContexts } from '../../../lib/page/paint-order';

const plain: PaintStyle = {
  display: 'block',
  position: 'static',
  float: 'none',
  zIndex: 'auto',
  isolated: false,
  inTopLayer: false,
  isItem: false,
};
const root = { stacking: [], group: [] };
const paint = (style: Partial<PaintStyle>, order: number) =>
  paintContexts(root, { ...plain, ...style }, order).own;

describe('paint order', () => {
  it('follows appendix E: negative, blocks, floats, inline, positioned, positive, top layer', () => {
    const expected = [
      paint({ position: 'relative', zIndex: '-1' }, 7),
      paint({}, 6),
      paint({ float: 'left' }, 5),
      paint({ display: 'inline-block' }, 4),
      paint({ position: 'relative' }, 3),
      paint({ position: 'absolute', zIndex: '2' }, 2),
      paint({ inTopLayer: true }, 1),
    ];
    expect([...expected].reverse().sort(comparePaint)).toEqual(expected);
  });

  it('keeps a high z-index inside of its own stacking context', () => {
    const low = paintContexts(root, { ...plain, position: 'relative', zIndex: '1' }, 1);
    const inside = paintContexts(low.contexts, { ...plain, position: 'relative', zIndex: '9' }, 2);
    expect(comparePaint(inside.own, paint({ position: 'relative', zIndex: '2' }, 3))).toBeLessThan(
      0,
    );
  });

  it('lets a positioned child leave an inline-block, which is no stacking context', () => {
    const box = paintContexts(root, { ...plain, display: 'inline-block' }, 1);
    const child = paintContexts(box.contexts, { ...plain, position: 'relative' }, 2);
    expect(comparePaint(child.own, paint({ display: 'inline-block' }, 3))).toBeGreaterThan(0);
  });

  it('paints opacity below 1 among the positioned', () => {
    expect(comparePaint(paint({ isolated: true }, 1), paint({}, 2))).toBeGreaterThan(0);
  });
});
