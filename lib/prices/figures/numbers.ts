/** Settles `1.234` and `1,234`: by the column, by an attribute of the element, by the page, by language. */

import type { NumberToken } from '../names/token';
import { machineDecimal } from './decimal';
import { type DecimalSeparator, usualSeparator } from './digits';
import { inStyle, type Mention } from './mentions';

const machineNames = [
  'data-price-usd',
  'data-price',
  'data-usd',
  'data-sort',
  'data-sort-value',
  'data-value',
  'data-raw',
  'data-order',
  'data-last',
  'data-number',
  'value',
  'content',
  'title',
  'data-title',
  'data-bs-title',
  'data-original-title',
  'data-tooltip',
  'data-content',
  'data-tip',
];

/** Numbers in machine notation that an element or those close around it carry for the same figure. */
export function machineValues(token: NumberToken): { value: string; name: string }[] {
  const found: { value: string; name: string }[] = [];
  let element: Element | null = token.piece.box.element;
  for (let up = 0; up < 4 && element; up++) {
    for (const name of machineNames) {
      const text: string | null = element.getAttribute(name);
      if (!text || text.length > 60) continue;
      const value = machineDecimal(
        text
          .replace(/^\s*(?:US)?\$\s*/, '')
          .replace(/\s*(?:USD|\$)\s*$/, '')
          .replace(/(?<=\d),(?=\d{3})/g, ''),
      );
      if (value) found.push({ value, name });
    }
    if (
      /^(?:TD|TH|LI|TR)$/.test(element.tagName) ||
      /cell|row/.test(element.getAttribute('role') ?? '')
    )
      break;
    element = element.parentElement;
  }
  return found;
}

/** What the unambiguous numbers of a set show. */
export function vote(mentions: Iterable<Mention>): DecimalSeparator | null {
  let points = 0;
  let commas = 0;
  for (const { shows } of mentions) {
    if (shows === '.') points++;
    else if (shows === ',') commas++;
  }
  return points === commas ? null : points > commas ? '.' : ',';
}

/** The mention with its separator settled. `votes` come from the nearest neighbours to the farthest. */
export function settle(
  token: NumberToken,
  votes: readonly (DecimalSeparator | null)[],
  language: string,
): Mention {
  const { mention } = token;
  if (!mention.ambiguous) return mention;
  const { grouped, decimal } = mention.ambiguous;
  for (const { value } of machineValues(token)) {
    const machine = Number(value);
    if (machine === 0) continue;
    if (Math.abs(machine - Number(grouped)) / machine < 0.005)
      return { ...mention, value: grouped };
    if (Math.abs(machine - Number(decimal)) / machine < 0.005)
      return { ...mention, value: decimal };
  }
  const voted = votes.find((separator) => separator !== null);
  return inStyle(mention, voted ?? usualSeparator(language));
}
