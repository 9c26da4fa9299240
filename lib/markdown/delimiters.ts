import type { Inline } from './types';

/**
 * Emphasis and strikethrough, by the algorithm of the CommonMark appendix. Decisions are made from
 * left to right, and each depends only on what is to its left.
 */

export type Wrap = 'emphasis' | 'strong' | 'strikethrough';

/** A row of equal delimiter characters, as `**`. */
export interface Run {
  readonly kind: 'run';
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Characters that are not used up. */
  left: number;
  /** In the order in which they were matched: innermost first. */
  readonly opens: Wrap[];
  readonly closes: Wrap[];
}

export type Item =
  | Run
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'node'; readonly node: Inline; readonly start: number; readonly end: number }
  | Bracket;

export interface Bracket {
  readonly kind: 'bracket';
  readonly image: boolean;
  readonly start: number;
  readonly end: number;
  active: boolean;
  /** Another bracket opened inside: the text cannot be a reference label. */
  nested: boolean;
}

const blank = /^[\s\p{Zs}]$/u;
const punctuation = /^[\p{P}\p{S}]$/u;

/** @param before, after The characters around it (whole code points); empty at the text's ends. */
export function newRun(
  source: string,
  start: number,
  end: number,
  before: string,
  after: string,
): Run {
  const character = source[start] ?? '';
  const blankBefore = before === '' || blank.test(before);
  const blankAfter = after === '' || blank.test(after);
  const punctuationBefore = punctuation.test(before);
  const punctuationAfter = punctuation.test(after);
  const leftFlanking = !blankAfter && (!punctuationAfter || blankBefore || punctuationBefore);
  const rightFlanking = !blankBefore && (!punctuationBefore || blankAfter || punctuationAfter);
  const underscore = character === '_';
  return {
    kind: 'run',
    start,
    end,
    character,
    canOpen: leftFlanking && (!underscore || !rightFlanking || punctuationBefore),
    canClose: rightFlanking && (!underscore || !leftFlanking || punctuationAfter),
    left: end - start,
    opens: [],
    closes: [],
  };
}

/** Where a matched pair begins and ends in the source. */
export type Interval = readonly [start: number, end: number];

/** Matches the runs among `items`. Returns those openers that are still waiting for a closer. */
export function matchRuns(items: readonly Item[], pairs: Interval[]): Run[] {
  const openers: Run[] = [];
  /** Below which index in `openers` there is nothing for a closer of that sort. */
  const bottoms = new Map<string, number>();
  for (const run of items) {
    if (run.kind !== 'run') continue;
    if (run.canClose) close(run, openers, bottoms, pairs);
    if (run.canOpen && run.left > 0) openers.push(run);
  }
  return openers;
}

function close(closer: Run, openers: Run[], bottoms: Map<string, number>, pairs: Interval[]): void {
  const length = closer.end - closer.start;
  const sort =
    closer.character === '~' ? `~${length}` : `${closer.character}${closer.canOpen}${length % 3}`;
  while (closer.left > 0) {
    const bottom = Math.min(bottoms.get(sort) ?? 0, openers.length);
    let index = openers.length - 1;
    while (index >= bottom && !fits(openers[index], closer)) index--;
    const opener = openers[index];
    if (index < bottom || !opener) {
      bottoms.set(sort, openers.length);
      return;
    }
    const used =
      closer.character === '~' ? closer.left : opener.left >= 2 && closer.left >= 2 ? 2 : 1;
    const wrap: Wrap =
      closer.character === '~' ? 'strikethrough' : used === 2 ? 'strong' : 'emphasis';
    opener.left -= used;
    closer.left -= used;
    opener.opens.push(wrap);
    closer.closes.push(wrap);
    pairs.push([opener.start, closer.end]);
    openers.length = opener.left > 0 ? index + 1 : index;
    for (const [key, value] of bottoms)
      if (value > openers.length) bottoms.set(key, openers.length);
  }
}

function fits(opener: Run | undefined, closer: Run): boolean {
  if (!opener || opener.character !== closer.character) return false;
  const openerLength = opener.end - opener.start;
  const closerLength = closer.end - closer.start;
  if (closer.character === '~') return openerLength === closerLength && openerLength <= 2;
  const both = opener.canClose || closer.canOpen;
  return !both || closerLength % 3 === 0 || (openerLength + closerLength) % 3 !== 0;
}
