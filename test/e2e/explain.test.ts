import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveKey } from './harness/options.ts';
import { answerReaches, closePanel, messages, send } from './harness/panel.ts';
import { newChat } from './harness/parts.ts';
import { appears, press, showsText } from './harness/roles.ts';
import {
  canOpenWindows,
  startWindowedWorld,
  type WindowedWorld,
} from './harness/windowed-world.ts';
import { demoKey, type World } from './harness/world.ts';

/** The native context menu: needs Xvfb and xdotool. */
describe.skipIf(!canOpenWindows)('Explain with Altside', () => {
  let windowed: WindowedWorld;
  let world: World;
  let page: Page;

  beforeAll(async () => {
    windowed = await startWindowedWorld();
    ({ world } = windowed);
    page = await world.chromium.openPage(`${world.pages.origin}/`);
  });
  afterAll(() => windowed?.close());

  /** Selects the paragraph that holds `words` and says where on the screen it stands. */
  function select(words: string): Promise<{ x: number; y: number }> {
    return page.evaluate((wanted) => {
      const paragraph = [...document.querySelectorAll('p')].find((candidate) =>
        candidate.textContent.includes(wanted),
      );
      if (paragraph === undefined) throw new Error('No such paragraph.');
      paragraph.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      document.documentElement.removeAttribute('data-menu');
      addEventListener(
        'contextmenu',
        () => setTimeout(() => document.documentElement.setAttribute('data-menu', ''), 400),
        { once: true },
      );
      const box = paragraph.getBoundingClientRect();
      return new Promise<{ x: number; y: number }>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve({
              x: screenX + box.x + 40,
              y: screenY + outerHeight - innerHeight + box.y + 14,
            }),
          ),
        ),
      );
    }, words);
  }

  /** Right-clicks the selection, and picks our entry by its letter. */
  async function explain(words: string): Promise<void> {
    await page.bringToFront();
    for (let attempt = 1; ; attempt += 1) {
      const at = await select(words);
      await windowed.display.input([
        'mousemove',
        String(Math.round(at.x)),
        String(Math.round(at.y)),
      ]);
      await windowed.display.input(['click', '3']);
      try {
        await page.waitForSelector('html[data-menu]', { timeout: 3_000 });
        break;
      } catch (error) {
        // The browser's own bars slide in above the page at the start, and the click went beside it.
        if (attempt === 5) throw error;
        await windowed.display.input(['key', 'Escape']);
      }
    }
    await windowed.display.input(['key', 'e']);
  }

  async function panel(): Promise<Page> {
    const target = await world.chromium.browser.waitForTarget((candidate) =>
      candidate.url().endsWith('/sidepanel.html'),
    );
    return target.asPage();
  }

  it('opens the closed panel and streams an explanation of the selection', async () => {
    await explain('Thin liquidity');
    const opened = await panel();
    const answer = await answerReaches(opened, 'complete', 20);
    expect(answer.text).toContain('Thin liquidity means');
    const sent = JSON.stringify(world.api.requests.at(-1)?.body);
    expect(sent).toContain('Lighthouse Markets');
    await closePanel(opened);
  });

  it('waits for the answer that is streaming, then explains', async () => {
    const opened = await world.chromium.openPanel(page);
    world.api.script({
      times: 1,
      generate: { count: 60, kind: 'plain' },
      chunksPerSecond: 20,
    });
    await send(opened, 'Tell me something long');
    await answerReaches(opened, 'streaming', 10);
    await explain('Market capitalisation');
    await opened.waitForFunction(
      () =>
        [...document.querySelectorAll('[role="log"] article[data-role="assistant"]')]
          .at(-1)
          ?.textContent.includes('Market capitalisation is that price'),
      { timeout: 30_000 },
    );
    const answer = await answerReaches(opened, 'complete', 20);
    expect(answer.text).toContain('Market capitalisation');
    expect((await messages(opened)).every((message) => message.state !== 'stopped')).toBe(true);
  });

  it('asks for a key where there is none, and explains once one is saved', async () => {
    const [opened] = await world.chromium.panels();
    if (opened === undefined) throw new Error('The panel is gone.');
    await newChat(opened);
    const options = await world.chromium.openExtensionPage('options.html');
    await press(options, 'Remove key');
    await appears(options, 'textbox', 'API key');
    await explain('Thin liquidity');
    await showsText(opened, 'no api key');
    await options.bringToFront();
    await saveKey(options, demoKey);
    await options.close();
    const answer = await answerReaches(opened, 'complete', 20);
    expect(answer.text).toContain('Thin liquidity means');
  });
});
