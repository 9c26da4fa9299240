/** The log keeps its end while it grows, and its reader's place through everything. In a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerReaches, ask, closePanel, panelReady, send } from './harness/panel.ts';
import { lastAnswer, newChat } from './harness/parts.ts';
import { appears, disappears, has, press } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const scroller = 'main section:has([role="log"])';

let world: World;
let page: Page;
let panel: Page;

beforeAll(async () => {
  world = await startWorld();
  ({ page, panel } = await world.openBeside(`${world.pages.origin}/`));
});
beforeEach(async () => {
  world.api.reset();
  await newChat(panel);
});
afterAll(() => world?.close());

const long = { generate: { count: 700, kind: 'markdown', seed: 4 } } as const;
const growing = { ...long, times: 1, burst: 500, chunksPerSecond: 50 } as const;

function fromEnd(): Promise<number> {
  return panel.$eval(scroller, ({ scrollHeight, scrollTop, clientHeight }) =>
    Math.round(scrollHeight - scrollTop - clientHeight),
  );
}

async function grows(): Promise<void> {
  const height = await panel.$eval(scroller, ({ scrollHeight }) => scrollHeight);
  await panel.waitForFunction(
    (selector, before) => (document.querySelector(selector)?.scrollHeight ?? 0) > before + 40,
    { polling: 20 },
    scroller,
    height,
  );
}

/** Scrolls up, and waits until that has come to rest. */
async function wheelUp(pixels: number): Promise<void> {
  const box = await (await panel.$(scroller))?.boundingBox();
  if (!box) throw new Error('There is no log.');
  await panel.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await panel.$eval(scroller, (element) => {
    const from = element.scrollTop;
    const rest = new Promise((resolve) => {
      element.addEventListener('scrollend', function ended() {
        if (element.scrollTop > from - 60) return;
        element.removeEventListener('scrollend', ended);
        resolve(null);
      });
    });
    Object.assign(window, { rest });
  });
  await panel.mouse.wheel({ deltaY: -pixels });
  await panel.evaluate(() => (window as unknown as { rest: Promise<unknown> }).rest);
}

/** What stands at the top of the log, and how far down: the words under the reader's eye. */
function underTheEye(): Promise<{ text: string; top: number }> {
  return panel.$eval(scroller, (element) => {
    const start = element.getBoundingClientRect().top;
    const blocks = [...element.querySelectorAll('[data-part="text"] :is(p, h2, li, tr, pre)')];
    const first = blocks.find((block) => block.getBoundingClientRect().top >= start);
    return {
      text: first?.textContent ?? '',
      top: Math.round((first?.getBoundingClientRect().top ?? 0) - start),
    };
  });
}

it('shows the end while the answer grows', async () => {
  world.api.script(growing);
  await send(panel, 'Tell me something long');
  await answerReaches(panel, 'streaming', 500);
  for (let time = 0; time < 3; time += 1) {
    await grows();
    expect(await fromEnd()).toBeLessThan(30);
  }
  expect(await has(panel, 'button', 'Jump to latest')).toBe(false);
});

it('lets go the moment the user scrolls up, and goes back at a press', async () => {
  world.api.script(growing);
  await send(panel, 'Tell me something long');
  await answerReaches(panel, 'streaming', 500);
  await wheelUp(300);
  await appears(panel, 'button', 'Jump to latest');
  const before = await underTheEye();
  await grows();
  await grows();
  expect(await underTheEye()).toEqual(before);
  await press(panel, 'Jump to latest');
  await disappears(panel, 'button', 'Jump to latest');
  await expect.poll(fromEnd).toBeLessThan(30);
  await answerReaches(panel, 'complete');
  await expect.poll(fromEnd).toBeLessThan(30);
});

it('says how much is new below, where the reader stays above', async () => {
  world.api.script({ ...long, times: 1 });
  await ask(panel, 'Tell me something long');
  world.api.script({ ...growing, burst: 0, chunksPerSecond: 100 });
  await send(panel, 'And more');
  await answerReaches(panel, 'streaming', 300);
  await panel.locator('textarea').fill('And then?');
  await panel.keyboard.press('Enter');
  // It waits its turn: its going out must not be what brings the end back into view.
  await appears(panel, 'button', 'Remove the queued message');
  await wheelUp(200);
  await appears(panel, 'button', 'Jump to latest');
  await appears(panel, 'button', '2 new · Jump to latest', 20_000);
});

it('is where it was left when the panel opens again', async () => {
  for (const seed of [4, 5]) {
    world.api.script({ times: 1, generate: { count: 700, kind: 'markdown', seed } });
    await ask(panel, `Tell me something long, ${seed}`);
  }
  await wheelUp(1_500);
  await wheelUp(1_500);
  const answer = await panel.$eval(lastAnswer, (article) =>
    article.getAttribute('data-message-id'),
  );
  const rests = () => panel.evaluate(() => localStorage.getItem('places'));
  await expect.poll(rests).toContain(answer);
  const before = await underTheEye();
  expect(before.text).not.toBe('');
  await closePanel(panel);

  panel = await world.chromium.openPanel(page);
  await panelReady(panel);
  await appears(panel, 'button', 'Jump to latest');
  await expect.poll(async () => (await underTheEye()).text, { timeout: 10_000 }).toBe(before.text);
  expect(Math.abs((await underTheEye()).top - before.top)).toBeLessThan(4);

  await press(panel, 'Jump to latest');
  await expect.poll(fromEnd).toBeLessThan(30);
  await expect.poll(rests).not.toContain(answer);
  await closePanel(panel);
  panel = await world.chromium.openPanel(page);
  await panelReady(panel);
  await answerReaches(panel, 'complete', 500);
  await expect.poll(fromEnd).toBeLessThan(30);
  expect(await has(panel, 'button', 'Jump to latest')).toBe(false);
});

it('keeps the place of a chat while another one is looked at', async () => {
  world.api.script({ ...long, times: 1 });
  await ask(panel, 'The long chat');
  await wheelUp(900);
  await expect.poll(() => panel.evaluate(() => localStorage.getItem('places'))).toContain('top');
  const before = await underTheEye();
  await newChat(panel);
  await press(panel, 'History');
  await panel.locator('dialog [data-chat-id] button ::-p-text(The long chat)').click();
  await answerReaches(panel, 'complete', 500);
  await expect.poll(async () => (await underTheEye()).text, { timeout: 10_000 }).toBe(before.text);
});
