import type { Chat, Message } from './types';

/** The messages of the branch that is shown, first to last. */
export function activePath(chat: Pick<Chat, 'messages' | 'leafId'>): readonly Message[] {
  return pathTo(chat.messages, chat.leafId);
}

/**
 * The messages from the root to `messageId`, that one included; empty for null or an unknown id. A
 * parent that is missing (its record was unreadable) ends the path there.
 */
export function pathTo(messages: readonly Message[], messageId: string | null): readonly Message[] {
  const path: Message[] = [];
  let wanted = messageId;
  // Parents always stand before their children, so one walk from the end finds the whole path.
  for (let index = messages.length - 1; index >= 0 && wanted !== null; index -= 1) {
    const message = messages[index];
    if (message?.id !== wanted) continue;
    path.push(message);
    wanted = message.parentId;
  }
  return path.reverse();
}

/** The branches at a message: it and its siblings (edited questions, retried answers), oldest first. */
export function siblingsOf(
  messages: readonly Message[],
  messageId: string,
): { readonly ids: readonly string[]; readonly index: number } {
  const message = messages.find((candidate) => candidate.id === messageId);
  if (!message) return { ids: [], index: -1 };
  const ids = messages
    .filter((candidate) => candidate.parentId === message.parentId)
    .map((candidate) => candidate.id);
  return { ids, index: ids.indexOf(messageId) };
}
