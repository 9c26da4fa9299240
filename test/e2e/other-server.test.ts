/** An OpenAI-compatible server that is not ours, and knows nothing of us: any such server must do. */
import { LLMock } from '@copilotkit/aimock';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerReaches, ask, send } from './harness/panel.ts';
import { appears, press, showsText } from './harness/roles.ts';
import { configure, startWorld, type World } from './harness/world.ts';

const otherKey = 'key-of-the-other-server';

let server: LLMock;
let world: World;
let panel: Page;

beforeAll(async () => {
  server = new LLMock({
    host: '127.0.0.1',
    port: 0,
    chunkSize: 8,
    journalMaxEntries: 0,
    auth: { apiKeys: [otherKey] },
  });
  server
    .on(
      { userMessage: 'prices', hasToolResult: false },
      { toolCalls: [{ name: 'read_token_prices', arguments: '{"symbols":["BTC","PEPE"]}' }] },
    )
    .on(
      { userMessage: 'prices', hasToolResult: true },
      { content: 'Bitcoin stands at **$95,051** and Pepe at $0.000006588.' },
    )
    .on(
      { userMessage: 'slowly' },
      { content: 'word '.repeat(400) },
      { streamingProfile: { tps: 20 } },
    )
    .onMessage('Hello', { content: 'Hello from *another* server.', reasoning: 'They greeted me.' });
  await server.start();
  world = await startWorld({ configured: false });
  await configure(world.chromium, `${server.url}/v1`, otherKey);
  ({ panel } = await world.openBeside(`${world.pages.origin}/`));
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});

it('lists that server’s models, which it names only to who has its key', async () => {
  const options = await world.chromium.openExtensionPage('options.html');
  await appears(options, 'searchbox', 'Search models');
  await options.waitForSelector('input[type="radio"]');
  const ids = await options.$$eval('input[type="radio"]', (radios) =>
    radios.map((radio) => radio.getAttribute('aria-label') ?? radio.getAttribute('value')),
  );
  expect(ids.join(' ')).toMatch(/gpt/);
  await options.close();
});

it('streams an answer with its reasoning, with the key that this server wants', async () => {
  const answer = await ask(panel, 'Hello');
  expect(answer).toMatchObject({ state: 'complete', text: 'Hello from another server.' });
  const reasoning = await panel.$$eval('[data-part="reasoning"]', (parts) =>
    parts.map((part) => part.textContent),
  );
  expect(reasoning.join(' ')).toContain('They greeted me.');
  const sent = server.getRequests().at(-1);
  expect(sent?.path).toBe('/v1/chat/completions');
});

it('runs the tool that its model calls, over the real page', async () => {
  const answer = await ask(panel, 'What are the prices here?');
  expect(answer.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'done' }]);
  expect(answer).toMatchObject({ state: 'complete' });
  expect(answer.text).toContain('Bitcoin stands at $95,051');
  expect(JSON.stringify(server.getRequests().at(-1)?.body)).toContain('0.000006588');
});

it('stops a slow answer and keeps what came', async () => {
  await send(panel, 'Answer slowly');
  await answerReaches(panel, 'streaming', 20);
  await press(panel, 'Stop');
  const answer = await answerReaches(panel, 'stopped', 20);
  expect(answer.text.length).toBeLessThan(2000);
});

it('says what it said when it refused, and answers again', async () => {
  server.nextRequestError(402, { message: 'This account has no credit.', type: 'billing' });
  expect((await ask(panel, 'Hello')).state).toBe('failed');
  await showsText(panel, 'This account has no credit\\.');
  expect((await ask(panel, 'Hello')).state).toBe('complete');
});
