import type { Part } from './types';

/** A part as it is shown and read: a text whole, in its segments, of which only the last one grows. */
export type PartRun =
  | { readonly type: 'text'; readonly segments: readonly string[] }
  | Exclude<Part, { readonly type: 'text' }>;

/** Text parts that follow each other are one text. */
export function partRuns(parts: readonly Part[]): readonly PartRun[] {
  const runs: PartRun[] = [];
  let segments: string[] | null = null;
  for (const part of parts) {
    if (part.type !== 'text') {
      segments = null;
      runs.push(part);
    } else if (segments) {
      segments.push(part.text);
    } else {
      segments = [part.text];
      runs.push({ type: 'text', segments });
    }
  }
  return runs;
}
