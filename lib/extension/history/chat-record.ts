import type { Chat, ChatSummary, Message } from '../../chat/types';
import type { ChatRecord } from './records';

export function recordOf(chat: Chat): ChatRecord {
  const { messages, kept: _kept, ...record } = chat;
  return { ...record, messageCount: messages.length };
}

export function summaryOf(record: ChatRecord): ChatSummary {
  const { id, title, createdAt, updatedAt, pinned, messageCount } = record;
  return { id, title, createdAt, updatedAt, pinned, messageCount };
}

/** A chat out of its records. */
export function chatOf(record: ChatRecord, messages: readonly Message[], kept: boolean): Chat {
  const { messageCount: _count, deletedAt: _deletedAt, ...chat } = record;
  return relinked({ ...chat, kept, messages: inOrder(messages) });
}

/**
 * By time of creation, and every parent before its children: two messages of one millisecond, or a clock
 * that was set back, must not turn the branch around.
 */
function inOrder(messages: readonly Message[]): readonly Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const placed = new Set<Message>();
  const byTime = [...messages].sort(
    (left, right) => left.createdAt - right.createdAt || (left.id < right.id ? -1 : 1),
  );
  for (const message of byTime) {
    const line: Message[] = [];
    let next: Message | undefined = message;
    while (next && !placed.has(next) && !line.includes(next)) {
      line.push(next);
      next = next.parentId === null ? undefined : byId.get(next.parentId);
    }
    for (const ancestor of line.reverse()) placed.add(ancestor);
  }
  return [...placed];
}

/** Hangs what followed an unreadable message under the one before it, and finds a leaf that exists. */
function relinked(chat: Chat): Chat {
  const ids = new Set(chat.messages.map(({ id }) => id));
  const messages = chat.messages.map((message, position) =>
    message.parentId === null || ids.has(message.parentId)
      ? message
      : { ...message, parentId: chat.messages[position - 1]?.id ?? null },
  );
  const leafId = chat.leafId !== null && ids.has(chat.leafId) ? chat.leafId : messages.at(-1)?.id;
  return { ...chat, messages, leafId: leafId ?? null };
}
