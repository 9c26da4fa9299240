/** Rise or fall, as told by a sign, an arrow, an icon, a class, a label or a colour. */

import type { NumberToken } from '../names/token';
import { elementsUpTo, textUpTo } from '../sight/short-text';
import { falls, rises } from './directions';

const rising =
  /(?:^|[-_\s])(?:up|rise|rising|risen|gain|gains|gainer|gained|increase|increased|increasing|positive|pos|green|bull|bullish|success|plus|higher|arrowup|caretup|triangleup|upward|ascending|profit)(?:[-_\s\d]|$)/i;
const falling =
  /(?:^|[-_\s])(?:down|fall|falling|fell|fallen|loss|losses|loser|lost|drop|decrease|decreased|decreasing|negative|neg|red|bear|bearish|danger|minus|lower|arrowdown|caretdown|triangledown|downward|descending|decline)(?:[-_\s\d]|$)/i;
const upMark = /[▲△↑⬆🔺⏶↗⇧]|(?:^|[^a-z])(?:up|hausse)(?:[^a-z]|$)/iu;
const downMark = /[▼▽↓⬇🔻⏷↘⇩]|(?:^|[^a-z])(?:down|baisse)(?:[^a-z]|$)/iu;

/** The sign of a change: -1 or 1; 1 where nothing tells. */
export function changeSign(token: NumberToken, language: string): 1 | -1 {
  const { mention, line } = token;
  if (mention.sign === '-') return -1;
  if (mention.sign === '+') return 1;
  const at = line.indexOf(mention.text);
  const near =
    line.slice(Math.max(0, at - 8), at) +
    line.slice(at + mention.text.length, at + mention.text.length + 3);
  if (downMark.test(near)) return -1;
  if (upMark.test(near)) return 1;
  // `en baisse de 2,5 %`
  const words = line.slice(Math.max(0, at - 24), at);
  const down = falls.test(words);
  if (down !== rises.test(words)) return down ? -1 : 1;
  const { element } = token.piece.box;
  const attribute = fromAttributes(element);
  if (attribute) return attribute;
  // neighbours inside the cell, then the classes around
  let at2: Element | null = element;
  for (let up = 0; up < 4 && at2; up++) {
    const cell: Element = at2;
    const icons = cell === element ? elementsUpTo(cell, 12) : siblings(cell);
    for (const icon of icons) {
      if (/\p{Nd}/u.test(textUpTo(icon, 200)) && icon !== element) continue;
      const told = fromAttributes(icon) ?? fromText(icon);
      if (told) return told;
      for (const inner of elementsUpTo(icon, 8)) {
        const deep = fromAttributes(inner);
        if (deep) return deep;
      }
    }
    const own = up > 0 ? fromAttributes(cell) : null;
    if (own) return own;
    if (
      /^(?:TD|TH|LI|TR|DD)$/.test(cell.tagName) ||
      /cell|row/.test(cell.getAttribute('role') ?? '')
    )
      break;
    const parent: Element | null = cell.parentElement;
    if (!parent || numbersIn(parent) > 2) break;
    at2 = parent;
  }
  const previous: Element | null = element.previousElementSibling;
  if (previous && !/\p{Nd}/u.test(textUpTo(previous, 200))) {
    const told = fromAttributes(previous) ?? fromText(previous);
    if (told) return told;
  }
  return fromColour(element, language) ?? 1;
}

function siblings(cell: Element): Element[] {
  const parent = cell.parentElement;
  if (!parent) return [];
  const before = cell.previousElementSibling;
  const after = cell.nextElementSibling;
  return [before, after].filter((element) => element !== null);
}

function numbersIn(element: Element): number {
  return textUpTo(element, 200).match(/\p{Nd}[\p{Nd}.,]*/gu)?.length ?? 0;
}

function fromText(element: Element): 1 | -1 | null {
  const text = textUpTo(element, 12);
  if (text.length > 12) return null;
  return downMark.test(text) || /^[-−]$/.test(text.trim()) ? -1 : upMark.test(text) ? 1 : null;
}

function fromAttributes(element: Element): 1 | -1 | null {
  const names = [
    'class',
    'aria-label',
    'title',
    'alt',
    'data-icon',
    'data-change',
    'data-direction',
    'data-trend',
    'color',
    'name',
    'icon',
    'data-testid',
    'href',
    'xlink:href',
  ];
  for (const name of names) {
    if (name === 'href' && element.tagName === 'A') continue;
    const value = element.getAttribute(name);
    if (!value || value.length > 300) continue;
    const words = value.replace(/([a-z\d])([A-Z])/g, '$1-$2').replace(/[#:/.]/g, ' ');
    const down = falling.test(words);
    const up = rising.test(words);
    if (down !== up) return down ? -1 : 1;
  }
  return null;
}

/** Green rises and red falls, but not where East Asian markets colour the other way. */
function fromColour(element: Element, language: string): 1 | -1 | null {
  if (/^(?:zh|ja|ko)/.test(language)) return null;
  const color = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  const match = /rgba?\(\s*(\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(color);
  if (!match) return null;
  const [red, green, blue] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (red > green + 60 && red > blue + 40) return -1;
  if (green > red + 40 && green > blue + 10) return 1;
  return null;
}
