import type { ChatEvent } from './types';

/**
 * Appends an event to a batch, growing the last delta instead where it is of the same kind and place:
 * a frame's worth of tokens becomes one event. Applying the merged batch gives the same chat, since
 * only the first `at` of a run of deltas is ever kept. Mutates and returns `batch`.
 */
export function mergeEvent(batch: ChatEvent[], event: ChatEvent): ChatEvent[] {
  const last = batch.at(-1);
  if (
    last &&
    (event.type === 'text-delta' || event.type === 'reasoning-delta') &&
    last.type === event.type &&
    last.messageId === event.messageId
  ) {
    batch[batch.length - 1] = { ...last, text: last.text + event.text };
  } else if (
    last?.type === 'tool-arguments-delta' &&
    event.type === 'tool-arguments-delta' &&
    last.messageId === event.messageId &&
    last.callId === event.callId
  ) {
    batch[batch.length - 1] = { ...last, text: last.text + event.text };
  } else {
    batch.push(event);
  }
  return batch;
}
