import type { TextLook } from '../../page/element-look';
import type { Context } from '../../page/sight';
import type { Box } from './pieces';
import type { Drawing } from './settle';

/** The children of one element, as far as the walk has come with them. */
export interface Level {
  readonly nodes: readonly Node[];
  index: number;
  readonly context: Context;
  readonly style: CSSStyleDeclaration | null;
  look: TextLook | null;
  readonly box: Box;
  /** Nothing of the box comes after this level. */
  readonly owns: boolean;
  readonly drawing: Drawing | null;
  readonly leave: (() => void) | null;
}

export function level(
  nodes: readonly Node[],
  context: Context,
  box: Box,
  more: Partial<Pick<Level, 'style' | 'owns' | 'drawing' | 'leave'>>,
): Level {
  const none = { style: null, owns: false, drawing: null, leave: null };
  return { nodes, index: 0, context, look: null, box, ...none, ...more };
}
