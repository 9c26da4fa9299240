/** Grids without rows: header cells and data cells are the children of one element, laid out by CSS. */

import type { Label } from '../labels/labels';
import { nameAndTicker } from '../names/identity';
import { tokenByName } from '../names/known-tokens';
import type { Tokens } from '../names/token';
import type { Box, Walked } from '../sight/pieces';
import { labelOf, tokensIn } from './headers';

export interface FlatGrid {
  readonly header: readonly { readonly element: Element; readonly label: Label | null }[];
  readonly rows: readonly (readonly Element[])[];
}

const maxColumns = 16;

/** Leading children that are labels, and after them whole rows of as many; null where there are none. */
export function flatGrid(
  box: Box,
  walked: Walked,
  tokens: Tokens,
  language: string,
): FlatGrid | null {
  if (box.children.length < 9 || box.children.length > 4_000) return null;
  if (/^(?:T|UL|OL|DL|BODY|NAV|SELECT|P$)/.test(box.element.tagName)) return null;
  const children = [...box.element.children].filter(
    (child) => !/^(?:SCRIPT|STYLE|TEMPLATE|BR|HR)$/.test(child.tagName),
  );
  const labels: (Label | null)[] = [];
  for (const element of children.slice(0, maxColumns + 1)) {
    const own = walked.boxes.get(element);
    const inside = own ? tokensIn(own, tokens) : [];
    const label = own ? labelOf(element, walked, tokens, language) : null;
    const data = inside.some(
      (token) =>
        (token.kind === 'number' && label === null) ||
        (token.kind === 'name' && (tokenByName(token.text) || nameAndTicker(token.text)?.sure)),
    );
    if (data || inside.length > 4) break;
    labels.push(label);
  }
  if (labels.filter((label) => label !== null).length * 2 < labels.length) return null;
  // a first row that begins with a name that is not known was taken for a header
  for (const width of [labels.length, labels.length - 1]) {
    const grid = rowsOf(children, labels.slice(0, width));
    if (grid && isFilled(grid, walked, tokens)) return grid;
  }
  return null;
}

function rowsOf(children: readonly Element[], labels: readonly (Label | null)[]): FlatGrid | null {
  const width = labels.length;
  if (width < 3 || width > maxColumns || children.length % width !== 0) return null;
  if (children.length / width < 3) return null;
  const rows: Element[][] = [];
  for (let at = width; at < children.length; at += width) rows.push(children.slice(at, at + width));
  const header = children
    .slice(0, width)
    .map((element, at) => ({ element, label: labels[at] ?? null }));
  return { header, rows };
}

/** Nearly every row has a number under the header of the price. */
function isFilled({ header, rows }: FlatGrid, walked: Walked, tokens: Tokens): boolean {
  const at = header.findIndex(({ label }) => label?.role === 'price');
  const filled = rows.filter((row) => {
    const cell = row[at];
    const box = cell && walked.boxes.get(cell);
    return box && tokensIn(box, tokens).some(({ kind }) => kind === 'number');
  });
  return at >= 0 && filled.length * 5 >= rows.length * 4;
}
