/** What browsers give an extension's scripts that a page does not get: closed shadow roots. */
interface ExtensionDom {
  readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
}

/** A shadow root, open or closed; null where there is none or the browser keeps it. */
export function closedShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!canHost(element)) return null;
  const own = element as { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.openOrClosedShadowRoot !== undefined) return own.openOrClosedShadowRoot;
  const dom = (globalThis as unknown as { chrome?: { dom?: ExtensionDom } }).chrome?.dom;
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot?.(element) ?? null) : null;
}

/** Asking costs: only custom elements and the few built-in ones can have one. */
function canHost({ localName }: Element): boolean {
  return localName.includes('-') || hosts.has(localName);
}

const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);
