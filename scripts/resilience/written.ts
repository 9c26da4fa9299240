/** What lies in the history database, read as the browser has it, past all of our own code. */
import type { Page } from 'puppeteer-core';
import type { AssistantMessage } from '../../lib/chat/types.ts';
import { historyDatabaseName } from '../../lib/extension/history/database.ts';
import type {
  ChatRecord,
  JournalRecord,
  MessageRecord,
} from '../../lib/extension/history/records.ts';

export interface Written {
  readonly chats: readonly ChatRecord[];
  readonly messages: readonly MessageRecord[];
  readonly journal: readonly JournalRecord[];
}

/** All of it, in one transaction. `page` is one of the extension's own. */
export async function readWritten(page: Page): Promise<Written> {
  const found = await page.evaluate(async (name) => {
    const opening = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const stores = ['chats', 'messages', 'journal'];
    const transaction = database.transaction(stores, 'readonly');
    const all = await Promise.all(
      stores.map(
        (store) =>
          new Promise<unknown[]>((resolve, reject) => {
            const request = transaction.objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          }),
      ),
    );
    database.close();
    // As text: WebDriver's own way of passing values has no null that is not undefined.
    return JSON.stringify(all);
  }, historyDatabaseName);
  const [chats, messages, journal] = JSON.parse(found);
  return { chats, messages, journal };
}

/** Text of one answer: what is stored of it, and what its run has written ahead since. */
export function writtenText({ messages, journal }: Written, messageId: string): string {
  const stored = storedAnswer(messages, messageId)?.parts ?? [];
  const ahead = journal
    .flatMap(({ events }) => events)
    .filter((event) => event.type === 'text-delta' && event.messageId === messageId);
  return [...stored, ...ahead]
    .map((piece) => (piece.type === 'text' || piece.type === 'text-delta' ? piece.text : ''))
    .join('');
}

export function storedAnswer(
  messages: readonly MessageRecord[],
  messageId: string,
): AssistantMessage | null {
  const message = messages.find(({ id }) => id === messageId)?.message;
  return message?.role === 'assistant' ? message : null;
}
