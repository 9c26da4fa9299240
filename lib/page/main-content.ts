import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { type Markdown, type MarkdownOptions, markdownSteps } from './markdown';

/**
 * Readability works in one go: beyond these sizes it would hold the page up for more than 50 ms, and
 * the page's own landmarks decide.
 */
const readabilityElements = 800;
const readabilityCharacters = 40_000;

/** Less of the text than this, and an article is not the whole of the matter. */
const shareOfText = 0.35;

/**
 * The main text of a copied page (see visible-copy): what its landmark or an article in it holds, where
 * that is most of what the page says; else all of it.
 */
export function* mainContent(
  root: HTMLElement,
  options: MarkdownOptions,
): Generator<void, Markdown, boolean> {
  const whole = textLength(root);
  yield;
  const subject = (yield* landmarkOf(root, whole)) ?? root;
  yield;
  const article = whole === 0 ? null : articleOf(subject);
  yield;
  const most = article ? textLength(subject) * shareOfText : 0;
  yield;
  const main = article && textLength(article) >= most ? article : subject;
  yield;
  return yield* markdownSteps(main, options);
}

function articleOf(subject: Element): Element | null {
  if ((subject.textContent?.length ?? 0) > readabilityCharacters) return null;
  if (subject.getElementsByTagName('*').length > readabilityElements) return null;
  // Readability takes a document of its own to pieces.
  const document = subject.ownerDocument.implementation.createHTMLDocument('');
  document.body.append(document.importNode(subject, true));
  if (!isProbablyReaderable(document, { visibilityChecker: () => true })) return null;
  const parsed = new Readability<Node>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
    keepClasses: false,
  }).parse();
  return parsed?.content?.nodeType === 1 ? (parsed.content as Element) : null;
}

function* landmarkOf(root: HTMLElement, whole: number): Generator<void, Element | null, boolean> {
  let largest: { readonly element: Element; readonly length: number } | null = null;
  for (const element of Array.from(root.querySelectorAll('main, article')).slice(0, 20)) {
    const length = textLength(element);
    if (length > (largest?.length ?? 0)) largest = { element, length };
    yield;
  }
  return largest && largest.length >= whole * 0.5 ? largest.element : null;
}

function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').length;
}
