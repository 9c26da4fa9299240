import type { IDBPObjectStore, StoreNames } from 'idb';
import { type HistoryDatabase, type HistorySchema, openHistoryDatabase } from './database';
import type { HistoryStore, HistoryWrite } from './store';

/**
 * Rejects where the database cannot be opened; `BlockedError` where another context holds it. Calls
 * `superseded` when a newer Altside takes the database over: from then on everything rejects.
 */
export async function openIndexedStore(superseded: () => void): Promise<HistoryStore> {
  let current: Promise<HistoryDatabase> | null = null;
  const forget = () => {
    current = null;
  };
  const openAnew = (): Promise<HistoryDatabase> => {
    const blocked = Promise.withResolvers<never>();
    const opening = openHistoryDatabase({
      blocked: () => blocked.reject(new DOMException('held by another context', 'BlockedError')),
      closed: forget,
      superseded,
    });
    return Promise.race([opening, blocked.promise]);
  };
  const open = (): Promise<HistoryDatabase> => {
    current ??= openAnew().catch((error: unknown) => {
      forget();
      throw error;
    });
    return current;
  };
  await open();

  return {
    kept: true,
    chats: async () => readAll(await open(), 'chats'),
    messages: async (chatId) => readAll(await open(), 'messages', under(chatId)),
    lastMessages: async (chatId, count) => readLast(await open(), chatId, count),
    message: async (chatId, id) => (await open()).get('messages', [chatId, id]),
    allMessages: async () => readAll(await open(), 'messages'),
    journal: async (runId) => readAll(await open(), 'journal', under(runId)),
    journalRuns: async () => {
      const keys = await (await open()).getAllKeys('journal');
      return [...new Set(keys.map(([runId]) => runId))];
    },
    write: async (change) => writeChange(await open(), change),
  };
}

/** Every key that begins with `first`: an array sorts after each string and number. */
function under(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}

/** One by one where reading all at once fails, so that a single unreadable record costs only itself. */
async function readAll(
  database: HistoryDatabase,
  store: StoreNames<HistorySchema>,
  range?: IDBKeyRange,
): Promise<readonly unknown[]> {
  try {
    return await database.getAll(store, range);
  } catch {
    const keys = await database.getAllKeys(store, range);
    return Promise.all(keys.map((key) => database.get(store, key).catch(() => undefined)));
  }
}

/** Two steps of a cursor find where they begin, whatever comes before. */
async function readLast(database: HistoryDatabase, chatId: string, count: number) {
  const { store } = database.transaction('messages');
  const last = await store.openKeyCursor(under(chatId), 'prev');
  const first = (await last?.advance(count - 1))?.primaryKey;
  const range = first === undefined ? under(chatId) : IDBKeyRange.bound(first, [chatId, []]);
  return readAll(database, 'messages', range);
}

async function writeChange(database: HistoryDatabase, change: HistoryWrite): Promise<void> {
  const stores: StoreNames<HistorySchema>[] = [
    ...(change.putChat || change.deleteChat !== undefined ? (['chats'] as const) : []),
    ...(change.putMessages?.length ||
    change.deleteMessages?.length ||
    change.deleteChat !== undefined
      ? (['messages'] as const)
      : []),
    ...(change.putJournal || change.deleteJournal !== undefined ? (['journal'] as const) : []),
  ];
  if (stores.length === 0) return;
  const transaction = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
  const store = <Name extends StoreNames<HistorySchema>>(name: Name) =>
    transaction.objectStore(name) as unknown as IDBPObjectStore<
      HistorySchema,
      StoreNames<HistorySchema>[],
      Name,
      'readwrite'
    >;
  const requests: Promise<unknown>[] = [];
  if (change.deleteChat !== undefined) {
    requests.push(store('chats').delete(change.deleteChat));
    requests.push(store('messages').delete(under(change.deleteChat)));
  }
  if (change.putChat) requests.push(store('chats').put(change.putChat));
  for (const { chatId, id } of change.deleteMessages ?? []) {
    requests.push(store('messages').delete([chatId, id]));
  }
  for (const record of change.putMessages ?? []) requests.push(store('messages').put(record));
  if (change.deleteJournal !== undefined) {
    requests.push(store('journal').delete(under(change.deleteJournal)));
  }
  if (change.putJournal) requests.push(store('journal').put(change.putJournal));
  // Said now, not when the last request has been heard of: that saves a round trip with every write.
  transaction.commit();
  // Each request's own rejection is heard, or it would surface as unhandled beside the transaction's.
  await Promise.all([...requests, transaction.done]);
}
