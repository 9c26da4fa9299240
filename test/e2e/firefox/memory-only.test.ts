/** Firefox that never remembers: it refuses IndexedDB to every extension. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type FirefoxSubject,
  startFirefoxSubject,
} from '../../../scripts/resilience/firefox-subject.ts';
import { answerReaches, ask, messages, panelReady } from '../harness/panel.ts';
import { showsText } from '../harness/roles.ts';

let subject: FirefoxSubject;
let panel: Page;

beforeAll(async () => {
  subject = await startFirefoxSubject({ private: true });
  ({ panel } = subject);
});
afterAll(() => subject?.close());

it('has no IndexedDB there, which is what this is about', async () => {
  const outcome = await panel.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('any');
        opening.onsuccess = () => resolve('opened');
        opening.onerror = () => resolve('refused');
      }),
  );
  expect(outcome).toBe('refused');
});

it('answers, and says that this conversation is not kept', async () => {
  await showsText(panel, 'This conversation is not kept');
  const answer = await ask(panel, 'What is the price of Bitcoin?');
  expect(answer).toMatchObject({ state: 'complete', text: expect.stringContaining('$95,051') });
  const next = await ask(panel, 'What is the price of Solana?');
  expect(next).toMatchObject({ state: 'complete', text: expect.stringContaining('$182.44') });
});

it('has the conversation again in a panel that opens while another is open', async () => {
  const before = await messages(panel);
  const second = await subject.firefox.openExtensionPage('sidepanel.html');
  await panelReady(second);
  await answerReaches(second, 'complete', 10);
  expect(await messages(second)).toEqual(before);
  await second.close();
  await panel.bringToFront();
});

it('begins with nothing after the background was unloaded, and works', async () => {
  await subject.kill('terminateBackground');
  await panel.close();
  panel = await subject.firefox.openExtensionPage('sidepanel.html');
  await panelReady(panel);
  expect(await messages(panel)).toEqual([]);
  await showsText(panel, 'This conversation is not kept');
});
