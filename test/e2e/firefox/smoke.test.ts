import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { demoModels } from '../../demo-api/models.ts';
import { type DemoApi, startDemoApi } from '../../demo-api/server.ts';
import { type FirefoxSession, launchFirefox } from '../harness/firefox.ts';
import { saveBaseUrl, saveKey } from '../harness/options.ts';
import { type PageServer, servePages } from '../harness/page-server.ts';
import { answerAfter, answerReaches, ask, messages, panelReady } from '../harness/panel.ts';
import { appears, fill, press, showsText } from '../harness/roles.ts';
import { demoKey, marketFolder } from '../harness/world.ts';

let api: DemoApi;
let pages: PageServer;
let firefox: FirefoxSession;
let panel: Page;

beforeAll(async () => {
  api = await startDemoApi({ chunksPerSecond: 300 });
  pages = await servePages(marketFolder);
  firefox = await launchFirefox();
  const options = await firefox.openExtensionPage('options.html');
  await saveBaseUrl(options, api.baseUrl);
  await options.close();
  panel = await firefox.openExtensionPage('sidepanel.html');
  await panelReady(panel);
});
afterEach(() => api.reset());
afterAll(async () => {
  await firefox?.close();
  await Promise.all([api?.close(), pages?.close()]);
});

it('asks for a key, keeps the question, and answers it once a key is saved', async () => {
  await fill(panel, 'Message', 'What is the price of Bitcoin?');
  await press(panel, 'Send');
  await showsText(panel, 'no api key');
  const options = await firefox.openExtensionPage('options.html');
  await saveKey(options, demoKey);
  await options.close();
  const answer = await answerReaches(panel, 'complete');
  expect(answer.text).toContain('$95,051');
  expect(api.requests.at(-1)?.headers.authorization).toBe(`Bearer ${demoKey}`);
});

it('answers in Firefox, visibly before the end', async () => {
  api.script({ times: 1, generate: { count: 60, kind: 'plain' }, chunksPerSecond: 25 });
  await fill(panel, 'Message', 'Tell me something long');
  await press(panel, 'Send');
  await answerReaches(panel, 'streaming', 10);
  const answer = await answerReaches(panel, 'complete', 200);
  expect(answer.state).toBe('complete');
});

it('keeps what came when it is stopped', async () => {
  api.script({ times: 1, generate: { count: 5000, kind: 'plain' }, chunksPerSecond: 25 });
  await fill(panel, 'Message', 'Tell me something endless');
  await press(panel, 'Send');
  await answerReaches(panel, 'streaming', 20);
  await press(panel, 'Stop');
  await answerReaches(panel, 'stopped', 20);
  await expect.poll(() => api.requests.at(-1)?.aborted).toBe(true);
});

it('reads the prices of the page in front', async () => {
  const page = await firefox.openPage(`${pages.origin}/`);
  await panel.bringToFront();
  await fill(panel, 'Message', 'What are the prices on this page?');
  const before = (await messages(panel)).length;
  // The sidebar's page stands in a tab here: it sends once the market page is in front.
  await panel.evaluate(() => {
    document.addEventListener(
      'visibilitychange',
      () =>
        setTimeout(() => {
          const buttons = [...document.querySelectorAll('button')];
          buttons.find((button) => (button.ariaLabel ?? button.textContent) === 'Send')?.click();
        }, 1000),
      { once: true },
    );
  });
  await page.bringToFront();
  const answer = await answerAfter(panel, before);
  expect(answer.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'done' }]);
  expect(answer.text).toContain('$0.000006588');
  await page.close();
});

it('has the conversation again when the panel is opened anew', async () => {
  const before = await messages(panel);
  await panel.close();
  panel = await firefox.openExtensionPage('sidepanel.html');
  await panelReady(panel);
  await answerReaches(panel, 'complete', 10);
  expect((await messages(panel)).length).toBe(before.length);
});

it('shows the same conversation in a second panel, as it streams', async () => {
  const second = await firefox.openExtensionPage('sidepanel.html');
  await panelReady(second);
  api.script({ times: 1, generate: { count: 80, kind: 'plain' }, chunksPerSecond: 25 });
  await fill(second, 'Message', 'Tell me something for two');
  await press(second, 'Send');
  await answerReaches(second, 'streaming', 10);
  // A hidden tab of Firefox paints no frames; the sidebar is never one.
  await panel.bringToFront();
  await answerReaches(panel, 'streaming', 10);
  const first = await answerReaches(panel, 'complete', 200);
  await second.bringToFront();
  expect((await answerReaches(second, 'complete', 200)).text).toBe(first.text);
  await second.close();
  await panel.bringToFront();
});

it('lists the models, and asks the one that was chosen', async () => {
  const options = await firefox.openExtensionPage('options.html');
  for (const model of demoModels) await appears(options, 'radio', model.id);
  await press(options, 'altllm-mini', 'radio');
  await options.waitForFunction(
    async () => (await browser.runtime.sendMessage({ type: 'status-get' })).model === 'altllm-mini',
  );
  await options.close();
  await panel.bringToFront();
  await ask(panel, 'What is the price of Bitcoin?');
  expect(api.requests.at(-1)?.body).toMatchObject({ model: 'altllm-mini' });
});

it('says that the server cannot be reached, and answers again when it is back', async () => {
  api.script({ raw: { chunks: [], end: 'reset' } });
  expect((await ask(panel, 'What is the price of Bitcoin?', 60_000)).state).toBe('failed');
  api.reset();
  expect((await ask(panel, 'What is the price of Bitcoin?')).text).toContain('$95,051');
});

it('says that the key was refused', async () => {
  api.script({ status: 401, body: '{"detail":"That key was revoked."}' });
  const answer = await ask(panel, 'Hello?');
  expect(answer.state).toBe('failed');
  await appears(panel, 'button', 'Settings');
});
