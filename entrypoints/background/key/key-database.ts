import { openDB } from 'idb';
import type { KeyRecord } from './key-record';

const databaseName = 'altside-key';

export interface KeyDatabase {
  read(): Promise<KeyRecord | null>;
  write(record: KeyRecord): Promise<void>;
  remove(): Promise<void>;
}

/**
 * The only opener of the database that holds the key. IndexedDB and not `storage`: content scripts read
 * `storage.local` in Firefox always and in Chromium by default, and never this. Where it is refused
 * (private windows), the key is held in memory for as long as the background lives.
 */
export function createKeyDatabase(): KeyDatabase {
  let remembered: KeyRecord | null = null;
  const opened = openDB(databaseName, 1, {
    upgrade: (database) => void database.createObjectStore('key', { keyPath: 'id' }),
  }).catch(() => null);
  return {
    async read() {
      const database = await opened;
      return database ? ((await database.get('key', 'key')) ?? null) : remembered;
    },
    async write(record) {
      const database = await opened;
      if (database) await database.put('key', record);
      else remembered = record;
    },
    async remove() {
      const database = await opened;
      remembered = null;
      await database?.delete('key', 'key');
    },
  };
}
