import { messageText } from '../../chat/message-text';
import type { Message } from '../../chat/types';

/**
 * Lower-cased texts of all messages, by chat. A plain scan over them is faster than any index needs to
 * be: about 5 ms for 3 MB.
 */
export interface SearchIndex {
  put(chatId: string, message: Message): void;
  remove(chatId: string, messageId: string): void;
  removeChat(chatId: string): void;
  /** The newest message of a chat that holds every term; null where there is none. */
  find(chatId: string, terms: readonly string[]): string | null;
}

export function createSearchIndex(): SearchIndex {
  const chats = new Map<string, Map<string, string>>();
  return {
    put(chatId, message) {
      const texts = chats.get(chatId) ?? new Map<string, string>();
      texts.set(message.id, messageText(message).toLowerCase());
      chats.set(chatId, texts);
    },
    remove: (chatId, messageId) => void chats.get(chatId)?.delete(messageId),
    removeChat: (chatId) => void chats.delete(chatId),
    find(chatId, terms) {
      let found: string | null = null;
      for (const [id, text] of chats.get(chatId) ?? []) {
        if (terms.every((term) => text.includes(term))) found = id;
      }
      return found;
    },
  };
}

/** The words that must all be there, lower-cased. */
export function searchTerms(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 16);
}

const around = 60;

/** The first term in its surroundings, on one line; cut ends are marked. */
export function snippetOf(text: string, terms: readonly string[]): string {
  const at = Math.max(0, text.toLowerCase().indexOf(terms[0] ?? ''));
  const start = Math.max(0, at - around);
  const end = Math.min(text.length, at + (terms[0]?.length ?? 0) + around);
  const middle = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return `${start > 0 ? '…' : ''}${middle}${end < text.length ? '…' : ''}`;
}
