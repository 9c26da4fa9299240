import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { ChatRecord, JournalRecord, MessageRecord } from './records';

export const historyDatabaseName = 'altside-history';
export const historyVersion = 2;

export interface HistorySchema extends DBSchema {
  chats: { key: string; value: ChatRecord };
  messages: { key: [string, string]; value: MessageRecord };
  journal: { key: [string, number]; value: JournalRecord };
}

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

/** Rejects with what IndexedDB says; `VersionError` where a newer Altside wrote the database. */
export function openHistoryDatabase(callbacks: {
  readonly blocked: () => void;
  readonly closed: () => void;
  /** A newer Altside takes the database over; it has been closed for it. */
  readonly superseded: () => void;
}): Promise<HistoryDatabase> {
  return openDB<HistorySchema>(historyDatabaseName, historyVersion, {
    upgrade: async (database, oldVersion, _newVersion, transaction) => {
      if (oldVersion < 1) database.createObjectStore('chats', { keyPath: 'id' });
      if (oldVersion < 2) {
        database.createObjectStore('messages', { keyPath: ['chatId', 'id'] });
        database.createObjectStore('journal', { keyPath: ['runId', 'sequence'] });
        if (oldVersion === 1) await moveMessages(transaction);
      }
    },
    blocked: callbacks.blocked,
    // A newer Altside wants to upgrade (or somebody to delete all): step aside, or it would wait for us.
    blocking: (_current, wanted, event) => {
      (event.target as IDBDatabase).close();
      callbacks.closed();
      if (wanted !== null) callbacks.superseded();
    },
    terminated: callbacks.closed,
  });
}

/** Version 1 kept a chat and all its messages in one record; a long chat was rewritten at each answer. */
async function moveMessages(
  transaction: IDBPTransaction<HistorySchema, StoreNames<HistorySchema>[], 'versionchange'>,
): Promise<void> {
  const messageStore = transaction.objectStore('messages');
  let cursor = await transaction.objectStore('chats').openCursor();
  while (cursor) {
    // The record has the old version's shape, which the schema above no longer describes.
    const { messages, ...chat } = cursor.value as ChatRecord & { messages?: unknown };
    if (Array.isArray(messages)) {
      for (const message of messages) {
        if (typeof message?.id === 'string') {
          await messageStore.put({ chatId: chat.id, id: message.id, message });
        }
      }
      await cursor.update({ ...chat, messageCount: messages.length });
    }
    cursor = await cursor.continue();
  }
}
