/** What a page's texts are cut into: numbers, labels, and words that may name a token. */
import type { Mention } from '../figures/mentions';
import type { Label } from '../labels/labels';
import type { Box, Piece } from '../sight/pieces';

export type Token = NumberToken | WordToken;

export interface Base {
  readonly index: number;
  /** Smallest box around the whole text of it. */
  readonly box: Box;
  readonly piece: Piece;
  /** First and last piece, where a text was joined from several. */
  readonly lastPiece: Piece;
  readonly line: string;
  /** Part of a sentence: the prose reader's, not the records'. */
  prose: boolean;
}

export interface NumberToken extends Base {
  readonly kind: 'number';
  /** Read again where a header gives its column a unit. */
  mention: Mention;
  label: Label | null;
  /** Where the label came from: a column header is surer than a neighbour. */
  labelFrom: 'column' | 'own' | 'neighbour' | null;
}

export interface WordToken extends Base {
  /** A name until it shows that a list repeats it. */
  kind: 'name' | 'label' | 'other';
  /** Every item of a list repeats it. */
  caption?: boolean;
  readonly text: string;
  readonly label: Label | null;
  /** 1 to 6 in a heading, else 0. */
  readonly heading: number;
}

export interface Tokens {
  readonly list: readonly Token[];
  /** Index of the first token of each piece; one more entry than pieces. */
  readonly ofPiece: readonly number[];
  /** Elements in which text can be seen. */
  readonly shown: ReadonlyMap<Element, Box>;
}
