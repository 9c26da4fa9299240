/** The policies of the built package at work, in a real Firefox. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoApi, startDemoApi } from '../../demo-api/server.ts';
import { requestFrom } from '../harness/canary.ts';
import { openTrap, type Trap, throughs, tryEscapes } from '../harness/escapes.ts';
import { type FirefoxSession, launchFirefox } from '../harness/firefox.ts';
import { saveBaseUrl } from '../harness/options.ts';
import { type PageServer, servePages } from '../harness/page-server.ts';

let api: DemoApi;
let pages: PageServer;
let trap: Trap;
let firefox: FirefoxSession;

beforeAll(async () => {
  [api, pages, trap] = await Promise.all([
    startDemoApi(),
    servePages({ '/': '<p>A page.</p>' }),
    openTrap(),
  ]);
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await Promise.all([api?.close(), pages?.close(), trap?.close()]);
});

it.each(['sidepanel.html', 'options.html', 'chat.html'])(
  '%s can reach no host and run nothing that is not in the package',
  async (path) => {
    const page = await firefox.openExtensionPage(path);
    const before = trap.knocks.length;
    const { outcomes, violations } = await tryEscapes(page, trap.host);
    expect(Object.entries(outcomes).filter(([, outcome]) => throughs.test(outcome))).toEqual([]);
    expect(Object.keys(outcomes).length).toBeGreaterThan(25);
    expect(violations).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'frame-src']));
    expect(trap.knocks.slice(before)).toEqual([]);
    await page.close();
  },
);

it('the background reaches the API for them', async () => {
  const options = await firefox.openExtensionPage('options.html');
  await saveBaseUrl(options, api.baseUrl);
  expect(await requestFrom(options, { type: 'health-get' })).toMatchObject({ ok: true });
  await options.close();
});

it('the same attempts from a web page do reach the socket', async () => {
  const page = await firefox.openPage(`${pages.origin}/`);
  await tryEscapes(page, trap.host);
  expect(trap.knocks.join('\n')).toContain('/image');
  expect(trap.knocks.length).toBeGreaterThan(10);
});
