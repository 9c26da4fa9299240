/** The column of the names in tables whose headers do not tell: the first in which most rows name a token. */

import { tokenByName, tokenBySymbol } from '../names/known-tokens';
import { readPair } from '../names/pair';
import type { Token, Tokens } from '../names/token';
import type { Walked } from '../sight/pieces';
import { tokensIn } from './headers';
import type { Row, Table } from './tables';

const maxRows = 40;

export function* findNameColumns(
  rows: readonly Row[],
  walked: Walked,
  tokens: Tokens,
): Generator<void, ReadonlyMap<Table, number>> {
  const byTable = new Map<Table, Row[]>();
  for (const row of rows) {
    const own = byTable.get(row.table);
    if (own) own.push(row);
    else byTable.set(row.table, [row]);
  }
  const columns = new Map<Table, number>();
  for (const [table, own] of byTable) {
    if (table.labels.some(({ role }) => role === 'asset')) continue;
    const column = yield* nameColumn(own.slice(0, maxRows), walked, tokens);
    if (column >= 0) columns.set(table, column);
  }
  return columns;
}

function* nameColumn(
  rows: readonly Row[],
  walked: Walked,
  tokens: Tokens,
): Generator<void, number> {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let at = 0; at < width; at++) {
    yield;
    const naming = rows.filter(({ cells }) => {
      const cell = cells[at];
      if (!cell || cell.label?.role === 'venue') return false;
      const box = walked.boxes.get(cell.element);
      return box !== undefined && tokensIn(box, tokens).some(namesToken);
    });
    if (naming.length > 0 && naming.length * 2 >= rows.length) return at;
  }
  return -1;
}

function namesToken(token: Token): boolean {
  if (token.kind !== 'name') return false;
  const { text } = token;
  return (
    tokenByName(text) !== null ||
    readPair(text) !== null ||
    (/^\$?[A-Z0-9]{2,}$/.test(text) && tokenBySymbol(text) !== null)
  );
}
