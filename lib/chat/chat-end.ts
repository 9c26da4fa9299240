import { pathTo } from './active-path';
import type { Chat } from './types';

/** Messages at the end of a long chat: they fill the panel several times over. */
export const endLength = 32;

/** Whether a chat of so many messages is long enough for its end to be shown before the whole. */
export function isLong(messageCount: number): boolean {
  return messageCount >= 3 * endLength;
}

/** The end of a long chat; null where it is short, or where another branch is shown than the last one. */
export function chatEnd(chat: Chat): Chat | null {
  if (!isLong(chat.messages.length)) return null;
  const end = { ...chat, messages: chat.messages.slice(-endLength) };
  return showsBranch(end) ? end : null;
}

/** Whether these last messages hold enough of the branch that is shown. */
export function showsBranch(end: Pick<Chat, 'messages' | 'leafId'>): boolean {
  return pathTo(end.messages, end.leafId).length >= endLength / 2;
}
