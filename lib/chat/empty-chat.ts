import { createId } from './create-id';
import type { Chat } from './types';

/** A chat without messages. It is stored only once it has one. */
export function emptyChat(now: number, kept: boolean): Chat {
  return {
    id: createId(now),
    title: '',
    titleSource: 'auto',
    createdAt: now,
    updatedAt: now,
    pinned: false,
    kept,
    messages: [],
    leafId: null,
    run: { state: 'idle' },
    queue: [],
  };
}
