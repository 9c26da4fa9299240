/** One row for each token, and how sure it is which token that is. */
import type { Identity } from './names/identity';
import { tokenBySymbol } from './names/known-tokens';
import type { Evidence, TokenPrice } from './types';

export interface Draft {
  row: Omit<TokenPrice, 'identityCertain' | 'identityNote' | 'evidence'>;
  identity: Identity;
  evidence: Omit<Evidence, 'id'>;
  /** Order on the page. */
  at: number;
  rank: number;
  group: unknown;
}

/** One row for each token: rows of one list stay apart, repeats elsewhere on the page go. */
export function merged(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const bySymbol = new Map<string, Draft[]>();
  for (const draft of [...drafts].sort((a, b) => b.rank - a.rank || a.at - b.at)) {
    const symbol = draft.row.symbol.toUpperCase().replace(/^\$/, '');
    const others = bySymbol.get(symbol) ?? [];
    const same = others.find((other) => sameToken(other, draft));
    if (!same) {
      kept.push(draft);
      others.push(draft);
      bySymbol.set(symbol, others);
      continue;
    }
    same.row = { ...draft.row, ...same.row };
  }
  return kept.sort((a, b) => a.at - b.at);
}

/** Whether two rows of one symbol are about one token. */
function sameToken(one: Draft, other: Draft): boolean {
  if (one.row.currency !== other.row.currency) {
    // the same pair written with and without its quote
    return false;
  }
  if (one.row.address && other.row.address && one.row.address !== other.row.address) return false;
  if (one.group !== null && one.group === other.group)
    return one.row.price === other.row.price && one.row.name === other.row.name;
  const a = Number(one.row.price);
  const b = Number(other.row.price);
  const named =
    one.row.name && other.row.name && one.row.name.toLowerCase() !== other.row.name.toLowerCase();
  return !(named && Math.abs(a - b) > Math.max(a, b) * 0.2);
}

export function identityNote(row: Draft['row'], identity: Identity, clash: boolean): string | null {
  if (clash && !row.address) return `${row.symbol} stands for several tokens on this page.`;
  if (row.address || identity.kind === 'named') return null;
  if (identity.kind === 'pair' || identity.kind === 'symbol')
    return tokenBySymbol(row.symbol) ? null : 'Only the ticker is shown.';
  return row.name ? null : 'Neither a full name nor a contract is shown.';
}
