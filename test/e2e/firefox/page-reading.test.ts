/** The real extension reads and marks a real page in Firefox too. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply, Requests, RequestType } from '../../../lib/extension/messages.ts';
import { type FirefoxSession, launchFirefox } from '../harness/firefox.ts';
import { type PageServer, servePages } from '../harness/page-server.ts';

const article = `<!doctype html><title>A page</title><main><h1>Figures</h1>
<p id="s">First sentence. The fee is <b>12.5 USDT</b> a year. Last sentence.</p>
<p style="opacity:0">UNSEEN</p><div id="closed"></div><p id="btc">Bitcoin $95,051.20</p></main>
<script>document.getElementById('closed').attachShadow({mode:'closed'}).innerHTML='<p>in a closed root</p>'</script>`;

let firefox: FirefoxSession;
let pages: PageServer;
let page: Page;
let own: Page;
let tabId: number;

beforeAll(async () => {
  pages = await servePages({ '/a': article });
  firefox = await launchFirefox();
  page = await firefox.openPage(`${pages.origin}/a?query=secret`);
  own = await firefox.openExtensionPage('options.html');
  const tabs = await ask('tabs-list', {});
  tabId = tabs.find(({ url }) => url.endsWith('/a'))?.tabId ?? -1;
});
afterAll(async () => {
  await firefox?.close();
  await pages?.close();
});

function ask<T extends RequestType>(type: T, payload: Requests[T]['request']): Promise<Reply<T>> {
  return own.evaluate((message) => chrome.runtime.sendMessage(message), {
    ...payload,
    type,
  }) as Promise<Reply<T>>;
}

it('says that the site is not allowed yet', async () => {
  expect(await ask('attachment-read', { source: 'page', tabId })).toMatchObject({
    ok: false,
    problem: { kind: 'page-closed' },
  });
});

it('attaches what is visible once the site is allowed, closed shadow roots included', async () => {
  await allow();
  const read = await ask('attachment-read', { source: 'page', tabId });
  const text = JSON.stringify(read);
  expect(read.ok).toBe(true);
  expect(text).toContain('# Figures');
  expect(text).toContain('in a closed root');
  expect(text).not.toContain('UNSEEN');
  expect(text).not.toContain('secret');
});

it('marks a figure, and leaves nothing of it', async () => {
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const locator = { path: [1, 0, 4], text: '$95,051.20' };
  const url = `${pages.origin}/a`;
  expect(await ask('evidence-check', { tabId, url, locators: [locator] })).toMatchObject({
    value: { present: [true] },
  });
  expect(await ask('evidence-show', { tabId, url, locator })).toEqual({ ok: true, value: null });
  await page.waitForFunction(
    (html) => document.documentElement.outerHTML === html && CSS.highlights.size === 0,
    { timeout: 15_000, polling: 200 },
    before,
  );
});

/** With a click of its own: Firefox asks only inside of one. */
async function allow(): Promise<void> {
  await own.evaluate(() => {
    document.addEventListener(
      'click',
      () => void chrome.permissions.request({ origins: ['http://127.0.0.1/*'] }),
      { once: true },
    );
  });
  await own.mouse.click(5, 5);
  await own.waitForFunction(
    () => chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] }),
    { polling: 100, timeout: 10_000 },
  );
}
