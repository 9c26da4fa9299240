/** The real extension reads real pages: through its own requests, as the panel's buttons send them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply, Requests, RequestType } from '../../lib/extension/messages.ts';
import { startWorld, type World } from './harness/world.ts';

const article = `<!doctype html><title>A page?session=no</title>
<main><h1>Figures</h1><p id="s">First sentence. The fee is <b>12.5 USDT</b> a year. Last sentence.</p>
<p style="display:none">UNSEEN</p><div id="closed"></div>
<table><tr><th>Token</th><th>Price</th></tr><tr><td>Bitcoin BTC</td><td id="btc">$95,051.20</td></tr>
<tr><td>Ether ETH</td><td id="eth">$3,120.55</td></tr></table></main>
<script>document.getElementById('closed').attachShadow({mode:'closed'}).innerHTML='<p>in a closed root</p>'</script>`;

let world: World;
let page: Page;
let own: Page;
let tabId: number;

beforeAll(async () => {
  world = await startWorld({
    pages: { '/a': article, '/b': '<p>another page</p>' },
    configured: false,
  });
  await world.chromium.allowHost('http://127.0.0.1/*');
  page = await world.chromium.openPage(`${world.pages.origin}/a?query=secret#part`);
  own = await world.chromium.openExtensionPage('options.html');
  await own.evaluate(() => chrome.permissions.request({ origins: ['http://127.0.0.1/*'] }));
  const tabs = await ask('tabs-list', {});
  tabId = tabs.find(({ url }) => url.endsWith('/a'))?.tabId ?? -1;
});
afterAll(() => world?.close());

function ask<T extends RequestType>(type: T, payload: Requests[T]['request']): Promise<Reply<T>> {
  return own.evaluate((message) => chrome.runtime.sendMessage(message), {
    ...payload,
    type,
  }) as Promise<Reply<T>>;
}

async function attach(source: 'page' | 'selection' | 'tab', tab = tabId) {
  const read = await ask('attachment-read', { source, tabId: tab });
  if (!read.ok) return read.problem.kind;
  return read.value as Extract<typeof read.value, { kind: 'page' | 'selection' | 'tab' }>;
}

it('lists tabs without query and fragment', async () => {
  const text = JSON.stringify(await ask('tabs-list', {}));
  expect(text).toContain(`${world.pages.origin}/a`);
  expect(text).not.toContain('secret');
});

it('attaches what is visible of a page, closed shadow roots included', async () => {
  const read = await attach('page');
  if (typeof read === 'string') throw new Error(read);
  expect(read.text).toContain('# Figures');
  expect(read.text).toContain('| Bitcoin BTC | $95,051.20 |');
  expect(read.text).toContain('in a closed root');
  expect(read.text).not.toContain('UNSEEN');
  expect(read.page.url).toBe(`${world.pages.origin}/a`);
});

it('attaches a selection with its sentence, and says when there is none', async () => {
  expect(await attach('selection')).toBe('nothing-selected');
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('b') as Element),
  );
  const read = await attach('selection');
  expect(read).toMatchObject({ text: '12.5 USDT', surroundings: 'The fee is 12.5 USDT a year.' });
});

it('leaves nothing in the page', async () => {
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await attach('page');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(
    await page.evaluate(() => Object.keys(window).filter((name) => /altside/i.test(name))),
  ).toEqual([]);
});

it('marks a figure where it stands, and takes the mark away', async () => {
  const btc = await locatorOf('#btc', '$95,051.20');
  const url = `${world.pages.origin}/a`;
  await page.bringToFront();
  expect(await ask('evidence-show', { tabId, url, locator: btc })).toEqual({
    ok: true,
    value: null,
  });
  const marked = () => page.evaluate(() => [...CSS.highlights.keys()].length);
  const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
  expect([await marked(), await sheets()]).toEqual([1, 1]);
  await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000 });
  expect(await sheets()).toBe(0);
});

it('notices that a figure changed, and that the page went elsewhere', async () => {
  const locators = await places();
  const url = `${world.pages.origin}/a`;
  expect(await ask('evidence-check', { tabId, url, locators })).toMatchObject({
    value: { present: [true, true] },
  });
  await page.evaluate(() => {
    (document.getElementById('btc') as Element).textContent = '$95,060.00';
  });
  expect(await ask('evidence-check', { tabId, url, locators })).toMatchObject({
    value: { present: [false, true] },
  });
  expect(await ask('evidence-check', { tabId, url: `${url}x`, locators })).toEqual({
    ok: false,
    problem: 'changed',
  });
  expect(await ask('evidence-check', { tabId: 999_999, url, locators })).toEqual({
    ok: false,
    problem: 'gone',
  });
});

it('does not read a site that was not allowed', async () => {
  const other = await world.chromium.openPage(`${world.pages.otherOrigin}/b`);
  const tabs = await ask('tabs-list', {});
  const otherTab = tabs.find(({ url }) => url.startsWith(world.pages.otherOrigin))?.tabId ?? -1;
  expect(await attach('tab', otherTab)).toBe('page-closed');
  await other.goto('chrome://version/');
  expect(await attach('tab', otherTab)).toBe('page-unreadable');
  await other.close();
});

/** Where the two prices of the table stand. */
async function places() {
  return [await locatorOf('#btc', '$95,051.20'), await locatorOf('#eth', '$3,120.55')];
}

/** Child indexes from the document element down: the contract of `Locator`. */
async function locatorOf(selector: string, text: string) {
  const path = await page.evaluate((wanted) => {
    const steps: number[] = [];
    for (let at = document.querySelector(wanted); at?.parentElement; at = at.parentElement) {
      steps.unshift([...at.parentElement.children].indexOf(at));
    }
    return steps;
  }, selector);
  return { path, text };
}
