import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { emitMarkdown, type Markdown, type MarkdownOptions } from './markdown';

/**
 * Readability works in one go: beyond these sizes it would hold the page up for more than 50 ms, and
 * the page's own landmarks decide.
 */
const readabilityElements = 1_500;
const readabilityCharacters = 60_000;

/** Less of the page's text than this, and a landmark or an article is not the whole of the matter. */
const shareOfText = 0.35;

/** The main text of a copied page (see visible-copy) where it has one, else all of its text. */
export function mainContent(root: HTMLElement, options: MarkdownOptions): Markdown {
  const whole = textLength(root);
  const article = whole === 0 ? null : articleOf(root);
  if (article && textLength(article) >= whole * shareOfText) {
    return emitMarkdown(article, options);
  }
  return emitMarkdown(landmarkOf(root, whole) ?? root, options);
}

function articleOf(root: HTMLElement): Element | null {
  const characters = root.textContent?.length ?? 0;
  if (characters > readabilityCharacters) return null;
  if (root.getElementsByTagName('*').length > readabilityElements) return null;
  // Readability takes a document of its own to pieces.
  const document = root.ownerDocument.implementation.createHTMLDocument('');
  document.body.append(document.importNode(root, true));
  if (!isProbablyReaderable(document, { visibilityChecker: () => true })) return null;
  const parsed = new Readability<Node>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
    keepClasses: false,
  }).parse();
  return parsed?.content?.nodeType === 1 ? (parsed.content as Element) : null;
}

function landmarkOf(root: HTMLElement, whole: number): Element | null {
  const mains = Array.from(root.querySelectorAll('main, article')).slice(0, 20);
  const largest = mains
    .map((element) => ({ element, length: textLength(element) }))
    .sort((a, b) => b.length - a.length)[0];
  return largest && largest.length >= whole * 0.5 ? largest.element : null;
}

function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').length;
}
