/** What an answer's markdown can do for its reader, in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowClipboard, clipboard } from './harness/clipboard.ts';
import { answerReaches, ask, send } from './harness/panel.ts';
import { lastAnswer, newChat, panelInTab, sidewaysOverflow } from './harness/parts.ts';
import { appears, press, selectorOf } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const code =
  'const slippage = (paid - quoted) / quoted; // how much worse than what was promised when it was asked for\nexport default slippage;';
const written = [
  '# Pools',
  'The **calmer** one[^1] has $x^2$ risk.',
  '| Pool | Fee | Depth of the book | Volume over 24 hours | Liquidity providers | Audited by whom |\n| --- | ---: | ---: | ---: | ---: | --- |\n| wstETH/ETH | 0.01 % | $4,120,000 | $18,220,000 | 1,204 | Somebody known |\n| ETH/USDC | 0.05 % | $9,870,000 | $77,000,000 | 8,811 | Nobody |',
  `\`\`\`ts\n${code}\n\`\`\``,
  '- [x] Read\n- [ ] Understood',
  '$$\\frac{paid}{quoted}$$',
  '1. One\n2. Two',
  '[^1]: Measured over a year.',
].join('\n\n');

let world: World;
let panel: Page;

beforeAll(async () => {
  world = await startWorld();
  await allowClipboard(world);
  panel = await panelInTab(world);
  world.api.script({ times: 1, answer: { text: written } });
  await ask(panel, 'Which pool is calmer?');
});
afterAll(() => world?.close());

describe('a table', () => {
  const box = `${lastAnswer} [data-block="table"] [role="group"]`;

  it('scrolls sideways by itself, also by keyboard, and never moves the page', async () => {
    const room = await panel.$eval(box, (element) => element.scrollWidth - element.clientWidth);
    expect(room).toBeGreaterThan(50);
    await panel.focus(box);
    await panel.keyboard.press('ArrowRight');
    await panel.waitForFunction((s) => (document.querySelector(s)?.scrollLeft ?? 0) > 0, {}, box);
    expect(await sidewaysOverflow(panel)).toBe(0);
    const shown = await panel.$eval(lastAnswer, ({ scrollWidth, clientWidth }) => ({
      scrollWidth,
      clientWidth,
    }));
    expect(shown.scrollWidth).toBe(shown.clientWidth);
  });

  it('is copied as a table', async () => {
    await press(panel, 'Copy table');
    await appears(panel, 'button', 'Copied');
    const { text, html } = await clipboard(panel);
    expect(text.split('\n').map((row) => row.split('\t'))).toEqual([
      [
        'Pool',
        'Fee',
        'Depth of the book',
        'Volume over 24 hours',
        'Liquidity providers',
        'Audited by whom',
      ],
      ['wstETH/ETH', '0.01 %', '$4,120,000', '$18,220,000', '1,204', 'Somebody known'],
      ['ETH/USDC', '0.05 %', '$9,870,000', '$77,000,000', '8,811', 'Nobody'],
    ]);
    expect(html).toMatch(/<table>.*<th>Fee<\/th>.*<td>\$9,870,000<\/td>/s);
  });
});

describe('code', () => {
  const block = `${lastAnswer} [data-block="code"]`;

  it('names its language and is coloured', async () => {
    expect(await panel.$eval(block, (element) => element.getAttribute('data-language'))).toBe('ts');
    await panel.waitForSelector(`${block} [data-token="keyword"]`);
    const colours = await panel.$$eval(`${block} [data-token]`, (tokens) =>
      tokens.map((token) => getComputedStyle(token).color),
    );
    expect(new Set(colours).size).toBeGreaterThan(1);
  });

  it('scrolls sideways until it is wrapped', async () => {
    const room = () =>
      panel.$eval(`${block} pre`, (element) => element.scrollWidth - element.clientWidth);
    expect(await room()).toBeGreaterThan(50);
    await press(panel, 'Wrap');
    await expect.poll(room).toBe(0);
    await press(panel, 'Wrap');
    await expect.poll(room).toBeGreaterThan(50);
  });

  it('is copied exactly', async () => {
    await panel.locator(`${block} button:not([aria-pressed])`).click();
    await expect.poll(async () => (await clipboard(panel)).text).toBe(code);
  });
});

describe('the rest', () => {
  it('shows which tasks are done', async () => {
    const tasks = await panel.$$eval(`${lastAnswer} li [role="img"]`, (boxes) =>
      boxes.map((box) => [box.getAttribute('aria-label'), box.closest('li')?.textContent]),
    );
    expect(tasks).toEqual([
      ['Done', 'Read'],
      ['Not done', 'Understood'],
    ]);
  });

  it('sets formulas as mathematics', async () => {
    await panel.waitForSelector(`${lastAnswer} math mfrac`);
    await panel.waitForSelector(`${lastAnswer} p math msup`);
  });

  it('leads from a footnote’s number to the footnote', async () => {
    await press(panel, 'Footnote 1');
    await panel.waitForFunction(() =>
      document.activeElement?.textContent.includes('Measured over a year'),
    );
  });
});

it('neither draws a finished block again nor shifts what is read while the answer streams', async () => {
  await newChat(panel);
  world.api.script({ times: 1, answer: { text: written }, chunksPerSecond: 60 });
  await panel.evaluate(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: false });
    Object.assign(window, { shifts });
  });
  await send(panel, 'Which pool is calmer?');
  await panel.waitForSelector(`${lastAnswer}[data-state="streaming"] h1 ~ p`);
  await panel.$eval(`${lastAnswer} h1`, (heading) => heading.setAttribute('data-marked', ''));
  await panel.waitForSelector(`${lastAnswer}[data-state="streaming"] table tbody tr`);
  await panel.$eval(`${lastAnswer} table`, (table) => table.setAttribute('data-marked', ''));
  await answerReaches(panel, 'complete');
  expect(
    await panel.$$eval('[data-marked]', (marked) => marked.map(({ tagName }) => tagName)),
  ).toEqual(['H1', 'TABLE']);
  const shifts = await panel.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.1);
});

it('reaches what scrolls with the keyboard alone', async () => {
  await panel.focus(selectorOf('textbox', 'Message'));
  const reached = new Set<string>();
  for (let step = 0; step < 40 && reached.size < 2; step += 1) {
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('Tab');
    await panel.keyboard.up('Shift');
    const tag = await panel.evaluate(() => {
      const focused = document.activeElement;
      return focused?.closest('[data-block]')?.getAttribute('data-block') &&
        focused.scrollWidth > focused.clientWidth
        ? focused.closest('[data-block]')?.getAttribute('data-block')
        : null;
    });
    if (tag) reached.add(tag);
  }
  expect([...reached].toSorted()).toEqual(['code', 'table']);
});
