/** The history database when it is not as we left it, in a real browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { historyDatabaseName } from '../../lib/extension/history/database.ts';
import {
  type ChromiumSubject,
  startChromiumSubject,
} from '../../scripts/resilience/chromium-subject.ts';
import { quickAsk, quickChat } from '../../scripts/resilience/quick-ask.ts';
import { until } from '../../scripts/resilience/until.ts';
import { readWritten } from '../../scripts/resilience/written.ts';
import {
  answerAfter,
  answerReaches,
  ask,
  closePanel,
  messages,
  panelReady,
} from './harness/panel.ts';
import { appears, showsText } from './harness/roles.ts';

let subject: ChromiumSubject;
let panel: Page;

beforeAll(async () => {
  subject = await startChromiumSubject();
  ({ panel } = subject);
});
afterAll(() => subject?.close());

/** Ends the background and opens the panel anew, which starts another. */
async function startAgain(): Promise<void> {
  await closePanel(panel);
  await subject.worker.close();
  panel = await subject.world.chromium.openPanel(subject.page);
  await panelReady(panel);
}

it('says that the disk is full, answers all the same, and keeps all once there is room', async () => {
  const origin = `chrome-extension://${subject.world.chromium.extensionId}`;
  const session = await subject.reader.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const saysFull = () =>
    panel.evaluate(() =>
      // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
      document.body.innerText.includes('The disk is full'),
    );
  // Chromium asks for the space that is left twice a minute at most, so the first writes still pass.
  await until(
    async () => {
      await quickChat(panel);
      await quickAsk(panel, 'What is the price of Bitcoin?');
      expect((await answerAfter(panel, 0)).state).toBe('complete');
      return saysFull();
    },
    'the panel says that the disk is full',
    45_000,
  );
  const shown = await messages(panel);
  expect(shown).toHaveLength(2);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await ask(panel, 'What is the price of Solana?');
  await until(async () => !(await saysFull()), 'the panel no longer says so');
  await startAgain();
  await answerReaches(panel, 'complete', 10);
  const kept = await messages(panel);
  expect(kept).toHaveLength(4);
  expect(kept.slice(0, 2)).toEqual(shown);
}, 90_000);

it('shows everything but the record that cannot be read, and says that there is one', async () => {
  const before = await messages(panel);
  await subject.reader.evaluate(async (name) => {
    const opening = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction(['chats', 'messages'], 'readwrite');
    transaction.objectStore('chats').put({ id: 'broken', title: 7 });
    const cursor = transaction.objectStore('chats').openCursor();
    cursor.onsuccess = () => {
      const chatId = cursor.result?.key;
      if (chatId === undefined || cursor.result === null) return;
      transaction.objectStore('messages').put({ chatId, id: 'zzz', message: 'torn' });
      cursor.result.continue();
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, historyDatabaseName);
  await startAgain();
  await answerReaches(panel, 'complete', 10);
  expect(await messages(panel)).toEqual(before);
  await showsText(panel, 'A part of the history cannot be read');
  expect((await ask(panel, 'And the price of Ethereum?')).state).toBe('complete');
});

it('steps aside for a newer version that takes the history over, says so, and answers', async () => {
  const before = await readWritten(subject.reader);
  // The background is awake and has the history open.
  expect((await ask(panel, 'And the price of Solana?')).state).toBe('complete');
  const kept = await readWritten(subject.reader);
  expect(kept.messages.length).toBe(before.messages.length + 2);
  await subject.reader.evaluate(async (name) => {
    const opening = indexedDB.open(name, 99);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    database.close();
  }, historyDatabaseName);
  await showsText(panel, 'A newer version of Altside is in charge of the history');
  await appears(panel, 'button', 'Reload');
  expect((await ask(panel, 'What is the price of Bitcoin?')).text).toContain('$95,051');
  expect(await readWritten(subject.reader)).toEqual(kept);
});

it('leaves the history of a newer version alone, answers from memory, and says so', async () => {
  const before = await readWritten(subject.reader);
  await startAgain();
  await showsText(panel, 'The history belongs to a newer version of Altside');
  expect(await messages(panel)).toEqual([]);
  expect((await ask(panel, 'What is the price of Bitcoin?')).text).toContain('$95,051');
  expect(await readWritten(subject.reader)).toEqual(before);
});

it('takes the history of an older version over, messages and all', async () => {
  const { chats, messages: records } = await readWritten(subject.reader);
  const latest = chats
    .filter(({ updatedAt }) => updatedAt !== undefined)
    .toSorted((left, right) => right.updatedAt - left.updatedAt)[0];
  const inChat = records
    .filter(({ chatId, message }) => chatId === latest?.id && typeof message === 'object')
    .map(({ message }) => message);
  expect(inChat.length).toBeGreaterThan(3);
  await subject.reader.evaluate(
    async (name, old) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await done(indexedDB.deleteDatabase(name));
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () =>
        opening.result.createObjectStore('chats', { keyPath: 'id' }).put(JSON.parse(old));
      (await done(opening)).close();
    },
    historyDatabaseName,
    JSON.stringify({ ...latest, messages: inChat }),
  );
  await startAgain();
  await answerReaches(panel, 'complete', 10);
  expect(await messages(panel)).toHaveLength(inChat.length);
  const moved = await readWritten(subject.reader);
  expect(moved.chats.map(({ id, messageCount }) => ({ id, messageCount }))).toEqual([
    { id: latest?.id, messageCount: inChat.length },
  ]);
  expect(moved.messages.map(({ message }) => message)).toEqual(
    inChat.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  );
});
