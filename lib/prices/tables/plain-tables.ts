/** Tables that are drawn with characters in preformatted text: a header line, and lines of as many cells. */

import { findMentions, type Mention } from '../figures/mentions';
import { type Label, readLabel } from '../labels/labels';
import { isForeign } from '../names/entities';
import { nameAndTicker } from '../names/identity';
import { tokenByName, tokenBySymbol } from '../names/known-tokens';
import type { PageContext } from '../page/context';
import type { Box, Piece } from '../sight/pieces';

export interface PlainRow {
  readonly symbol: string;
  readonly name: string | null;
  readonly mention: Mention;
  readonly currency: string;
  readonly change: number | null;
  readonly marketCap: string | null;
  readonly volume24h: string | null;
  readonly block: Box;
}

const maxLines = 400;

export function* readPlainTables(
  pieces: readonly Piece[],
  language: string,
  context: PageContext,
): Generator<void, PlainRow[]> {
  const found: PlainRow[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index % 200 === 199) yield;
    if (piece.kind !== 'text' || piece.text.length < 40 || piece.node.nodeType !== 3) continue;
    if (!piece.box.element.closest('pre')) continue;
    let header: readonly (Label | null)[] | null = null;
    const lines = (piece.node as Text).data.slice(0, piece.seenTo).split('\n').slice(0, maxLines);
    for (const line of lines) {
      const cells = cellsOf(line);
      if (cells.length < 2) continue;
      const labels = cells.map((cell) => readLabel(cell, language));
      if (isHeader(labels)) header = labels;
      else if (header && cells.length === header.length) {
        const row = rowOf(cells, header, language, context);
        if (row) found.push({ ...row, block: piece.block });
      }
    }
    yield;
  }
  return found;
}

function cellsOf(line: string): string[] {
  const drawn = /[|│┃]/.test(line);
  const cells = line
    .trim()
    .split(drawn ? /[|│┃]/ : /\t| {2,}/)
    .map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)) ? cells : [];
}

function isHeader(labels: readonly (Label | null)[]): boolean {
  const known = labels.filter((label) => label !== null);
  return (
    known.length * 2 > labels.length &&
    known.some(({ role }) => role === 'price') &&
    known.some(({ role }) => role === 'asset') &&
    !known.some(({ role }) => role === 'foreign')
  );
}

function rowOf(
  cells: readonly string[],
  header: readonly (Label | null)[],
  language: string,
  context: PageContext,
): Omit<PlainRow, 'block'> | null {
  const mentionUnder = (role: Label['role']): Mention | null => {
    const at = header.findIndex(
      (label) => label?.role === role && (role === 'price' || (label.hours ?? 24) === 24),
    );
    const [mention] = at < 0 ? [] : findMentions(cells[at] ?? '', language);
    return mention && mention.value !== null && !mention.bound ? mention : null;
  };
  const named = cells[header.findIndex((label) => label?.role === 'asset')] ?? '';
  const both = nameAndTicker(named);
  const known = tokenBySymbol(named) ?? tokenByName(named);
  const symbol =
    known?.symbol ?? both?.symbol ?? (/^[A-Z][A-Z0-9]{1,9}$/.test(named) ? named : null);
  const price = mentionUnder('price');
  if (!symbol || !price || price.percent || price.sign !== '') return null;
  if (isForeign(symbol, both?.name ?? null, null) || (!known && context.crypto < 2)) return null;
  const currency =
    price.currency?.code ??
    header.find((label) => label?.role === 'price')?.currency ??
    context.currency;
  if (!currency || currency === symbol) return null;
  const change = mentionUnder('change');
  return {
    symbol,
    name: both?.name ?? (known && known.symbol !== named ? named : null),
    mention: price,
    currency,
    change: change?.percent ? Number(change.value) * (change.sign === '-' ? -1 : 1) : null,
    marketCap: mentionUnder('market-cap')?.value ?? null,
    volume24h: mentionUnder('volume')?.value ?? null,
  };
}
