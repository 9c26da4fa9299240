import { elementOf } from './evidence-place';

const highlightName = 'altside-evidence';
const rule = `::highlight(${highlightName}) { background-color: #ffd84d; color: #14120a; }`;

/**
 * Scrolls to a place and marks it for a while, then takes away all that it put there. By the Custom
 * Highlight API, which does not touch the page's elements; by boxes laid over it where that is missing
 * or the place is no text.
 */
export function highlight(place: Range | Element, showMs: number): void {
  const element = elementOf(place);
  if (!element) return;
  const view = element.ownerDocument.defaultView;
  const calm = view?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
  element.scrollIntoView({
    behavior: calm ? 'auto' : 'smooth',
    block: 'center',
    inline: 'nearest',
  });
  const remove =
    ('startContainer' in place ? highlightRange(place) : null) ?? overlay(place, element);
  setTimeout(remove, showMs);
}

/** Null where the browser does not let an extension's script do it. */
function highlightRange(range: Range): (() => void) | null {
  try {
    const registry = CSS.highlights;
    const root = range.startContainer.getRootNode() as Document | ShadowRoot;
    const mark = new Highlight(range);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    registry.set(highlightName, mark);
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      // A later one may have taken its place.
      if (registry.get(highlightName) === mark) registry.delete(highlightName);
    };
  } catch {
    return null;
  }
}

function overlay(place: Range | Element, element: Element): () => void {
  const document = element.ownerDocument;
  const view = document.defaultView;
  const host = document.createElement('div');
  Object.assign(host.style, { all: 'initial', position: 'absolute', left: '0', top: '0' });
  const root = host.attachShadow({ mode: 'closed' });
  const from = { x: view?.scrollX ?? 0, y: view?.scrollY ?? 0 };
  for (const rect of Array.from(place.getClientRects()).slice(0, 20)) {
    const box = document.createElement('div');
    Object.assign(box.style, {
      position: 'absolute',
      left: `${rect.left + from.x - 2}px`,
      top: `${rect.top + from.y - 2}px`,
      width: `${rect.width + 4}px`,
      height: `${rect.height + 4}px`,
      background: 'rgb(255 216 77 / 45%)',
      outline: '2px solid rgb(200 150 0)',
      borderRadius: '3px',
      pointerEvents: 'none',
      zIndex: '2147483647',
    });
    root.append(box);
  }
  document.documentElement.append(host);
  return () => host.remove();
}
