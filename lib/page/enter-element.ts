import { copyTag } from './copy-tag';
import { isTypingPlace, silentTags } from './element-look';
import { flatChildren } from './flat-children';
import { seeElement } from './see-element';
import { seeFrame } from './see-frame';
import { isRowLayout } from './stacking';
import { documentLevel, type Level, type Walk } from './walk';

/** Levels of the page that become levels of the copy, which is walked by recursion later. */
const deepest = 200;

/** What an element shows of itself goes to the boxes; the answer is its children, or null. */
export function enterElement(
  walk: Walk,
  element: Element,
  around: Level,
  depth: number,
): Level | null {
  const tag = element.tagName.toUpperCase();
  if (tag === 'BR' || tag === 'HR') {
    around.copy.append(walk.inert.createElement(tag));
    return null;
  }
  const seen = seeElement(walk.sight, element, around.context);
  if (!seen || silentTags.has(tag) || isTypingPlace(element)) return null;
  const { style, context } = seen;
  const apart = around.isRow || /^inline-/.test(style.display);
  const nests = depth <= deepest;
  const copy = nests
    ? walk.inert.createElement(copyTag(element, style, around.isRow))
    : around.copy;
  if (apart) walk.atBoundary = true;
  if (nests) {
    copyScoringAttributes(element, copy);
    around.copy.append(copy);
  }
  const leave = () => {
    if (apart) walk.atBoundary = true;
    seen.leave();
  };
  if (tag === 'IFRAME' || tag === 'FRAME') {
    const inside = seen.visible ? seeFrame(walk.sight, element, seen) : null;
    if (inside === 'foreign') walk.cut.frames++;
    else if (inside) return documentLevel(inside.root, inside.context, copy);
    return null;
  }
  const children = flatChildren(element, walk.options.shadowRootOf ?? openShadowRoot);
  if (children.cut) walk.cut.elements = true;
  return {
    nodes: children.nodes,
    index: 0,
    context,
    copy,
    isRow: isRowLayout(style),
    style,
    leave,
  };
}

function copyScoringAttributes(element: Element, copy: HTMLElement): void {
  if (copy.localName === 'a') {
    const href = (element as HTMLAnchorElement).href;
    if (typeof href === 'string') copy.setAttribute('href', href);
  }
  for (const name of ['colspan', 'rowspan']) {
    const value = element.getAttribute(name);
    if (value) copy.setAttribute(name, value);
  }
  const name = element.getAttribute('class');
  if (name) copy.setAttribute('class', name.slice(0, 200));
  if (element.id) copy.setAttribute('id', String(element.id).slice(0, 100));
}

function openShadowRoot(element: Element): ShadowRoot | null {
  return element.shadowRoot;
}
