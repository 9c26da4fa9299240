/**
 * The one reducer: the background and every view apply the same events to the same chat. References
 * that an event does not touch are preserved, and a delta costs one array copy, whatever the length of
 * the answer or of the chat.
 */
import { applyToMessage, type MessageEvent } from './apply-message-event';
import { newestLeafBelow, subtreeOf } from './branches';
import type { Chat, ChatEvent } from './types';

export function applyEvent(chat: Chat, event: ChatEvent): Chat {
  switch (event.type) {
    case 'message-added':
      return {
        ...chat,
        messages: [...chat.messages, event.message],
        leafId: event.message.id,
        updatedAt: Math.max(chat.updatedAt, event.message.createdAt),
      };
    case 'message-deleted':
      return deleteMessage(chat, event.messageId);
    case 'leaf-selected':
      return chat.leafId === event.leafId ? chat : { ...chat, leafId: event.leafId };
    case 'run-changed':
      return { ...chat, run: event.run };
    case 'queue-changed':
      return { ...chat, queue: event.queue };
    case 'title-changed':
      return { ...chat, title: event.title, titleSource: event.source };
    case 'pinned-changed':
      return { ...chat, pinned: event.pinned };
    case 'message-ended':
      return changeMessage({ ...chat, updatedAt: Math.max(chat.updatedAt, event.at) }, event);
    case 'text-delta':
    case 'reasoning-delta':
    case 'tool-call-started':
    case 'tool-arguments-delta':
    case 'tool-call-changed':
    case 'usage-received':
    case 'message-resumed':
      return changeMessage(chat, event);
    default:
      return event satisfies never;
  }
}

/** Applies events in order. */
export function applyEvents(chat: Chat, events: readonly ChatEvent[]): Chat {
  return events.reduce(applyEvent, chat);
}

function changeMessage(chat: Chat, event: MessageEvent): Chat {
  // The message that grows is nearly always the last one: look from the end.
  const index = chat.messages.findLastIndex((message) => message.id === event.messageId);
  const message = chat.messages[index];
  if (message?.role !== 'assistant') return chat;
  const changed = applyToMessage(message, event);
  return changed === message ? chat : { ...chat, messages: chat.messages.with(index, changed) };
}

function deleteMessage(chat: Chat, messageId: string): Chat {
  const deleted = chat.messages.find((message) => message.id === messageId);
  if (!deleted) return chat;
  const gone = subtreeOf(chat.messages, messageId);
  const messages = chat.messages.filter((message) => !gone.has(message.id));
  const leafId =
    chat.leafId !== null && gone.has(chat.leafId)
      ? newestLeafBelow(messages, deleted.parentId)
      : chat.leafId;
  return { ...chat, messages, leafId };
}
