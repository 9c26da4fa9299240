/** Seed phrases and keys on their way out, in a real Chromium: they wait, or leave masked. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { answerAfter, answerReaches, ask, messages, send } from './harness/panel.ts';
import { newChat } from './harness/parts.ts';
import { appears, disappears, fill, press, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

let world: World;
let panel: Page;

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/': `<title>Backup</title><main><h1>Backup</h1><p>Phrase: ${phrase}</p><p>BTC $95,051</p></main>`,
    },
  });
  ({ panel } = await world.openBeside(`${world.pages.origin}/`));
});
afterEach(async () => {
  world.api.reset();
  await newChat(panel);
});
afterAll(() => world?.close());

function sent(): string {
  const chats = world.api.requests.filter(({ path }) => path.endsWith('/chat/completions'));
  return JSON.stringify(chats.map(({ body }) => body));
}

it('a message with a seed phrase waits, masked in the preview, and stays here if the user says so', async () => {
  await send(panel, `Q1: ${phrase}?`);
  await appears(panel, 'button', "Don't send");
  await showsText(panel, 'Q1: ••••••••');
  expect(await messages(panel)).toEqual([]);
  await press(panel, "Don't send");
  await disappears(panel, 'button', "Don't send");
  expect(sent()).toBe('[]');
  await fill(panel, 'Message', '');
});

it('it goes out masked, and an edited question waits likewise', async () => {
  await send(panel, `Q1: ${phrase}?`);
  await press(panel, 'Send masked');
  await answerAfter(panel, 0);
  expect(sent()).toContain('Q1: ••••••••');
  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('article button[aria-label="Edit the question"]')?.click(),
  );
  await fill(panel, 'Edit the question', `Q2: ${phrase}?`);
  await press(panel, 'Ask again');
  await press(panel, 'Send masked');
  await expect.poll(sent).toContain('Q2: ••••••••');
  await answerReaches(panel, 'complete');
  expect(sent()).not.toContain('sausage');
});

it('what the panel says will be sent is what then goes out', async () => {
  await fill(panel, 'Message', 'What is $95,051 in euros?');
  world.api.script({ times: 1, endpoint: 'chat', answer: { text: 'About 82,000 euros.' } });
  await press(panel, 'What will be sent');
  const body = await panel.waitForSelector('[data-request-body]', { timeout: 15_000 });
  const shown = String(await body?.evaluate(({ textContent }) => textContent));
  await press(panel, 'Close');
  await disappears(panel, 'button', 'Close');
  expect(sent()).toBe('[]');
  await press(panel, 'Send');
  await answerAfter(panel, 0);
  expect(sent()).toContain('What is $95,051 in euros?');
  expect(JSON.parse(sent())).toEqual([JSON.parse(shown)]);
});

it('a page that shows one is read without it, and the user is told', async () => {
  const answer = await ask(panel, 'Summarise this page');
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'done' }]);
  expect(sent()).toContain('BTC $95,051');
  expect(sent()).toContain('••••••••');
  expect(sent()).not.toContain('sausage');
  await showsText(panel, 'The page shows what looks like a seed phrase');
});
