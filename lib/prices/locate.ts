/** Writes down where a text stands, and finds it again later, also after the page has moved. */
import { removeInvisible, scriptDigits } from './figures/characters';
import type { Locator } from './types';

/** A locator of `text` inside `element`. */
export function locatorOf(
  element: Element,
  text: string,
  before?: string,
  after?: string,
): Locator {
  const path: (number | 'shadow' | 'frame')[] = [];
  let at: Element | null = element;
  while (at) {
    const parent: Element | null = at.parentElement;
    if (parent) {
      path.unshift(indexOf(at));
      at = parent;
      continue;
    }
    const root: Node = at.getRootNode();
    if ('host' in root) {
      path.unshift(indexOf(at));
      path.unshift('shadow');
      at = (root as ShadowRoot).host;
      continue;
    }
    const frame = frameOf(at);
    if (!frame) break;
    path.unshift('frame');
    at = frame;
  }
  return { path, text, ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** Among its siblings: not asked of the parent, which would count all of its children. */
function indexOf(element: Element): number {
  let index = 0;
  let at = element.previousElementSibling;
  for (; at; at = at.previousElementSibling) index++;
  return index;
}

function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The texts of a page, squeezed once for all the places that are looked for in one task. */
export class TextIndex {
  private readonly known = new Map<Element, Squeezed>();

  of(element: Element): Squeezed {
    const known = this.known.get(element) ?? squeezedText(element);
    this.known.set(element, known);
    return known;
  }
}

/** The text on the page now: as a range where its nodes can be named, as an element otherwise; null if gone. */
export function locate(
  document: Document,
  locator: Locator,
  index = new TextIndex(),
): Range | Element | null {
  const element = follow(document, locator);
  if (element) {
    const here = rangeIn(element, locator, index);
    if (here) return here;
    const label = element.getAttribute('aria-label');
    if (label && squeeze(label).includes(squeeze(locator.text))) return element;
    const near = element.parentElement ? rangeIn(element.parentElement, locator, index) : null;
    if (near) return near;
  }
  return document.body ? rangeIn(document.body, locator, index) : null;
}

function follow(document: Document, locator: Locator): Element | null {
  let at: Element | null = document.documentElement;
  let root: ParentNode | null = null;
  for (const step of locator.path) {
    if (step === 'shadow') {
      root = at?.shadowRoot ?? null;
      at = null;
    } else if (step === 'frame') {
      try {
        at = (at as HTMLIFrameElement | null)?.contentDocument?.documentElement ?? null;
      } catch {
        return null;
      }
      root = null;
    } else {
      const from: ParentNode | null = root ?? at;
      at = from?.children[step] ?? null;
      root = null;
    }
    if (!at && !root) return null;
  }
  return at;
}

/** Without white space, with raised and lowered digits on the line: how texts are compared. */
function squeeze(text: string): string {
  return scriptDigits(removeInvisible(text)).replace(/[\s\u00a0]+/g, '');
}

interface Squeezed {
  readonly text: string;
  /** Text nodes with the offset at which each begins in `text`. */
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

const maxIndexed = 400_000;

function squeezedText(element: Element): Squeezed {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const nodes: { node: Text; start: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node && length < maxIndexed; node = walker.nextNode()) {
    const parent = node.parentElement?.tagName;
    if (parent === 'SCRIPT' || parent === 'STYLE' || parent === 'TEMPLATE' || parent === 'NOSCRIPT')
      continue;
    const part = squeeze((node as Text).data);
    if (part === '') continue;
    nodes.push({ node: node as Text, start: length });
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), nodes };
}

function rangeIn(element: Element, locator: Locator, index: TextIndex): Range | null {
  const wanted = squeeze(locator.text);
  if (wanted === '') return null;
  const { text, nodes } = index.of(element);
  const at = best(text, wanted, locator);
  if (at < 0) return null;
  const start = placeAt(nodes, at);
  const end = placeAt(nodes, at + wanted.length - 1);
  if (!start || !end) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range;
}

/** Which character of which node stands at `at` of the squeezed text. */
function placeAt(nodes: Squeezed['nodes'], at: number): { node: Text; offset: number } | null {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((nodes[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const found = nodes[low];
  if (!found) return null;
  const { node, start } = found;
  let passed = start;
  for (let offset = 0; offset < node.data.length; offset++) {
    passed += squeeze(node.data[offset] ?? '').length;
    if (passed > at) return { node, offset };
  }
  return null;
}

/** Of equal texts, the one whose surroundings are those that were read; never a part of a longer number. */
function best(text: string, wanted: string, locator: Locator): number {
  const before = squeeze(locator.before ?? '').slice(-24);
  const after = squeeze(locator.after ?? '').slice(0, 24);
  let chosen = -1;
  let most = -1;
  for (
    let at = text.indexOf(wanted), count = 0;
    at >= 0 && count < 500;
    at = text.indexOf(wanted, at + 1), count++
  ) {
    const previous = text[at - 1] ?? '';
    const next = text[at + wanted.length] ?? '';
    const cut = /\d$/.test(wanted) && /\d/.test(next) && !after.startsWith(next);
    const led = /^\d/.test(wanted) && /[\d.,]/.test(previous) && !before.endsWith(previous);
    if (cut || led) continue;
    const score =
      (before && text.slice(0, at).endsWith(before) ? 2 : 0) +
      (after && text.startsWith(after, at + wanted.length) ? 1 : 0);
    if (score > most) {
      most = score;
      chosen = at;
    }
  }
  return chosen;
}
