/**
 * A run reads the page that was in front when the user asked, and no other: not the one that the tab went
 * to meanwhile, and not another tab. In a real Chromium.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DemoRequest } from '../demo-api/types.ts';
import { answerAfter, answerReaches, send } from './harness/panel.ts';
import { press } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let page: Page;
let panel: Page;

const texts = { a: 'ALPHA is the page that was meant.', b: 'BRAVO is another page.' };

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/a': `<title>A</title><main><p>${texts.a}</p></main>`,
      '/b': `<title>B</title><main><p>${texts.b}</p></main>`,
    },
  });
  ({ page, panel } = await world.openBeside(`${world.pages.origin}/a`));
});
afterEach(async () => {
  world.api.reset();
  await press(panel, 'New chat');
  await panel.waitForFunction(() => document.querySelector('[role="log"] article') === null);
});
afterAll(() => world?.close());

/** Asks, and lets the model's call come only once `meanwhile` is done. */
async function askAndMeanwhile(meanwhile: () => Promise<unknown>) {
  world.api.script({
    times: 1,
    endpoint: 'chat',
    headersDelayMs: 3_000,
    answer: { toolCalls: [{ name: 'read_page', input: {} }] },
  });
  world.api.script({ times: 1, endpoint: 'chat', answer: { text: 'That is all.' } });
  await send(panel, 'What does this page say?');
  await answerReaches(panel, 'streaming');
  await expect
    .poll(() => world.api.requests.filter(({ path }) => path.endsWith('/chat/completions')).length)
    .toBe(1);
  await meanwhile();
  const answer = await answerAfter(panel, 1);
  const { body } =
    world.api.requests.filter(({ path }) => path.endsWith('/chat/completions')).at(-1) ?? {};
  const result = (body as DemoRequest).messages.findLast((message) => message.role === 'tool');
  return { answer, result: String(result?.content) };
}

it('reads the page where nothing happens meanwhile', async () => {
  const { answer, result } = await askAndMeanwhile(async () => undefined);
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'done' }]);
  expect(result).toContain(texts.a);
});

it('throws the reading away when the tab shows another page of the same site by then', async () => {
  const { answer, result } = await askAndMeanwhile(() => page.goto(`${world.pages.origin}/b`));
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'failed' }]);
  expect(result).toContain('page-changed');
  expect(result).not.toContain(texts.b);
});

it('does not read what the tab went back to', async () => {
  await page.goto(`${world.pages.origin}/a`);
  await page.goto(`${world.pages.origin}/b`);
  const { answer, result } = await askAndMeanwhile(() => page.goBack());
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'failed' }]);
  expect(result).not.toContain(texts.a);
});

it('reads the tab that was meant when another one is in front by then', async () => {
  await page.goto(`${world.pages.origin}/a`);
  const { answer, result } = await askAndMeanwhile(async () => {
    await world.chromium.openPage(`${world.pages.origin}/b`);
  });
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'done' }]);
  expect(result).toContain(texts.a);
  expect(result).not.toContain(texts.b);
});

it('reads nothing of a site that was not allowed, though it is the same tab', async () => {
  await page.bringToFront();
  const { answer, result } = await askAndMeanwhile(() => page.goto(`${world.pages.otherOrigin}/b`));
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'failed' }]);
  expect(result).not.toContain(texts.b);
});
