/** Finds the token that a table of exchanges or brokers is about. */

import type { Label } from '../labels/labels';
import { headingOver } from '../labels/section-heading';
import type { Tokens } from '../names/token';
import type { Walked } from '../sight/pieces';
import { type Cell, tokensIn } from './headers';
import type { Table } from './tables';
import { listsVenues, tokenNamedIn } from './venues';

/** Tables of places: the token is named by the price's column, the heading, or the page. */
export function venuesOf(
  header: readonly Cell[],
  labels: readonly (Label | null)[],
  candidates: readonly Element[],
  walked: Walked,
  tokens: Tokens,
): Pick<Table, 'venues'> {
  const names = candidates.slice(0, 10).flatMap((row) => {
    const box = walked.boxes.get(row);
    const name = box && tokensIn(box, tokens).find(({ kind }) => kind === 'name');
    return name?.kind === 'name' ? [name.text] : [];
  });
  if (!listsVenues(labels, names)) return {};
  const [first] = header;
  const over = first ? headingOver(first.element) : '';
  const price = header.find(
    (_, at) => labels[at]?.role === 'price' || labels[at]?.role === 'token-price',
  );
  const named =
    tokenNamedIn(price?.element.textContent ?? '') ??
    tokenNamedIn(over) ??
    tokenNamedIn(titleOf(walked));
  return { venues: { of: named } };
}

/** First heading and title of the page. */
function titleOf({ root }: Walked): string {
  const { ownerDocument } = root.element;
  return `${root.element.querySelector('h1')?.textContent ?? ''} ${ownerDocument.title}`;
}
