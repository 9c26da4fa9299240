import { cleanText } from './clean-text';
import { markdownSteps } from './markdown';
import { copyVisible } from './visible-copy';
import type { TextPart, VisibleOptions } from './walk';

export interface SelectionReading {
  /** What of the selection can be seen; empty where nothing is selected. */
  readonly text: string;
  /** The sentence or sentences that it stands in. */
  readonly surroundings: string;
  readonly truncated: boolean;
}

const surroundingsLimit = 700;

/** The selected text that a person could see and select, and the sentences around it. */
export function* readSelection(
  document: Document,
  options: VisibleOptions & { readonly host: string },
): Generator<void, SelectionReading, boolean> {
  const range = selectedRange(document);
  if (!range) return { text: '', surroundings: '', truncated: false };
  const around = blockAround(range);
  const copy = yield* copyVisible(document, {
    ...options,
    partsOf: (text) => partsOf(text, range, around),
  });
  const limits = { host: options.host, maxCharacters: options.maxCharacters };
  const selected = yield* markdownSteps(copy.root, {
    ...limits,
    keep: (text) => copy.marked.has(text),
  });
  const block = yield* markdownSteps(copy.root, limits);
  return {
    text: selected.text,
    surroundings: sentencesAround(block.text, selected.text),
    truncated: selected.truncated || copy.cut.characters || copy.cut.time,
  };
}

/** In the document, or in the frame of the same origin that holds it. */
function selectedRange(document: Document, depth = 0): Range | null {
  const selection = document.defaultView?.getSelection();
  if (selection && selection.rangeCount > 0 && !selection.isCollapsed) {
    return selection.getRangeAt(0);
  }
  if (depth > 4) return null;
  for (const frame of document.querySelectorAll('iframe')) {
    const inside = frame.contentDocument;
    const range = inside ? selectedRange(inside, depth + 1) : null;
    if (range) return range;
  }
  return null;
}

/** The block that holds the whole selection; its parent where the selection fills it. */
function blockAround(range: Range): Node {
  const common = range.commonAncestorContainer;
  let element = common.nodeType === 1 ? (common as Element) : common.parentElement;
  const view = common.ownerDocument?.defaultView;
  while (element?.parentElement && view) {
    if (!/^(?:inline|contents)/.test(view.getComputedStyle(element).display)) break;
    element = element.parentElement;
  }
  return element ?? common;
}

function partsOf(text: Text, range: Range, around: Node): readonly TextPart[] {
  const end = text.data.length;
  if (!around.contains(text) || !range.intersectsNode(text)) {
    return around.contains(text) ? [{ start: 0, end, marked: false }] : [];
  }
  const from = range.startContainer === text ? range.startOffset : 0;
  const to = range.endContainer === text ? range.endOffset : end;
  return [
    { start: 0, end: from, marked: false },
    { start: from, end: to, marked: true },
    { start: to, end, marked: false },
  ].filter((part) => part.end > part.start);
}

function sentencesAround(block: string, selected: string): string {
  const flat = cleanText(block).replace(/\s+/g, ' ').trim();
  const wanted = selected.replace(/\s+/g, ' ').trim();
  const at = flat.indexOf(wanted.slice(0, 200));
  if (wanted === '' || at < 0 || flat === wanted) return '';
  let start = at;
  let end = at + wanted.length;
  for (const { index, segment } of new Intl.Segmenter(undefined, {
    granularity: 'sentence',
  }).segment(flat)) {
    if (index <= at && index + segment.length > at) start = index;
    if (index < end && index + segment.length >= end) {
      end = index + segment.length;
      break;
    }
  }
  const before = Math.max(start, at - surroundingsLimit / 2);
  const after = Math.min(end, at + wanted.length + surroundingsLimit / 2);
  return flat.slice(before, after).trim();
}
