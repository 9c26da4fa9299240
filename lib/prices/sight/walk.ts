/**
 * Walks a document once, open shadow roots and same-origin frames included, and keeps the texts that a
 * person can see, in order, with the elements around them. What can be seen, the page reader's eyes say
 * (`lib/page/sight`). Works in slices: every `yield` is a place to let the page breathe.
 */
import { openSight } from '../../page/sight';
import { Finds } from './finds';
import type { Walked, WalkLimits } from './pieces';

const sliceSize = 24;

export function* walk(document: Document, limits: WalkLimits): Generator<void, Walked> {
  const { sight, start } = openSight(document);
  const finds = new Finds(sight, limits);
  const stack = [finds.rootLevel(start)];
  let nodes = 0;
  let stopped = false;
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node = stopped ? undefined : level.nodes[level.index++];
    if (!node) {
      stack.pop();
      finds.close(level);
      continue;
    }
    if (++nodes % sliceSize === 0) yield;
    const isLate = nodes % 1_000 === 0 && limits.now() > limits.deadline;
    if (isLate || finds.isFull || nodes > limits.maxElements * 5) stopped = finds.truncated = true;
    else if (node.nodeType === 3) finds.addText(node as Text, level);
    else if (node.nodeType === 1) {
      const next = finds.enter(node as Element, level);
      if (next) stack.push(next);
    }
  }
  return yield* finds.seen();
}
