import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat } from '../../../lib/chat/types';
import { openHistory } from '../../../lib/extension/history/open-history';
import { answer, chatOf, question } from '../chat/samples';

const real = globalThis.indexedDB;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = real;
});

function chat(id: string, updatedAt: number, ...texts: string[]): Chat {
  const messages = texts.map((text, at) =>
    at % 2 === 0
      ? question(`${id}-${at}`, at === 0 ? null : `${id}-${at - 1}`, text)
      : answer(`${id}-${at}`, `${id}-${at - 1}`, { parts: [{ type: 'text', text }] }),
  );
  return { ...chatOf(...messages), id, title: texts[0] ?? '', updatedAt };
}

const idAt = (at: number) => String(at).padStart(6, '0');

const open = () => openHistory(() => {});

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function raw(version: number, upgrade: (database: IDBDatabase) => void) {
  const request = indexedDB.open('altside-history', version);
  request.onupgradeneeded = () => upgrade(request.result);
  return promised(request);
}

describe('history', () => {
  it('gives back what was stored, in another background', async () => {
    const stored = chat('c1', 5, 'question', 'answer', 'more');
    expect(await (await open()).checkpoint(null, stored, null)).toBe(true);
    const again = await open();
    expect(await again.load('c1')).toEqual(stored);
    expect(await again.latestChatId()).toBe('c1');
    expect(await again.load('none')).toBeNull();
  });

  it('reads the end of a long chat alone, and of no other', async () => {
    const texts = Array.from({ length: 300 }, (_, at) => `text ${at}`);
    const long = chat('long', 5, ...texts);
    const messages = long.messages.map((message, at) => ({
      ...message,
      id: idAt(at),
      parentId: at === 0 ? null : idAt(at - 1),
    }));
    const stored: Chat = { ...long, messages, leafId: idAt(299) };
    const history = await open();
    await history.checkpoint(null, stored, null);
    await history.checkpoint(null, chat('short', 6, 'question', 'answer'), null);
    await history.checkpoint(null, { ...stored, id: 'elsewhere', leafId: idAt(3) }, null);
    const end = await history.loadEnd('long');
    const count = end?.messages.length ?? 0;
    expect(count).toBeGreaterThan(8);
    expect(count).toBeLessThan(100);
    expect(end?.messages.slice(1)).toEqual(messages.slice(1 - count));
    expect(end?.leafId).toBe(idAt(299));
    expect(await history.loadEnd('short')).toBeNull();
    expect(await history.loadEnd('elsewhere')).toBeNull();
    expect(await history.loadEnd('none')).toBeNull();
  });

  it('puts every question before its answer, also where the clock does not tell them apart', async () => {
    const messages = [
      question('z', null),
      answer('a', 'z'),
      { ...question('y', 'a'), createdAt: 0 },
      { ...answer('b', 'y'), createdAt: 0 },
    ];
    const stored = { ...chatOf(...messages), id: 'c1' };
    await (await open()).checkpoint(null, stored, null);
    expect((await (await open()).load('c1'))?.messages).toEqual(messages);
  });

  it('writes only the messages that changed, and removes those that are gone', async () => {
    const history = await open();
    const first = chat('c1', 5, 'question', 'answer', 'more');
    await history.checkpoint(null, first, null);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const next = { ...first, messages: first.messages.slice(0, 2), leafId: 'c1-1' };
    await history.checkpoint(first, next, null);
    expect(put).toHaveBeenCalledTimes(1);
    expect((await (await open()).load('c1'))?.messages).toEqual(next.messages);
  });

  it('lists the newest first and the pinned ahead, page by page', async () => {
    const history = await open();
    for (let at = 1; at <= 5; at += 1)
      await history.checkpoint(null, chat(`c${at}`, at, 'x'), null);
    await history.checkpoint(null, { ...chat('c1', 1, 'x'), pinned: true }, null);
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await history.list({ query: '', limit: 2 }))).toEqual(['c1', 'c5', 'c4']);
    expect(ids(await history.list({ query: '', limit: 2, before: 4 }))).toEqual(['c3', 'c2']);
  });

  it('finds every word in one message or title, with the text around it', async () => {
    const history = await open();
    await history.checkpoint(null, chat('c1', 1, 'About Bitcoin', 'It costs $95,051 today'), null);
    await history.checkpoint(
      null,
      chat('c2', 2, 'About Ether', `${'long '.repeat(40)}GAS fee`),
      null,
    );
    expect(await history.list({ query: 'today COSTS', limit: 9 })).toMatchObject([
      { id: 'c1', snippet: 'It costs $95,051 today' },
    ]);
    const [found] = await history.list({ query: 'gas', limit: 9 });
    expect(found?.snippet).toMatch(/^…(.|\n)*GAS fee$/);
    expect(await history.list({ query: 'bitcoin ether', limit: 9 })).toEqual([]);
    await history.checkpoint(null, chat('c3', 3, 'Fresh gas news'), null);
    expect(await history.list({ query: 'gas', limit: 9 })).toHaveLength(2);
  });

  it('hides a deleted chat, restores it, and purges it after the undo time', async () => {
    const history = await open();
    await history.checkpoint(null, chat('c1', 1, 'one'), null);
    await history.setDeleted('c1', 100);
    expect(await history.list({ query: '', limit: 9 })).toEqual([]);
    expect(await history.latestChatId()).toBeNull();
    await history.setDeleted('c1', null);
    expect(await history.list({ query: 'one', limit: 9 })).toHaveLength(1);
    await history.setDeleted('c1', 100);
    expect(await history.purge(99)).toEqual([]);
    expect(await history.purge(100)).toEqual(['c1']);
    expect(await (await open()).load('c1')).toBeNull();
  });

  it('moves the messages of version 1 into a store of their own', async () => {
    const old = chat('c1', 5, 'question', 'answer');
    const { kept: _kept, ...record } = old;
    const database = await raw(1, (fresh) => fresh.createObjectStore('chats', { keyPath: 'id' }));
    await promised(database.transaction('chats', 'readwrite').objectStore('chats').put(record));
    database.close();
    const history = await open();
    expect(await history.load('c1')).toEqual(old);
    expect(await history.list({ query: 'answer', limit: 1 })).toMatchObject([{ messageCount: 2 }]);
    expect(history.problem).toBeUndefined();
  });

  it('works from memory and says so where a newer version wrote the database', async () => {
    (await raw(3, () => {})).close();
    const history = await open();
    expect(history).toMatchObject({ kept: false, problem: 'newer-version' });
    await history.checkpoint(null, chat('c1', 1, 'one'), null);
    expect((await history.load('c1'))?.kept).toBe(false);
  });

  it('steps aside for a newer version that comes while it is open, and says who has the history', async () => {
    const problems: unknown[] = [];
    const history = await openHistory(() => problems.push(history.problem));
    const first = chat('c1', 1, 'one');
    await history.checkpoint(null, first, null);
    (await raw(3, () => {})).close();
    expect(problems).toEqual(['superseded']);
    expect(await history.checkpoint(first, chat('c1', 2, 'one', 'two'), null)).toBe(false);
    expect(await history.append('c1', 'run', 1, [])).toBe(false);
    expect((await history.load('c1'))?.title).toBe('one');
    // Neither "corrupt" nor anything else comes on top of it.
    expect(problems).toEqual(['superseded']);
  });

  it('goes on where a newer version gave its upgrade up', async () => {
    const problems: unknown[] = [];
    const history = await openHistory(() => problems.push(history.problem));
    const request = indexedDB.open('altside-history', 3);
    request.onupgradeneeded = () => request.transaction?.abort();
    await expect(promised(request)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await history.checkpoint(null, chat('c1', 1, 'one'), null)).toBe(true);
    expect(problems).toEqual(['superseded', undefined]);
    expect(await (await open()).load('c1')).not.toBeNull();
  });

  it('works from memory where another context holds an old version', async () => {
    const holder = await raw(1, (fresh) => fresh.createObjectStore('chats', { keyPath: 'id' }));
    const history = await open();
    expect(history).toMatchObject({ kept: false, problem: 'blocked' });
    holder.close();
  });

  it('works from memory where IndexedDB is refused, which is no fault to report', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private window', 'InvalidStateError');
    });
    const history = await open();
    expect(history.kept).toBe(false);
    expect(history.problem).toBeUndefined();
  });

  it('says that the disk is full, goes on, and takes it back once a write succeeds', async () => {
    const problems: unknown[] = [];
    const history = await openHistory(() => problems.push(history.problem));
    const stored = chat('c1', 1, 'one');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await history.checkpoint(null, stored, null)).toBe(false);
    expect(await history.append('c1', 'run', 1, [])).toBe(false);
    full.mockRestore();
    expect(await history.checkpoint(null, stored, null)).toBe(true);
    expect(problems).toEqual(['full', undefined]);
    expect(await (await open()).load('c1')).toEqual(stored);
  });

  it('skips a corrupt record, says so, and loses nothing else', async () => {
    const first = await open();
    await first.checkpoint(null, chat('c1', 1, 'one', 'two', 'three'), null);
    await first.checkpoint(null, chat('c2', 2, 'other'), null);
    const database = await raw(2, () => {});
    const write = database.transaction(['chats', 'messages'], 'readwrite');
    await promised(write.objectStore('chats').put({ id: 'c3', title: 7 }));
    await promised(
      write
        .objectStore('messages')
        .put({ chatId: 'c1', id: 'c1-1', message: { role: 'assistant' } }),
    );
    database.close();
    const history = await open();
    const loaded = await history.load('c1');
    expect(loaded?.messages.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['c1-0', null],
      ['c1-2', 'c1-0'],
    ]);
    expect(loaded?.leafId).toBe('c1-2');
    expect(await history.list({ query: '', limit: 9 })).toHaveLength(2);
    expect(history.problem).toBe('corrupt');
  });

  it('keeps the journal of a run until its checkpoint, and drops what no run owns', async () => {
    const history = await open();
    const running: Chat = {
      ...chat('c1', 1, 'one'),
      run: { state: 'running', runId: 'r1', messageId: 'm', startedAt: 1 },
    };
    await history.checkpoint(null, running, null);
    const pinned = { type: 'pinned-changed', pinned: true } as const;
    const renamed = { type: 'title-changed', title: 't', source: 'user' } as const;
    await history.append('c1', 'r1', 1, [pinned]);
    await history.append('c1', 'r1', 2, [renamed]);
    await history.append('c9', 'r9', 1, [pinned]);
    await history.dropOrphanJournals();
    expect(await history.journalOf('r1')).toEqual([pinned, renamed]);
    expect(await history.journalOf('r9')).toEqual([]);
    await history.checkpoint(running, { ...running, run: { state: 'idle' } }, 'r1');
    expect(await history.journalOf('r1')).toEqual([]);
    expect(await history.unfinished()).toEqual([]);
  });
});
