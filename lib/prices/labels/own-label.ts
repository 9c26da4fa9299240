import { type Label, readLabel } from './labels';

/** A label that a cell carries itself, for narrow layouts or for assistive technology. */
export function ownLabel(element: Element, language: string): Label | null {
  for (const name of [
    'data-label',
    'data-title',
    'data-th',
    'data-column',
    'data-field',
    'aria-label',
    'data-header',
  ]) {
    const text = element.getAttribute(name);
    if (!text || /\d{3}|\d[.,]\d/.test(text)) continue;
    const label = readLabel(
      text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '),
      language,
    );
    if (label?.whole || (label && text.length < 30)) return label;
  }
  return null;
}
