import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, panelReady } from './harness/panel.ts';
import { appears, has, press } from './harness/roles.ts';
import {
  canOpenWindows,
  startWindowedWorld,
  type WindowedWorld,
} from './harness/windowed-world.ts';
import type { World } from './harness/world.ts';

/** What only a window with a real keyboard has: needs Xvfb and xdotool. */
describe.skipIf(!canOpenWindows)('in a window of its own', () => {
  let windowed: WindowedWorld;
  let world: World;
  let page: Page;

  beforeAll(async () => {
    windowed = await startWindowedWorld();
    ({ world } = windowed);
    page = await world.chromium.openPage(`${world.pages.origin}/`);
  });
  afterAll(() => windowed?.close());

  it('opens the panel from the keyboard, may then read the page in front, and closes it again', async () => {
    await page.bringToFront();
    await page.click('h1');
    await windowed.display.input(['key', 'alt+shift+s']);
    const target = await world.chromium.browser.waitForTarget((candidate) =>
      candidate.url().endsWith('/sidepanel.html'),
    );
    const panel = await target.asPage();
    await panelReady(panel);
    const answer = await ask(panel, 'What are the prices on this page?');
    expect(answer.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'done' }]);

    const closed = new Promise((resolve) => panel.once('close', resolve));
    await windowed.display.input(['key', 'alt+shift+s']);
    await closed;
  });

  it('asks for a site in the browser’s own prompt: declined, nothing is read; allowed, the page is', async () => {
    const panel = await world.chromium.openPanel(page);
    await panelReady(panel);
    await page.goto(`${world.pages.otherOrigin}/`);
    await appears(panel, 'button', 'Allow on this site');

    await press(panel, 'Allow on this site');
    await answerPrompt(['Escape'], () => shows(panel, 'Without your permission'));
    const refused = await ask(panel, 'What are the prices on this page?');
    expect(refused.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'failed' }]);

    await press(panel, 'Allow on this site');
    await answerPrompt(
      ['Tab', 'Return'],
      async () => !(await has(panel, 'button', 'Allow on this site')),
    );
    const answer = await ask(panel, 'And now: what are the prices on this page?');
    expect(answer.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'done' }]);
  });

  /** No page sees the browser's prompt come, so its keys are pressed until they have had their effect. */
  async function answerPrompt(keys: readonly string[], done: () => Promise<boolean>) {
    await expect
      .poll(
        async () => {
          if (await done()) return true;
          for (const key of keys) await windowed.display.input(['key', key]);
          return done();
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBe(true);
  }

  function shows(panel: Page, words: string): Promise<boolean> {
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
    return panel.evaluate((wanted) => document.body.innerText.includes(wanted), words);
  }
});
