/** The key in a real Firefox, where content scripts read all of `storage.local`: it is not there. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluateInBrowser } from '../../../scripts/resilience/firefox-chrome.ts';
import { type DemoApi, startDemoApi } from '../../demo-api/server.ts';
import {
  documentOf,
  formsIn,
  heardBy,
  injectedWorldOf,
  requestFrom,
  startListening,
  storedBy,
} from '../harness/canary.ts';
import { type FirefoxSession, launchFirefox } from '../harness/firefox.ts';
import { saveBaseUrl, saveKey } from '../harness/options.ts';
import { type PageServer, servePages } from '../harness/page-server.ts';
import { answerReaches, ask, panelReady } from '../harness/panel.ts';
import { appears, press } from '../harness/roles.ts';
import { marketFolder } from '../harness/world.ts';

const canary = 'sk-cAn4ry-5Jx8Nq2Ws6Zt9Gb3Vm7Ld1-p4Yk';
const keyDatabase = 'altside-key';

let api: DemoApi;
let other: DemoApi;
let pages: PageServer;
let firefox: FirefoxSession;
let page: Page;
let panel: Page;
let options: Page;
let listener: Page;
const logged: string[] = [];

beforeAll(async () => {
  [api, other, pages] = await Promise.all([
    startDemoApi({ chunksPerSecond: 0, acceptsKey: (key) => key === canary }),
    startDemoApi(),
    servePages(marketFolder),
  ]);
  firefox = await launchFirefox();
  page = await firefox.openPage(`${pages.origin}/`);
  panel = await firefox.openExtensionPage('sidepanel.html');
  await panelReady(panel);
  listener = await firefox.openExtensionPage('options.html');
  options = await firefox.openExtensionPage('options.html');
  for (const one of [page, panel, options, listener]) {
    one.on('console', (message) => logged.push(message.text()));
  }
  await startListening(listener);
});
afterAll(async () => {
  await firefox?.close();
  await Promise.all([api?.close(), other?.close(), pages?.close()]);
});

async function leaks(): Promise<readonly string[]> {
  const stored = await storedBy(listener);
  const places: Record<string, string> = {
    'the page': await documentOf(page),
    'the panel': await documentOf(panel),
    'the options': await documentOf(options),
    'what an injected script sees': await injectedWorldOf(listener, 'http://127.0.0.1/*'),
    'messages of the background': (await heardBy(listener)).join('\n'),
    'storage areas': stored.areas,
    console: logged.join('\n'),
    'requests to pages': pages.fetched.join('\n'),
    'requests to another server': JSON.stringify(other.requests),
    'requests to its own server': JSON.stringify(
      api.requests.map(({ path, body, headers: { authorization: _its, ...headers } }) => [
        path,
        body,
        headers,
      ]),
    ),
  };
  for (const [name, content] of Object.entries(stored.databases)) {
    if (name !== keyDatabase) places[`database ${name}`] = content;
  }
  return Object.entries(places).flatMap(([place, content]) =>
    formsIn(content, canary).map((form) => `${place}: ${form}`),
  );
}

it('lies in the database for keys alone, where no injected script can look', async () => {
  await saveBaseUrl(options, api.baseUrl);
  await saveKey(options, canary);
  const { databases } = await storedBy(listener);
  expect(formsIn(databases[keyDatabase] ?? '', canary)).not.toEqual([]);
  const seen = await injectedWorldOf(listener, 'http://127.0.0.1/*');
  expect(seen).toContain('"ran":true');
  // That script does read the settings, and the databases it sees are the page's.
  expect(seen).toContain(api.baseUrl);
  expect(seen).toContain('"databases":[]');
  expect(await leaks()).toEqual([]);
});

it('goes nowhere in chats, errors and a test of the connection', async () => {
  await panel.bringToFront();
  expect((await ask(panel, 'What is the price of Bitcoin?')).state).toBe('complete');
  expect(api.requests.at(-1)?.headers.authorization).toBe(`Bearer ${canary}`);
  api.script({
    times: 1,
    endpoint: 'chat',
    status: 401,
    body: JSON.stringify({ error: { message: `Bad key ${canary}` } }),
  });
  expect((await ask(panel, 'And now?')).state).toBe('failed');
  expect(await requestFrom(listener, { type: 'connection-test' })).toMatchObject({ ok: true });
  expect(await leaks()).toEqual([]);
});

it('goes nowhere in "Explain with Altside" and in what is attached', async () => {
  await page.bringToFront();
  const chats = () => api.requests.filter(({ path }) => path.endsWith('/chat/completions'));
  const before = chats().length;
  // What a click in Firefox's own menu ends in; the menu itself is out of the protocol's reach.
  await evaluateInBrowser(
    firefox.browser,
    `WebExtensionPolicy.getByID('altside@altllm.ai').extension.emit('webext-menu-menuitem-click',
      { menuItemId: 'explain', selectionText: 'Thin liquidity', modifiers: [], editable: false },
      gBrowser.selectedTab) && true`,
  );
  await expect.poll(() => chats().length, { timeout: 15_000 }).toBeGreaterThan(before);
  expect(JSON.stringify(chats().at(-1)?.body)).toContain('Thin liquidity');
  await panel.bringToFront();
  await answerReaches(panel, 'complete', 20);
  const tabs = await requestFrom(listener, { type: 'tabs-list' });
  const tabId = tabs.find(({ url }) => url.startsWith(pages.origin))?.tabId ?? -1;
  const read = await requestFrom(listener, { type: 'attachment-read', source: 'page', tabId });
  expect(read).toMatchObject({ ok: true });
  expect(formsIn(JSON.stringify(read), canary)).toEqual([]);
  expect(await leaks()).toEqual([]);
});

it('does not go to another server', async () => {
  await options.bringToFront();
  await saveBaseUrl(options, other.baseUrl);
  await appears(options, 'textbox', 'API key');
  await requestFrom(listener, { type: 'connection-test' });
  await expect.poll(() => other.requests.length).toBeGreaterThan(0);
  expect(other.requests.filter(({ headers }) => 'authorization' in headers)).toEqual([]);
  await saveBaseUrl(options, api.baseUrl);
  await appears(options, 'button', 'Remove key');
  expect(await leaks()).toEqual([]);
});

it('lies nowhere under a passphrase, and is gone once it was removed', async () => {
  await press(options, 'Remove key');
  await appears(options, 'textbox', 'API key');
  const look = async () =>
    formsIn(JSON.stringify((await storedBy(listener)).databases), canary).concat(await leaks());
  expect(await look()).toEqual([]);
  const passphrase = 'correct horse battery staple';
  await requestFrom(listener, { type: 'key-set', key: canary, passphrase });
  expect(await look()).toEqual([]);
  await requestFrom(listener, { type: 'key-lock' });
  expect(await requestFrom(listener, { type: 'key-unlock', passphrase })).toMatchObject({
    state: 'present',
  });
  expect(await look()).toEqual([]);
  expect((await heardBy(listener)).some((message) => message.includes('chat-events'))).toBe(true);
});
