/**
 * The beginning of an element's text. `textContent` costs the whole subtree, which may be the whole
 * page: asked of every number, it would freeze the page that is read.
 */
const maxNodes = 120;

/** Up to a little more than `limit` characters of `element.textContent`; cut where there is more. */
export function textUpTo(element: Element, limit: number): string {
  const only = element.firstChild;
  if (only === null) return '';
  if (only.nodeType === 3 && only.nextSibling === null)
    return (only as Text).data.slice(0, limit + 1);
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  let nodes = 0;
  for (
    let node = walker.nextNode();
    node && text.length <= limit && nodes < maxNodes;
    node = walker.nextNode()
  ) {
    text += (node as Text).data.slice(0, limit + 1);
    nodes++;
  }
  // many texts without an end are more than was asked for, however short they are
  return nodes < maxNodes ? text : text.padEnd(limit + 1, ' ');
}

/** The first elements below `element`, in order, at most `limit`. */
export function elementsUpTo(element: Element, limit: number): Element[] {
  const found: Element[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 1);
  while (found.length < limit && walker.nextNode()) found.push(walker.currentNode as Element);
  return found;
}
