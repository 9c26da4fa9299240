/**
 * Whether a row of plain elements is filled as a header of plain elements says. Tabs and buttons
 * (`1D 1W 1M`, `TVL Price APY`) look like a header, and whatever follows them like its rows.
 */

import type { Label } from '../labels/labels';
import type { Token, Tokens } from '../names/token';
import type { Walked } from '../sight/pieces';
import { type Cell, tokensIn } from './headers';

export function fitsHeader(cells: readonly Cell[], walked: Walked, tokens: Tokens): boolean {
  let fits = 0;
  let differs = 0;
  for (const { element, label } of cells) {
    const box = label && walked.boxes.get(element);
    if (!box) continue;
    const verdict = judge(label, tokensIn(box, tokens));
    if (verdict > 0) fits++;
    if (verdict < 0) differs++;
  }
  // a header that speaks of prices or deals need not be borne out by every row
  const told = cells.some(({ label }) => label?.role === 'price' || label?.role === 'foreign');
  return fits > differs || (told && differs === 0);
}

/** Above 0 where a cell holds what its label says, below 0 where it holds something else. */
function judge({ role }: Label, inside: readonly Token[]): number {
  if (inside.some(({ prose }) => prose)) return -1;
  if (role === 'other' || role === 'foreign' || role === 'venue') return 0;
  const numbers = inside.filter((token) => token.kind === 'number');
  if (role === 'asset') {
    if (inside.some(({ kind }) => kind !== 'number')) return 1;
    return numbers.some(({ mention }) => mention.currency || mention.percent) ? -1 : 0;
  }
  // a cell that says itself what it holds
  if (inside.some((token) => token.kind === 'label' && token.label && token.label.role !== role))
    return -1;
  if (numbers.length === 0) return 0;
  const percents = numbers.filter(({ mention }) => mention.percent).length;
  if (role !== 'change') return percents < numbers.length ? 1 : -1;
  if (percents > 0 || numbers.some(({ mention }) => mention.sign !== '')) return 1;
  return numbers.some(({ mention }) => mention.currency) ? -1 : 0;
}
