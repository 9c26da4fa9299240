/** Numbers that are drawn, or that roll: what is told of them in place of their own text. */
import { removeInvisible } from '../figures/characters';
import { textUpTo } from './short-text';

const strip = /0\s*1\s*2\s*3\s*4\s*5\s*6\s*7\s*8\s*9/;

/**
 * `drawn`: an image, a canvas or an icon, whose `aria-label` says what it shows.
 * `rolling`: digits that roll in windows; the label says which number they stand for.
 */
export interface Drawn {
  readonly kind: 'drawn' | 'rolling';
  readonly label: string;
  /** It has content of its own that may show the number as text. */
  readonly hasText: boolean;
}

/** Null: the element's own text is to be read. An empty label: there is nothing to read. */
export function drawnIn(element: Element, tag: string, style: CSSStyleDeclaration): Drawn | null {
  const label = labelOf(element);
  if (tag === 'CANVAS') return { kind: 'drawn', label, hasText: false };
  if (tag === 'SVG') {
    const told = /\d/.test(label) ? label : '';
    // a rectangle can lie over other text
    const hasText = element.querySelector('text, foreignObject, rect') !== null;
    return told === '' && hasText ? null : { kind: 'drawn', label: told, hasText };
  }
  if (!/\p{Nd}/u.test(label) || label.length > 200) return null;
  if (element.getAttribute('role') === 'img') {
    return hasPicture(element, style) ? { kind: 'drawn', label, hasText: true } : null;
  }
  if (element.childElementCount > 0 && strip.test(textUpTo(element, 400))) {
    return { kind: 'rolling', label, hasText: true };
  }
  return null;
}

/** Text alone is read as it stands, whatever a label says. */
function hasPicture(element: Element, style: CSSStyleDeclaration): boolean {
  const image = style.backgroundImage;
  return element.childElementCount > 0 || (!!image && image !== 'none');
}

/**
 * What rolling digits show, by those that can be seen and the label; null where the two do not go
 * together. In the middle of a roll two digits show in one window: then the label tells, but only where
 * each of its digits can be seen, so that it brings in nothing that is hidden.
 */
export function rolled(seen: string, label: string): string | null {
  const [shown, told] = [digits(seen), digits(label)];
  const numbers = label.match(/\p{Nd}+(?:[.,'\s]\p{Nd}+)*/gu) ?? [];
  if (shown.length === told.length || numbers.map(digits).includes(shown)) return seen;
  return label.length <= 40 && isWithin(told, shown) ? label : null;
}

function labelOf(element: Element): string {
  return removeInvisible(element.getAttribute('aria-label') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function digits(text: string): string {
  return text.replace(/\P{Nd}/gu, '');
}

/** Every character of `part`, in its order, in `whole`. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}
