import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeyRecord } from './key-record';
import type { Sealed } from './seal';

const databaseName = 'altside-key';

interface KeySchema extends DBSchema {
  key: { key: string; value: KeyRecord | UnlockedRecord };
}
interface UnlockedRecord {
  readonly id: 'unlocked';
  readonly sealed: Sealed;
}

export interface KeyDatabase {
  read(): Promise<KeyRecord | null>;
  write(record: KeyRecord): Promise<void>;
  remove(): Promise<void>;
  /** The key under the secret of this browser session. */
  readUnlocked(): Promise<Sealed | null>;
  writeUnlocked(sealed: Sealed): Promise<void>;
  removeUnlocked(): Promise<void>;
}

/**
 * The only opener of the database that holds the key. IndexedDB and not `storage`: content scripts read
 * `storage.local` in Firefox always and in Chromium by default, and never this. Where it is refused
 * (private windows), the key is held in memory for as long as the background lives.
 */
export function createKeyDatabase(): KeyDatabase {
  const remembered = new Map<string, KeyRecord | UnlockedRecord>();
  const opened = openKeyDatabase().catch(() => null);
  const get = async (id: string) => {
    const database = await opened;
    return database ? database.get('key', id) : remembered.get(id);
  };
  const put = async (record: KeyRecord | UnlockedRecord) => {
    const database = await opened;
    if (database) await database.put('key', record);
    else remembered.set(record.id, record);
  };
  const remove = async (id: string) => {
    remembered.delete(id);
    await (await opened)?.delete('key', id);
  };
  return {
    async read() {
      const record = await get('key');
      return record?.id === 'key' ? record : null;
    },
    write: put,
    remove: () => remove('key'),
    async readUnlocked() {
      const record = await get('unlocked');
      return record?.id === 'unlocked' ? record.sealed : null;
    },
    writeUnlocked: (sealed) => put({ id: 'unlocked', sealed }),
    removeUnlocked: () => remove('unlocked'),
  };
}

/** Async, since a refusal may be thrown at once. */
async function openKeyDatabase(): Promise<IDBPDatabase<KeySchema>> {
  return openDB<KeySchema>(databaseName, 1, {
    upgrade: (database) => void database.createObjectStore('key', { keyPath: 'id' }),
  });
}
