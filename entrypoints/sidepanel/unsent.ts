/**
 * Messages that left the composer but that the background was not yet seen to have. Normally that
 * lasts a millisecond; where the panel was closed in it, the text is found again at the next start.
 */
import type { Chat } from '../../lib/chat/types';
import type { PendingSend } from './store';

const NAME = 'unsent';

interface Unsent {
  /** Null: it was for a chat that had not come. */
  readonly chatId: string | null;
  readonly text: string;
  readonly at: number;
}

export function rememberUnsent(pending: readonly PendingSend[]): void {
  try {
    if (pending.length === 0) localStorage.removeItem(NAME);
    else {
      const at = Date.now();
      localStorage.setItem(
        NAME,
        JSON.stringify(pending.map(({ chatId, text }): Unsent => ({ chatId, text, at }))),
      );
    }
  } catch {
    // Storage says no: nothing survives a close then.
  }
}

export interface UnsentTexts {
  /** Texts for this chat that it does not hold; each is given out once. */
  takeLost(chat: Chat): readonly string[];
}

export function restoreUnsent(): UnsentTexts {
  let left: Unsent[] = [];
  try {
    left = JSON.parse(localStorage.getItem(NAME) ?? '[]') as Unsent[];
    localStorage.removeItem(NAME);
  } catch {
    // Refused, or not ours to read: there is nothing to give back.
  }
  return {
    takeLost(chat) {
      const mine = left.filter(
        ({ chatId }) => chatId === null || chatId === chat.id || chat.messages.length === 0,
      );
      left = left.filter((one) => !mine.includes(one));
      const arrived = (one: Unsent) =>
        [...chat.messages, ...chat.queue].some(
          (message) =>
            'text' in message &&
            message.text.trim() === one.text.trim() &&
            // The clock was read a moment after the message was sent.
            message.createdAt > one.at - 2_000,
        );
      return mine.filter((one) => !arrived(one)).map(({ text }) => text);
    },
  };
}
