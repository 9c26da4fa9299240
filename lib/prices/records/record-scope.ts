/** What belongs to a record beside its own tokens: the element around it that is about it alone. */

import type { Token, Tokens } from '../names/token';
import type { Box } from '../sight/pieces';
import type { PriceRecord } from './records';

export class RecordScope {
  private indexed: { readonly of: readonly PriceRecord[]; readonly indexes: number[] } | null =
    null;

  constructor(private readonly tokens: Tokens) {}

  inside(box: Box): readonly Token[] {
    return this.tokens.list.slice(
      this.tokens.ofPiece[box.first] ?? 0,
      this.tokens.ofPiece[box.end] ?? 0,
    );
  }

  /** The widest element around a record that holds no other record and is not too large. */
  of(from: Box, accepted: readonly PriceRecord[], self: PriceRecord): Box {
    let box = from;
    while (box.parent) {
      const start = this.tokens.ofPiece[box.parent.first] ?? 0;
      const end = this.tokens.ofPiece[box.parent.end] ?? 0;
      if (end - start > 44 || this.pricesIn(start, end, accepted, self.price.index) > 0) break;
      if (box.parent.element.tagName === 'BODY') break;
      box = box.parent;
    }
    return box;
  }

  /** The record's own tokens and, where its scope is its own alone, those around it. */
  around(record: PriceRecord, scope: Box, accepted: readonly PriceRecord[]): readonly Token[] {
    const start = this.tokens.ofPiece[scope.first] ?? 0;
    const end = this.tokens.ofPiece[scope.end] ?? 0;
    const own = record.price.index >= start && record.price.index < end ? 1 : 0;
    const others = this.pricesIn(start, end, accepted, null) > own;
    return others ? record.tokens : this.inside(scope);
  }

  /** How many of the accepted prices stand among the tokens from `start` to `end`. */
  private pricesIn(
    start: number,
    end: number,
    accepted: readonly PriceRecord[],
    except: number | null,
  ): number {
    if (this.indexed?.of !== accepted)
      this.indexed = {
        of: accepted,
        indexes: accepted.map((record) => record.price.index).sort((a, b) => a - b),
      };
    const { indexes } = this.indexed;
    let low = 0;
    let high = indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indexes[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let count = 0;
    for (let at = low; at < indexes.length && (indexes[at] ?? end) < end && count < 3; at++)
      if (indexes[at] !== except) count++;
    return count;
  }

  unclaimed(accepted: readonly PriceRecord[], self: PriceRecord): Token[] {
    const taken = new Set<Token>();
    for (const record of accepted)
      if (record.identity.symbol !== self.identity.symbol)
        for (const token of record.tokens) taken.add(token);
    return this.tokens.list.filter(
      (token) => !taken.has(token) && token.index > self.price.index - 40,
    );
  }
}
