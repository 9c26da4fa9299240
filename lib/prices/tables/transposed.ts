/** Tables that are read by columns. */

import type { Label } from '../labels/labels';
import { tokenByName, tokenBySymbol } from '../names/known-tokens';
import type { Tokens } from '../names/token';
import type { Walked } from '../sight/pieces';
import { cellsOf, labelOf, tokensIn } from './headers';
import type { Row, Table } from './tables';

/** Columns of a comparison: names across the top, `Price`, `Market cap` … down the side. */
export function transposed(
  all: readonly Element[],
  walked: Walked,
  tokens: Tokens,
  language: string,
  id: number,
): Row[] | null {
  const [first, ...rest] = all;
  if (!first || rest.length < 1 || rest.length > 60) return null;
  const heads = cellsOf(first);
  if (heads.length < 3) return null;
  const sides = rest.map((row) => cellsOf(row)).filter((cells) => cells.length === heads.length);
  const asset: Label = { role: 'asset', hours: null, currency: null, unit: null, whole: true };
  const stated = sides.map(([side]) => (side ? labelOf(side, walked, tokens, language) : null));
  const known = heads.slice(1).every((head) => isToken(head.textContent ?? ''));
  // places down the side, tokens across the top: the first place tells the prices
  const places = known && heads[0] && labelOf(heads[0], walked, tokens, language)?.role === 'venue';
  const price: Label = { ...asset, role: 'price' };
  const labels = places ? stated.slice(0, 1).map(() => price) : stated;
  const told = labels.filter((label) => label !== null && label.role !== 'asset').length;
  if (told < (known ? 1 : 2) || !labels.some((label) => label?.role === 'price')) return null;
  const named = heads.slice(1).filter((head) => {
    const box = walked.boxes.get(head);
    return (
      box !== undefined &&
      tokensIn(box, tokens).some((token) => token.kind === 'name') &&
      labelOf(head, walked, tokens, language) === null
    );
  });
  if (named.length < 2 || named.length < heads.length - 1) return null;
  const table: Table = {
    id,
    labels: labels.filter((label) => label !== null),
    foreign: labels.some((label) => label?.role === 'foreign'),
    crypto: false,
  };
  return named.flatMap((head) => {
    const box = walked.boxes.get(head);
    const at = heads.indexOf(head);
    const cells = sides.flatMap((side, row) =>
      side[at] && labels[row] !== undefined
        ? [{ element: side[at], label: labels[row] ?? null }]
        : [],
    );
    return box ? [{ box, table, cells: [{ element: head, label: asset }, ...cells] }] : [];
  });
}

function isToken(text: string): boolean {
  const clean = text.trim();
  return (
    tokenByName(clean) !== null || (/^[A-Z0-9]{3,6}$/.test(clean) && tokenBySymbol(clean) !== null)
  );
}
