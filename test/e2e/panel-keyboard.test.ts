/** The panel by keyboard alone, and what a screen reader hears. In a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { allowClipboard, clipboard } from './harness/clipboard.ts';
import { answerReaches, ask, messages, send } from './harness/panel.ts';
import { clearComposer, holds, lastAnswer, newChat, panelInTab } from './harness/parts.ts';
import { appears, disappears, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let panel: Page;

beforeAll(async () => {
  world = await startWorld();
  await allowClipboard(world);
  panel = await panelInTab(world);
});
beforeEach(async () => {
  world.api.reset();
  await newChat(panel);
});
afterAll(() => world?.close());

async function alt(key: 'KeyN' | 'KeyH' | 'KeyL' | 'KeyC' | 'ArrowUp' | 'ArrowDown') {
  await panel.keyboard.down('Alt');
  await panel.keyboard.press(key);
  await panel.keyboard.up('Alt');
}

const isEmpty = () => panel.waitForFunction(() => document.querySelector('article') === null);

async function inChat(title: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) => document.querySelector('header h1')?.textContent === wanted,
    { polling: 50 },
    title,
  );
}

it('has a key for a new chat, the message, the history and the last answer', async () => {
  await ask(panel, 'What is the price of Bitcoin?');
  await panel.focus('header button');
  await alt('KeyL');
  await panel.waitForSelector('textarea:focus');
  await alt('KeyC');
  await expect
    .poll(async () => (await clipboard(panel)).text)
    .toContain('price of **Bitcoin** is **$95,051**');
  await alt('KeyH');
  await panel.waitForSelector('dialog input[type="search"]:focus');
  await panel.keyboard.press('Escape');
  await disappears(panel, 'dialog', 'History');
  await alt('KeyN');
  await isEmpty();
  await panel.waitForSelector('textarea:focus');
});

it('goes to the previous and the next chat', async () => {
  await ask(panel, 'The older chat');
  await newChat(panel);
  await ask(panel, 'The newer chat');
  await alt('ArrowUp');
  await inChat('The older chat');
  await alt('ArrowDown');
  await inChat('The newer chat');
});

it('stops an answer with Escape', async () => {
  world.api.script({ times: 1, generate: { count: 3_000, kind: 'plain' }, chunksPerSecond: 30 });
  await send(panel, 'Tell me something endless');
  await answerReaches(panel, 'streaming', 20);
  await panel.focus('textarea');
  await panel.keyboard.press('Escape');
  await answerReaches(panel, 'stopped', 20);
});

it('shows a sheet of its keys on ?, and types one where there is text', async () => {
  await panel.focus('textarea');
  await panel.keyboard.type('?');
  await appears(panel, 'dialog', 'Keyboard shortcuts');
  const keys = await panel.$$eval('dialog dl > *', (cells) => cells.map((c) => c.textContent));
  for (const key of ['Alt+N', 'Alt+H', 'Alt+L', 'Alt+C', 'Alt+↑', 'Alt+↓', 'Esc', '/', '@', '?']) {
    expect(keys).toContain(key);
  }
  await panel.keyboard.press('Escape');
  await disappears(panel, 'dialog', 'Keyboard shortcuts');
  await panel.focus('textarea');
  await panel.keyboard.type('Why?');
  expect(await panel.$('dialog')).toBeNull();
  await clearComposer(panel);
});

it('shows where the focus is on everything that Tab reaches', async () => {
  await ask(panel, 'What is the price of Bitcoin?');
  await panel.focus('textarea');
  const stops: { name: string; seen: boolean }[] = [];
  for (let step = 0; step < 24; step += 1) {
    await panel.keyboard.press('Tab');
    stops.push(
      await panel.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return { name: '', seen: true };
        const seen = [focused, focused.parentElement].some((element) => {
          if (!element) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        });
        const name = focused.getAttribute('aria-label') ?? focused.textContent ?? focused.tagName;
        return { name, seen };
      }),
    );
  }
  expect(stops.filter(({ seen }) => !seen)).toEqual([]);
  const names = stops.map(({ name }) => name);
  for (const name of ['History', 'Messages', 'Edit the question', 'Copy', 'Message', 'Model']) {
    expect(names).toContain(name);
  }
});

it('lets menus be walked with the arrows, and gives the focus back', async () => {
  await panel.focus('footer button[aria-haspopup="menu"]');
  await panel.keyboard.press('Enter');
  const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(focused).toContain('Image, text or PDF');
  await panel.keyboard.press('ArrowDown');
  await expect.poll(focused).toContain('Another tab');
  await panel.keyboard.press('Escape');
  await panel.waitForSelector('footer button[aria-haspopup="menu"]:focus');
});

it('tells a screen reader the answer by sentences, and its end', async () => {
  await panel.evaluate(() => {
    const region = document.querySelector('[data-announcer]');
    const heard: string[] = [];
    if (region) {
      new MutationObserver(() => heard.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    Object.assign(window, { heard });
  });
  const heard = () => panel.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const sentences = ['One is here.', 'Two is there.', 'Three is nowhere.'];
  world.api.script({
    times: 1,
    answer: { text: sentences.join(' ') },
    chunksPerSecond: 3,
  });
  await send(panel, 'Where are they?');
  await answerReaches(panel, 'complete');
  await expect.poll(async () => (await heard()).at(-1)).toContain('End of the answer.');
  const all = await heard();
  expect(all[0]).toBe('Answering…');
  expect(all.length).toBeLessThan(8);
  expect(all.slice(1).join(' ')).toBe(`${sentences.join(' ')} End of the answer.`);
  expect(await panel.$eval('[role="log"]', (log) => log.getAttribute('aria-live'))).toBe('off');
});

it('does not say “Answering…” of an answer that is there', async () => {
  world.api.script({ times: 1, answer: { text: 'Four.' }, chunksPerSecond: 0 });
  await ask(panel, 'How many?');
  await holds(panel, '[data-announcer]', 'Four. End of the answer.');
  await showsText(panel, 'Four');
  expect(await messages(panel)).toHaveLength(2);
  await holds(panel, lastAnswer, 'Four.');
});
