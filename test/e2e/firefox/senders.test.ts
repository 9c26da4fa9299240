/** Whoever is not one of our own pages: no reply, no effect. The real sender check in a real Firefox. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoApi, startDemoApi } from '../../demo-api/server.ts';
import { hostileMessages } from '../../fixtures/messages/hostile-messages.ts';
import { requestFrom } from '../harness/canary.ts';
import { type FirefoxSession, launchFirefox } from '../harness/firefox.ts';
import { saveBaseUrl, saveKey } from '../harness/options.ts';
import { type PageServer, servePages } from '../harness/page-server.ts';
import {
  assaultFromInjectedScript,
  makeStranger,
  reportOn,
  type StrangerExtension,
} from '../harness/stranger-extension.ts';
import { assaultFromPage } from '../harness/stranger-page.ts';
import { demoKey } from '../harness/world.ts';

const messages = hostileMessages(400, 12);

let api: DemoApi;
let pages: PageServer;
let firefox: FirefoxSession;
let options: Page;
let stranger: StrangerExtension;
let before: unknown;

beforeAll(async () => {
  api = await startDemoApi();
  pages = await servePages({ '/': '<p>A page.</p>', '/other': '<p>Another.</p>' });
  firefox = await launchFirefox();
  options = await firefox.openExtensionPage('options.html');
  await saveBaseUrl(options, api.baseUrl);
  await saveKey(options, demoKey);
  before = await everything();
});
afterAll(async () => {
  await firefox?.close();
  await Promise.all([api?.close(), pages?.close(), stranger?.remove()]);
});

async function everything() {
  return {
    key: (await requestFrom(options, { type: 'status-get' })).key,
    settings: await requestFrom(options, { type: 'settings-get' }),
    history: await requestFrom(options, { type: 'history-list', query: '', limit: 100 }),
    chats: api.requests.filter(({ path }) => path.endsWith('/chat/completions')).length,
  };
}

it('a script of our own in a web page gets no reply and changes nothing', async () => {
  await firefox.openPage(`${pages.origin}/`);
  const harvest = await assaultFromInjectedScript(options, 'http://127.0.0.1/*', messages);
  expect(harvest).toMatchObject({ messages: 800, ports: 40, replies: [] });
  expect(await everything()).toEqual(before);
});

it('a web page cannot even speak to us, nor load or frame anything of ours', async () => {
  const page = await firefox.openPage(`${pages.origin}/other`);
  const root = firefox.root.replace(/\/$/, '');
  const ids = ['altside@altllm.ai', new URL(root).host];
  const harvest = await assaultFromPage(page, root, ids, messages);
  expect(harvest).toMatchObject({ replies: [], loaded: [], documents: [] });
  expect(harvest.sent).toBeGreaterThan(messages.length * 8);
  expect(await everything()).toEqual(before);
  await page.close();
});

it('another extension, its background and its script in a page, neither', async () => {
  stranger = await makeStranger('firefox', 'altside@altllm.ai', messages);
  await firefox.browser.installExtension(stranger.folder);
  const { background, contentScript } = await reportOn(
    await firefox.openPage(`${pages.origin}/other`),
  );
  for (const harvest of [background, contentScript]) {
    expect(harvest.replies).toEqual([]);
    expect(harvest.messages).toBeGreaterThanOrEqual(400);
    expect(harvest.ports).toBe(40);
  }
  expect(await everything()).toEqual(before);
});

it('an own page is answered', async () => {
  expect(await requestFrom(options, { type: 'status-get' })).toMatchObject({
    key: { state: 'present' },
  });
});
