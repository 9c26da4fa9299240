/**
 * A copy of a page that holds only what a person could see of it: one walk over the live, flat tree
 * (shadow roots, slots and same-origin frames included), then a look at each text's place among all
 * that is painted. Only structure and text are copied; no attribute but a link's address, and the
 * class and id by which Readability scores.
 *
 * Without layout (a document that is not shown, jsdom) only what style says is judged.
 */
import { addText } from './copy-text';
import { enterElement } from './enter-element';
import { openSight } from './sight';
import { seenOf } from './text-shown';
import { documentLevel, type Level, type VisibleOptions, type Walk } from './walk';

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

export function* copyVisible(
  document: Document,
  options: VisibleOptions,
): Generator<void, VisibleCopy, boolean> {
  const inert = document.implementation.createHTMLDocument('');
  const root = inert.createElement('div');
  inert.body.append(root);
  const { sight, start } = openSight(document);
  const walk: Walk = {
    sight,
    options,
    inert,
    copied: [],
    marked: new Set(),
    cut: { characters: false, elements: false, time: false, frames: 0 },
    characters: 0,
    lastEdge: null,
    atBoundary: false,
  };
  const { documentElement } = document;
  if (documentElement) yield* walkTree(walk, documentLevel(documentElement, start, root));
  // What was not walked could lie over what was: judge with what is known, and say that it was cut.
  yield* settle(walk);
  return { root, marked: walk.marked, cut: walk.cut };
}

/** Leaves in the copy only what can be seen. */
function* settle({ copied, sight, cut, options }: Walk): Generator<void, void, boolean> {
  let late = false;
  for (const [index, { candidate, copy }] of copied.entries()) {
    late ||= index % 32 === 31 && (options.isLate?.() ?? false);
    if (late) copy.data = '';
    else {
      const { whole, text } = yield* seenOf(candidate, sight.boxes);
      if (!whole) copy.data = text === '' ? '' : ` ${text} `;
    }
    yield;
  }
  if (late) cut.time = true;
}

/** Depth first, without recursion: a page may be as deep as it likes. */
function* walkTree(walk: Walk, first: Level): Generator<void, void, boolean> {
  const stack: Level[] = [first];
  let elements = 0;
  for (let current = stack.at(-1); current; current = stack.at(-1)) {
    const node = current.nodes[current.index++];
    if (!node) {
      current.leave?.();
      stack.pop();
    } else if (isText(node)) {
      if (!walk.cut.characters) addText(walk, node, current);
    } else if (isElement(node)) {
      if (elements >= walk.options.maxElements) {
        walk.cut.elements = true;
        return;
      }
      const next = enterElement(walk, node, current, stack.length);
      if (next) stack.push(next);
      if (++elements % 16 === 0 && (yield)) {
        walk.cut.time = true;
        return;
      }
    }
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
