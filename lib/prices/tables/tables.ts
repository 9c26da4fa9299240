/** Tables, their rows and what their headers say of them as a whole. */

import type { Label } from '../labels/labels';
import type { KnownToken } from '../names/known-tokens';
import type { Box, Walked } from '../sight/pieces';
import { type Cell, columnLabels } from './headers';

export interface Row {
  readonly box: Box;
  readonly table: Table;
  /** Label of each of the row's cells; null where the header is empty. */
  readonly cells: readonly Cell[];
  /** The row lies in several elements (frozen columns): its cells are not all inside `box`. */
  readonly split?: boolean;
}

export interface Table {
  readonly id: number;
  readonly labels: readonly Label[];
  readonly foreign: boolean;
  /** A header names tokens or coins. */
  readonly crypto: boolean;
  /** The rows are places to trade at: of which token their prices are, or null where that is not said. */
  readonly venues?: { readonly of: KnownToken | null };
}

export interface Grid {
  readonly rows: readonly Row[];
  /** Rows of a table with a header that name no token: order books, trades, histories. */
  readonly rowOf: ReadonlyMap<Element, Row>;
  /** Tables whose columns are tokens and whose rows are figures: their columns, as rows. */
  readonly columnsOf: ReadonlyMap<Element, readonly Row[]>;
  /** Where the names stand in tables of which no header says so. */
  readonly nameColumns: ReadonlyMap<Table, number>;
}

const cryptoHeader =
  /token|coin|crypto|krypto|kripto|cripto|крипто|монет|токен|币|幣|コイン|銘柄|仮想通貨|暗号資産|코인|عملة|رمز ?ارز|कॉइन|คริปโต|เหรียญ/i;

export function tableOf(
  header: readonly Cell[],
  labels: readonly (Label | null)[],
  id: number,
): Table {
  return {
    id,
    labels: labels.filter((label) => label !== null),
    crypto: header.some(({ element }) => cryptoHeader.test(element.textContent ?? '')),
    // orders and trades of the past have a price, a side and a status
    foreign:
      labels.filter((label) => label?.role === 'foreign').length >
      (labels.some((label) => label?.role === 'price') ? 1 : 0),
  };
}

/**
 * A header of which every cell is marked as one, and none speaks of a price: what stands under words that
 * are not understood is something else. Null for other headers.
 */
export function priceless(header: readonly Cell[], walked: Walked): Cell[] | null {
  const known = columnLabels(header).filter((label) => label !== null);
  if (header.length < 3 || known.length === 0) return null;
  // only tokens have a capitalisation and no price among known words
  if (known.some(({ role }) => priceRoles.has(role) || role === 'market-cap')) return null;
  if (!header.every(({ element }) => element.tagName === 'TH')) return null;
  const change = header.findIndex(({ label }) => label?.role === 'change');
  return header.map(({ element, label }, at) => {
    // what stands just before its change is the price, whatever the word for it
    if (at === change - 1) return { element, label };
    const words = walked.boxes.has(element) ? (element.textContent ?? '') : '';
    const unknown = at > 0 && label === null && /\p{L}{3}/u.test(words);
    return unknown ? { element, label: something } : { element, label };
  });
}

const priceRoles = new Set<Label['role']>(['price', 'mark-price', 'token-price', 'venue']);
const something: Label = { role: 'other', hours: null, currency: null, unit: null, whole: false };
