import type { StreamEvent } from './types';

/** Joins neighbouring deltas of the same kind: what the network delivered at once is one event to us. */
export function mergeDeltas(events: readonly StreamEvent[]): readonly StreamEvent[] {
  const merged: StreamEvent[] = [];
  for (const event of events) {
    const last = merged.at(-1);
    if (
      last &&
      ((event.type === 'text-delta' && last.type === 'text-delta') ||
        (event.type === 'reasoning-delta' && last.type === 'reasoning-delta'))
    ) {
      merged[merged.length - 1] = { ...event, text: last.text + event.text };
    } else if (
      event.type === 'tool-arguments-delta' &&
      last?.type === 'tool-arguments-delta' &&
      event.index === last.index
    ) {
      merged[merged.length - 1] = { ...event, text: last.text + event.text };
    } else {
      merged.push(event);
    }
  }
  return merged;
}
