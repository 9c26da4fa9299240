import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** An empty profile: no databases, no storage. */
export function freshBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
}
