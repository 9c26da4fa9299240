import type { Page } from 'puppeteer-core';
import { historyDatabaseName, historyVersion } from '../../lib/extension/history/database.ts';

/**
 * Puts a chat with that many earlier messages into the history, as the background would have written
 * it, and makes it the chat used last. The page is one of the extension's own.
 */
export async function seedHistory(page: Page, messages: number): Promise<void> {
  await page.evaluate(
    async (name, version, count) => {
      const opened = indexedDB.open(name, version);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(opened.error);
      });
      const transaction = database.transaction(['chats', 'messages'], 'readwrite');
      const chatId = `seeded-${count}-${Date.now()}`;
      const id = (index: number) => `m${String(index).padStart(6, '0')}`;
      const text =
        'The **pool** price holds while volume rises.\n\n- one `block`\n- two\n\n| Token | Price |\n| --- | ---: |\n| BTC | $95,051 |\n\n';
      for (let index = 0; index < count; index += 1) {
        const base = {
          id: id(index),
          parentId: index === 0 ? null : id(index - 1),
          createdAt: Date.now() - 60_000,
        };
        const message =
          index % 2 === 0
            ? { ...base, role: 'user', text: `Question ${index}`, attachments: [], page: null }
            : {
                ...base,
                role: 'assistant',
                model: 'altllm-basic',
                state: 'complete',
                finishReason: 'stop',
                endedAt: Date.now() - 59_000,
                parts: [{ type: 'text', text: text.repeat(2) }],
              };
        transaction.objectStore('messages').put({ chatId, id: message.id, message });
      }
      transaction.objectStore('chats').put({
        id: chatId,
        title: `${count} earlier messages`,
        titleSource: 'user',
        createdAt: Date.now() - 60_000,
        updatedAt: Date.now(),
        pinned: false,
        leafId: count === 0 ? null : id(count - 1),
        run: { state: 'idle' },
        queue: [],
        messageCount: count,
      });
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    historyDatabaseName,
    historyVersion,
    messages,
  );
}
