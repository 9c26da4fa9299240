import type { Frame } from './probe.ts';

/**
 * How long after it was written each chunk stood on the screen, in milliseconds. The visible tail of
 * every frame is looked up in the letters and digits of what was sent: markdown's own signs do not count.
 */
export function visibleLags(
  chunks: readonly string[],
  times: readonly number[],
  frames: readonly Frame[],
  clockSkewMs: number,
): { readonly lags: readonly number[]; readonly unseen: number } {
  const ends: number[] = [];
  let sent = '';
  for (const chunk of chunks) {
    sent += chunk.replace(/[^\p{L}\p{N}]/gu, '');
    ends.push(sent.length);
  }
  const lags: number[] = [];
  let chunk = 0;
  let seen = 0;
  for (const { at, tail } of frames) {
    if (tail.length < 4) continue;
    const found = sent.indexOf(tail, Math.max(0, seen - tail.length));
    if (found < 0) continue;
    seen = Math.max(seen, found + tail.length);
    while (chunk < chunks.length && (ends[chunk] ?? Number.POSITIVE_INFINITY) <= seen) {
      const written = times[chunk];
      if (written !== undefined) lags.push(Math.max(0, at - clockSkewMs - written));
      chunk += 1;
    }
  }
  return { lags, unseen: chunks.length - chunk };
}

export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
