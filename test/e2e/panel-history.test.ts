/** The chats that were, the models that are, and what an empty panel offers. In a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerReaches, ask, messages, panelReady, send } from './harness/panel.ts';
import { holds, lastAnswer, newChat, pickFrom } from './harness/parts.ts';
import { appears, disappears, fill, press, selectorOf } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let page: Page;
let panel: Page;

const paragraph = '<p>Some words that stand here.</p>';
beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/markets/coins': `<title>Coins: prices today</title><main>${paragraph}</main>`,
      '/blog/2026/how-pools-work': `<title>How pools work</title><article>${paragraph}</article>`,
      '/address/0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599': `<title>Contract</title>${paragraph}`,
    },
  });
  ({ page, panel } = await world.openBeside(`${world.pages.origin}/markets/coins`));
});
afterAll(() => world?.close());

describe('the empty panel', () => {
  const offered = () =>
    panel.$$eval('ul[aria-label="Suggestions"] button', (buttons) =>
      buttons.map(({ textContent }) => textContent),
    );

  it('offers three questions that fit a market, an article and an explorer', async () => {
    await expect
      .poll(offered)
      .toEqual([
        'Compare these prices',
        'Which moved most in 24 hours?',
        'What are the prices on this page?',
      ]);
    await page.goto(`${world.pages.origin}/blog/2026/how-pools-work`);
    await expect
      .poll(offered)
      .toEqual([
        'Sum this up',
        'What does it claim, and on what grounds?',
        'Explain its terms in plain words',
      ]);
    await page.goto(`${world.pages.origin}/address/0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599`);
    await expect
      .poll(offered)
      .toEqual([
        'What is this contract?',
        'Explain what happened here',
        'What should I be wary of here?',
      ]);
  });

  it('asks the one that is pressed', async () => {
    await page.goto(`${world.pages.origin}/blog/2026/how-pools-work`);
    await expect.poll(async () => (await offered())[0]).toBe('Sum this up');
    await press(panel, 'Sum this up');
    const answer = await answerReaches(panel, 'complete');
    expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'done' }]);
    expect((await messages(panel))[0]?.text).toBe('Sum this up');
  });
});

describe('the models', () => {
  const options = () =>
    panel.$$eval('select[aria-label="Model"] option', (found) =>
      found.map((option) => option.textContent.replace(/\s+/g, ' ').trim()),
    );

  it('stand in the composer with price, context and features', async () => {
    await expect.poll(async () => (await options()).length).toBe(4);
    expect(await options()).toContain(
      'AltLLM Vision $1.20 in · $4.80 out per million · 128K context · tools, json_mode, streaming · images',
    );
  });

  it('stand with the one last used first', async () => {
    await newChat(panel);
    await panel.select('select[aria-label="Model"]', 'altllm-mini');
    await expect.poll(async () => (await options())[0]).toMatch(/^AltLLM Mini/);
    await send(panel, 'What is the price of Bitcoin?');
    await holds(panel, `${lastAnswer}[data-state="complete"]`, 'altllm-mini');
    await panel.select('select[aria-label="Model"]', 'altllm-basic');
    await expect.poll(async () => (await options())[0]).toMatch(/^AltLLM Standard/);
    expect((await options())[1]).toMatch(/^AltLLM Mini/);
  });
});

describe('the history', () => {
  const titles = () =>
    panel.$$eval('dialog [data-chat-id] b', (found) => found.map(({ textContent }) => textContent));
  const headings = () =>
    panel.$$eval('dialog h3', (found) => found.map(({ textContent }) => textContent));

  async function search(words: string): Promise<void> {
    const box = await panel.waitForSelector(selectorOf('searchbox', 'Search all chats'));
    await box?.click({ count: 3 });
    await panel.keyboard.press('Backspace');
    await panel.keyboard.type(words);
  }

  beforeAll(async () => {
    for (const [question, text] of [
      ['Which pool is calmer?', 'The one with the pelican in it.'],
      ['What is a validator?', 'Somebody who signs blocks.'],
      ['Who was Nakamoto?', 'Nobody knows.'],
    ] as const) {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text } });
      await ask(panel, question);
    }
    await press(panel, 'History');
    await appears(panel, 'searchbox', 'Search all chats');
  });

  it('is kept by day, with titles by themselves, newest first', async () => {
    await expect
      .poll(async () => (await titles()).slice(0, 3))
      .toEqual(['Who was Nakamoto?', 'What is a validator?', 'Which pool is calmer?']);
    expect(await headings()).toEqual(['Today']);
  });

  it('is searched as one types, in answers too', async () => {
    await search('pelic');
    await expect.poll(titles).toEqual(['Which pool is calmer?']);
    await search('no such words');
    await expect.poll(titles).toEqual([]);
    expect(await panel.$eval('dialog', ({ textContent }) => textContent)).toContain(
      'Nothing found for “no such words”',
    );
    await search('');
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(3);
  });

  it('lets a chat be renamed, pinned, and deleted with a way back', async () => {
    await press(panel, 'Rename What is a validator?');
    await panel.waitForSelector('dialog li input:focus');
    await panel.keyboard.type('Validators');
    await panel.keyboard.press('Enter');
    await expect.poll(async () => (await titles())[1]).toBe('Validators');

    await press(panel, 'Pin Validators');
    await expect.poll(headings).toEqual(['Pinned', 'Today']);
    expect((await titles())[0]).toBe('Validators');
    await press(panel, 'Unpin Validators');
    await expect.poll(headings).toEqual(['Today']);

    await press(panel, 'Delete Which pool is calmer?');
    await expect.poll(titles).not.toContain('Which pool is calmer?');
    await press(panel, 'Undo');
    await expect.poll(titles).toContain('Which pool is calmer?');
    await disappears(panel, 'button', 'Undo');
  });

  it('opens a chat, which the full tab then shows as well, as it goes on', async () => {
    await panel.locator('dialog [data-chat-id] ::-p-text(Which pool is calmer?)').click();
    await holds(panel, lastAnswer, 'pelican');
    const opened = world.chromium.browser.waitForTarget((target) =>
      target.url().includes('/chat.html?chat='),
    );
    await pickFrom(panel, 'header', 'Open in a tab');
    const tab = await (await opened).page();
    if (tab === null) throw new Error('The chat did not open in a tab.');
    await panelReady(tab);
    await holds(tab, lastAnswer, 'pelican');
    world.api.script({ times: 1, answer: { text: 'And a heron.' } });
    await fill(panel, 'Message', 'And what else?');
    await panel.focus(selectorOf('textbox', 'Message'));
    await panel.keyboard.press('Enter');
    await holds(tab, lastAnswer, 'And a heron.');
    expect(await messages(tab)).toEqual(await messages(panel));
    await tab.close();
  });
});
