/** What the price reader finds on a page. Decimal strings keep every digit that was shown. */
export interface TokenPrice {
  readonly symbol: string;
  readonly name?: string;
  /** Exact decimal string, such as `0.000006588`. */
  readonly price: string;
  /** ISO code, or the quote token (`USDT`, `BTC`). */
  readonly currency: string;
  /** Signed percent. */
  readonly change24hPercent?: number;
  readonly marketCap?: string;
  readonly volume24h?: string;
  /** Token contract, never a pair: EIP-55 or base58 as shown, case kept where it matters. */
  readonly address?: string;
  readonly chain?: string;
  /** False where the page does not settle which token is meant; `identityNote` says why. */
  readonly identityCertain: boolean;
  readonly identityNote?: string;
  readonly evidence: Evidence;
}

export type Signal =
  | 'text'
  | 'attribute'
  | 'accessible-label'
  | 'prose'
  | 'json-ld'
  | 'meta'
  | 'page-state';

export interface Evidence {
  /** Unique within one read, such as `p3`. */
  readonly id: string;
  /** The text as it stands on the page. */
  readonly text: string;
  readonly signal: Signal;
  readonly certainty: 'high' | 'medium' | 'low';
  readonly locator: Locator;
  /** Other signals that said something else; the visible one won. */
  readonly disagrees?: readonly { readonly signal: Signal; readonly value: string }[];
}

/** Where a text stands, in a form that survives the reader's end: see `locate`. */
export interface Locator {
  /** Child indexes from the document element down; a `shadow` or `frame` step enters that root. */
  readonly path: readonly (number | 'shadow' | 'frame')[];
  /** Text to find at that place, and to fall back on if the page has moved. */
  readonly text: string;
  /** Text just before and after, to tell equal texts apart. */
  readonly before?: string;
  readonly after?: string;
}

export interface PriceReading {
  readonly tokens: readonly TokenPrice[];
  readonly truncated: boolean;
}
