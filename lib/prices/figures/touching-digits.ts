/**
 * One number written in several texts, to colour the digits that changed last: `2065<b>2.32</b>`. What
 * nothing parts on the page, a person reads as one.
 */
import type { Piece } from '../sight/pieces';

const digits = /^\p{Nd}[\p{Nd}.,]*$/u;

/** Whether the digits of `next` go on where those of `current` end: same line, same size, no gap. */
export function touch(current: Piece, next: Piece): boolean {
  if (next.spaced || current.block !== next.block || !digits.test(next.text)) return false;
  if (current.kind !== 'text' || next.kind !== 'text') return false;
  const [one, other] = [current.box, next.box];
  if (other.parent !== one && one.parent !== other && one.parent !== other.parent) return false;
  const left = edge(current.node, 'last');
  const right = edge(next.node, 'first');
  if (!left || !right) return false;
  return (
    Math.abs(left.right - right.left) < 1 &&
    Math.abs(left.top - right.top) < 1 &&
    Math.abs(left.height - right.height) < 1
  );
}

function edge(node: Node, which: 'first' | 'last'): DOMRect | null {
  const range = node.ownerDocument?.createRange();
  if (!range || typeof range.getClientRects !== 'function') return null;
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  return (which === 'first' ? rects[0] : rects.at(-1)) ?? null;
}
