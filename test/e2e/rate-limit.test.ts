/** One count of requests for every window: at none left, what is sent waits and then goes by itself. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { until } from '../../scripts/resilience/until.ts';
import { watchWorker } from '../../scripts/resilience/worker.ts';
import type { RecordedRequest } from '../demo-api/types.ts';
import { answerReaches, ask, panelReady, send } from './harness/panel.ts';
import { appears, press } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let panel: Page;
let second: Page;

beforeAll(async () => {
  world = await startWorld();
  ({ panel } = await world.openBeside(`${world.pages.origin}/`));
  const other = await world.chromium.browser.newPage({ type: 'window' });
  await other.goto(`${world.pages.origin}/`);
  second = await world.chromium.openPanel(other);
  await panelReady(second);
});
afterEach(async () => {
  world.api.reset();
  for (const view of [panel, second]) {
    await view.bringToFront();
    await press(view, 'New chat');
    await view.waitForFunction(() => document.querySelector('[role="log"] article') === null);
  }
});
afterAll(() => world?.close());

/** The next answer says that it was the last request until then (epoch milliseconds). */
function useUp(resetAt: number): void {
  world.api.script({
    times: 1,
    answer: { text: 'The last one.' },
    headers: {
      'x-ratelimit-limit': '20',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(resetAt),
    },
  });
}

function chatRequests(): readonly RecordedRequest[] {
  return world.api.requests.filter(({ path }) => path.endsWith('/chat/completions'));
}

it('lets a message in another window wait, counted down, and sends it at the reset', async () => {
  const resetAt = Date.now() + 6_000;
  useUp(resetAt);
  await ask(panel, 'Which is the last?');
  await press(second, 'New chat');
  await send(second, 'What is the price of Bitcoin?');
  const countdown = await second.waitForSelector('[data-waiting="rate-limit"] [role="timer"]');
  expect(await countdown?.evaluate((timer) => timer.textContent)).toMatch(/\d+ ?s/);
  expect(chatRequests()).toHaveLength(1);
  const answer = await answerReaches(second, 'complete', 10);
  expect(answer.text).toContain('$95,051');
  expect(chatRequests()).toHaveLength(2);
  expect(chatRequests()[1]?.at).toBeGreaterThanOrEqual(resetAt);
});

it('sends at once where the user says so', async () => {
  useUp(Date.now() + 3_600_000);
  await ask(panel, 'Which is the last?');
  await press(second, 'New chat');
  await send(second, 'What is the price of Bitcoin?');
  await appears(second, 'button', 'Send now');
  expect(chatRequests()).toHaveLength(1);
  await press(second, 'Send now');
  expect((await answerReaches(second, 'complete', 10)).text).toContain('$95,051');
});

it('knows after the background slept that none is left, and asks only when told to', async () => {
  useUp(Date.now() + 3_600_000);
  await ask(panel, 'Which is the last?');
  const worker = await watchWorker(world.chromium);
  await worker.close();
  await until(async () => (await worker.id()) === null, 'the background is gone');
  await press(panel, 'New chat');
  await send(panel, 'What is the price of Bitcoin?');
  await panel.waitForSelector('[data-waiting="rate-limit"] [role="timer"]');
  expect(await worker.id()).not.toBeNull();
  await press(panel, 'Cancel');
  await answerReaches(panel, 'stopped');
  expect(chatRequests()).toHaveLength(1);
});
