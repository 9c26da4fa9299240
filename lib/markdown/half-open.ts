import type { Interval, Item, Run } from './delimiters';

/** What is done about text of which more may come. */

/**
 * After the last blank in plain text that no pair spans; 0 if there is none. Nothing that follows can
 * change what stands before it.
 *
 * @param end Before it nothing is pending.
 */
export function settledEnd(
  source: string,
  items: readonly Item[],
  pairs: readonly Interval[],
  end: number,
): number {
  const spans: Interval[] = [...pairs];
  for (const item of items) if (item.kind === 'node') spans.push([item.start, item.end]);
  spans.sort((a, b) => a[0] - b[0]);
  let limit = Math.min(end, source.length);
  // A settled place is rarely far; looking for one must not cost more than it saves.
  for (let attempt = 0; attempt < 100 && limit > 0; attempt++) {
    const blank = source.lastIndexOf(' ', limit - 1);
    if (blank < 1) return 0;
    const after = blank + 1;
    const span = spans.find(([start, stop]) => start < after && after < stop);
    // Not beside other blanks: at a line's end they may mean a hard break.
    const clear = /\S \S/.test(source.slice(blank - 1, after + 1));
    if (!span && clear) return after;
    limit = span ? span[0] : blank;
  }
  return 0;
}

/** Of the target of a link only the beginning is there. */
export function isHalfTarget(source: string, start: number): boolean {
  if (start === source.length) return true;
  if (source.length - start > 2000) return false;
  return /^(?:\[[^[\]]*|\(\s*(?:<[^<>\n]*|[^\s<][^\s]*(?:\s+(?:"[^"]*"?|'[^']*'?|\([^()]*\)?)?)?)?)$/.test(
    source.slice(start),
  );
}

/** So many half-open runs are shown as what they may become, the innermost; a text has two or three. */
export const shownOpen = 8;

/** Shows the rest of the text as emphasised, unless the run looks like a sign in arithmetic. */
export function openToEnd(run: Run, source: string): void {
  if (/\d/.test(source[run.start - 1] ?? '') && /\d/.test(source[run.end] ?? '')) return;
  if (run.character === '~') {
    if (run.left > 2) return;
    run.opens.push('strikethrough');
  } else {
    if (run.left % 2 === 1) run.opens.push('emphasis');
    for (let left = run.left; left >= 2; left -= 2) run.opens.push('strong');
  }
  run.left = 0;
}
