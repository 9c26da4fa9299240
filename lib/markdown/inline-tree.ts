import { linkEmails } from './bare-addresses';
import type { Item, Wrap } from './delimiters';
import type { Inline } from './types';

/** Deeper emphasis than this is shown flat: trees are walked by recursion, here and in React. */
const deepest = 50;

interface Frame {
  readonly wrap: Wrap | null;
  readonly children: Inline[];
}

/** Nests matched runs, joins texts. Frames that are still open at the end are closed there. */
export function buildTree(items: readonly Item[], insideLink: boolean): Inline[] {
  const root: Frame = { wrap: null, children: [] };
  const frames: Frame[] = [root];
  let top = root;
  const close = () => {
    const frame = frames.pop();
    top = frames.at(-1) ?? root;
    if (!frame?.wrap) return;
    if (frames.length > deepest) for (const child of frame.children) top.children.push(child);
    else top.children.push({ type: frame.wrap, children: finish(frame.children, insideLink) });
  };
  for (const item of items) {
    switch (item.kind) {
      case 'text':
        pushText(top.children, item.text);
        break;
      case 'node':
        top.children.push(item.node);
        break;
      case 'bracket':
        pushText(top.children, item.image ? '![' : '[');
        break;
      case 'run':
        for (const _ of item.closes) close();
        pushText(top.children, item.character.repeat(item.left));
        for (const wrap of item.opens.toReversed()) {
          top = { wrap, children: [] };
          frames.push(top);
        }
    }
  }
  while (frames.length > 1) close();
  return finish(root.children, insideLink);
}

function pushText(children: Inline[], text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (last?.type === 'text')
    children[children.length - 1] = { type: 'text', text: last.text + text };
  else children.push({ type: 'text', text });
}

function finish(children: readonly Inline[], insideLink: boolean): Inline[] {
  return children.flatMap((child): readonly Inline[] => {
    if (insideLink) return child.type === 'link' && child.automatic ? child.children : [child];
    return child.type === 'text' ? linkEmails(child.text) : [child];
  });
}

/** The text a reader sees, without any markup: for alternative texts, copies and annotations. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainTextOf).join('');
}

export function plainTextOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
    case 'html':
    case 'formula':
      return inline.text;
    case 'hard-break':
      return '\n';
    case 'footnote-reference':
      return '';
    default:
      return plainText(inline.children);
  }
}
