/** A panel that cannot reach its background, in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchWorker } from '../../scripts/resilience/worker.ts';
import { answerReaches, messages, panelReady, send } from './harness/panel.ts';
import { press, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let panel: Page;

beforeAll(async () => {
  world = await startWorld();
  panel = await world.chromium.browser.newPage();
  // Chromium starts a dead background anew at the first call: only a refused call keeps it away.
  await panel.evaluateOnNewDocument(() => {
    const connect = chrome.runtime.connect.bind(chrome.runtime);
    const refuse = (...given: Parameters<typeof connect>) => {
      if (document.documentElement.hasAttribute('data-refuse')) throw new Error('Refused.');
      return connect(...given);
    };
    Object.defineProperty(chrome.runtime, 'connect', { value: refuse });
  });
  await panel.goto(`chrome-extension://${world.chromium.extensionId}/sidepanel.html`);
  await panelReady(panel);
});
afterAll(() => world?.close());

it('says that it is not connected, keeps what is written, and loses nothing once it is', async () => {
  world.api.script({ times: 1, generate: { count: 5000, kind: 'plain' }, chunksPerSecond: 25 });
  await send(panel, 'Tell me something endless');
  await answerReaches(panel, 'streaming', 20);
  await panel.evaluate(() => document.documentElement.setAttribute('data-refuse', ''));
  await (await watchWorker(world.chromium)).close();
  await showsText(panel, 'Not connected\\. Trying again');

  await send(panel, 'What is the price of Bitcoin?');
  await showsText(panel, 'Not connected\\. 1 not sent yet');
  await panel.evaluate(() => document.documentElement.removeAttribute('data-refuse'));
  await press(panel, 'Reconnect');
  await panel.waitForFunction(
    () => document.querySelectorAll('[data-role="assistant"][data-state="complete"]').length === 1,
  );
  const shown = await messages(panel);
  expect(shown.map(({ role, state }) => [role, state])).toEqual([
    ['user', 'complete'],
    ['assistant', 'interrupted'],
    ['user', 'complete'],
    ['assistant', 'complete'],
  ]);
  expect(shown.at(-1)?.text).toContain('$95,051');
});
