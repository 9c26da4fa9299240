import type { Lookalike } from '../address/lookalikes';
import type { Checksum } from '../address/types';
import type { TokenPrice } from '../prices/types';

/** What an answer's figures and addresses may come from. */
export interface AnswerSources {
  /** Rows that `read_token_prices` returned, each with its evidence. */
  readonly prices: readonly TokenPrice[];
  /** Outputs of the other tools. */
  readonly toolTexts: readonly string[];
  /** What the user wrote or attached. */
  readonly userTexts: readonly string[];
}

/**
 * `from-page`: equals what `evidence` names. `from-conversation`: stands in a user's text or another
 * tool's output. `not-from-page`: stands in neither. `ignored`: a date, a count, code, too little to say.
 */
export type SpanStatus = 'from-page' | 'from-conversation' | 'not-from-page' | 'ignored';

export interface AnswerSpan {
  /** UTF-16 offsets into the text that was asked about. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'address';
  readonly status: SpanStatus;
  /** Evidence ids, best first; empty unless `from-page`. */
  readonly evidence: readonly string[];
  /** Of an address that is written in full. */
  readonly address?: {
    readonly normalized: string;
    readonly checksum: Checksum;
    /** Known addresses that this one is not, but could be taken for: to be flagged loudly. */
    readonly lookalikes: readonly Lookalike[];
  };
}
