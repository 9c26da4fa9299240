import { emptyChat } from '../../../lib/chat/empty-chat';
import type { AssistantMessage, Chat, Message, UserMessage } from '../../../lib/chat/types';

export function question(id: string, parentId: string | null, text = id): UserMessage {
  return { role: 'user', id, parentId, createdAt: 1, text, attachments: [], page: null };
}

export function answer(
  id: string,
  parentId: string | null,
  rest: Partial<AssistantMessage> = {},
): AssistantMessage {
  return {
    role: 'assistant',
    id,
    parentId,
    createdAt: 1,
    model: 'm',
    state: 'complete',
    parts: [],
    ...rest,
  };
}

export function chatOf(...messages: readonly Message[]): Chat {
  return { ...emptyChat(1, true), messages, leafId: messages.at(-1)?.id ?? null };
}
