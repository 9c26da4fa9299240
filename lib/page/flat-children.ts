/** More children of one parent than this are not looked at. */
const childLimit = 20_000;

export interface FlatChildren {
  readonly nodes: readonly Node[];
  /** There were more. */
  readonly cut: boolean;
}

type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** The children that are laid out: of the shadow tree, of the slot, of a closed details its summary. */
export function flatChildren(element: Element, shadowRootOf: ShadowRootOf): FlatChildren {
  if (element.tagName === 'DETAILS' && !(element as HTMLDetailsElement).open) {
    const summary = firstElements(element, childLimit).find(({ tagName }) => tagName === 'SUMMARY');
    return { nodes: summary ? [summary] : [], cut: false };
  }
  const shadow = shadowRootOf(element);
  if (shadow) return limited(shadow.firstChild);
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return { nodes: assigned, cut: false };
  }
  return limited(element.firstChild);
}

/** The first elements right in another. A list of them all may be a list of the whole page. */
export function firstElements(parent: Element, limit: number): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (found.push(child) >= limit) break;
  }
  return found;
}

/** A list of its own: the page may change its tree between two slices. */
function limited(first: ChildNode | null): FlatChildren {
  const nodes: Node[] = [];
  for (let child = first; child; child = child.nextSibling) {
    if (nodes.length >= childLimit) return { nodes, cut: true };
    nodes.push(child);
  }
  return { nodes, cut: false };
}
