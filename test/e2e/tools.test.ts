import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DemoRequest } from '../demo-api/types.ts';
import { pdfOf } from './harness/files.ts';
import { servePages } from './harness/page-server.ts';
import { ask } from './harness/panel.ts';
import { newChat } from './harness/parts.ts';
import { appears, disappears, has, press, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let page: Page;
let panel: Page;

beforeAll(async () => {
  world = await startWorld();
  ({ page, panel } = await world.openBeside(
    `${world.pages.origin}/?session=secret-query#secret-part`,
  ));
});
afterEach(async () => {
  world.api.reset();
  await newChat(panel);
});
afterAll(() => world?.close());

function lastRequest(): DemoRequest {
  return world.api.requests.findLast((request) => request.path.endsWith('/chat/completions'))
    ?.body as DemoRequest;
}

it('reads the prices on the page and answers from them', async () => {
  const answer = await ask(panel, 'What are the prices on this page?');
  expect(answer.state).toBe('complete');
  expect(answer.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'done' }]);
  expect(answer.text).toContain('$0.000006588');
  expect(answer.text).toContain('$95,051');
  expect(answer.text).toContain('−0.62 %');

  const result = lastRequest().messages.findLast((message) => message.role === 'tool');
  const text = String(result?.content);
  const reading = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  expect(reading.page.url).toBe(`${world.pages.origin}/`);
  expect(reading.tokens.map((token: { symbol: string }) => token.symbol)).toEqual([
    'BTC',
    'ETH',
    'SOL',
    'LINK',
    'UNI',
    'USDC',
    'SHIB',
    'PEPE',
  ]);
  expect(reading.tokens[6].price).toBe('0.00001327');
});

it('reads the page for a summary, without the address’s query and fragment', async () => {
  const answer = await ask(panel, 'Summarise this page');
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'done' }]);
  expect(answer.text).toMatch(/Market capitalisation|last traded/);
  const sent = JSON.stringify(world.api.requests.map((request) => request.body));
  expect(sent).toContain('How to read this list');
  expect(sent).not.toContain('secret-query');
  expect(sent).not.toContain('secret-part');
});

it('checks an address without any page', async () => {
  const address = '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599';
  const answer = await ask(panel, `Is ${address} a valid address?`);
  expect(answer.toolCalls).toMatchObject([{ name: 'check_address', state: 'done' }]);
  expect(answer.text).toContain(address);
});

it('says that it may not read another site, and reads it once that site is allowed', async () => {
  await page.goto(`${world.pages.otherOrigin}/`);
  await appears(panel, 'button', 'Allow on this site');
  const refused = await ask(panel, 'What are the prices on this page?');
  expect(refused.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'failed' }]);
  expect(refused.text).not.toContain('95,051');

  await world.chromium.allowHost('http://localhost/*');
  await page.bringToFront();
  // The panel may still speak of another tab: pressing waits until it offers this page again.
  await press(panel, 'Allow on this site');
  await disappears(panel, 'button', 'Allow on this site');
  const answer = await ask(panel, 'And now: what are the prices on this page?');
  expect(answer.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'done' }]);
  expect(answer.text).toContain('95,051');
});

it('says that a page of the browser cannot be read', async () => {
  await page.goto('chrome://version/');
  const answer = await ask(panel, 'Summarise this page');
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'failed' }]);
  expect(answer.state).toBe('complete');
  expect(await has(panel, 'button', 'Allow on this site')).toBe(false);
});

it('says why a PDF and a local file cannot be read, and what to do instead', async () => {
  const papers = await servePages({
    '/paper': { body: pdfOf('A paper.'), contentType: 'application/pdf' },
  });
  await page.goto(`${papers.origin}/paper`).catch(() => undefined);
  await showsText(panel, 'PDFs open in the browser cannot be read\\. Attach the file\\.');
  await page.goto(new URL('../demo-market/index.html', import.meta.url).href);
  await papers.close();
  await showsText(panel, 'Local files cannot be read\\. Attach the file\\.');
  const answer = await ask(panel, 'Summarise this page');
  expect(answer.toolCalls).toMatchObject([{ name: 'read_page', state: 'failed' }]);
});
