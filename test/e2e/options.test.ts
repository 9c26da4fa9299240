import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { demoModels } from '../demo-api/models.ts';
import { ask, closePanel } from './harness/panel.ts';
import { appears, disappears, fill, has, press, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let options: Page;

beforeAll(async () => {
  world = await startWorld();
  options = await world.chromium.openExtensionPage('options.html');
});
// Chromium paints nothing in a tab behind another, and a click waits for a frame.
beforeEach(() => options.bringToFront());
afterAll(() => world?.close());

it('lists every model with its price and what it can do', async () => {
  for (const model of demoModels) await appears(options, 'radio', model.id);
  await showsText(options, 'AltLLM Standard');
  await showsText(options, '0\\.60?\\b');
  await showsText(options, '256');
});

it('finds a model by a word', async () => {
  const search = await options.waitForSelector('::-p-aria([name="Search models"])');
  await search?.type('vision');
  await disappears(options, 'radio', 'altllm-mini');
  expect(await has(options, 'radio', 'altllm-vision')).toBe(true);
  await search?.evaluate((field) => (field as HTMLInputElement).select());
  await options.keyboard.press('Backspace');
  await appears(options, 'radio', 'altllm-mini');
});

it('sorts the models as they are wanted', async () => {
  const shown = () =>
    options.$$eval('input[type="radio"]', (radios) => radios.map((radio) => radio.ariaLabel));
  const byPrice = demoModels
    .toSorted((a, b) => Number(a.pricing.completion) - Number(b.pricing.completion))
    .map(({ id }) => id);
  const listed = await shown();
  await options.select('select[aria-label="Sort models"]', 'price');
  await expect.poll(shown).toEqual(byPrice);
  await options.select('select[aria-label="Sort models"]', 'listed');
  await expect.poll(shown).toEqual(listed);
});

it('shows what the server says of itself', async () => {
  await showsText(options, 'Health\\s+status\\s+');
  await showsText(options, 'Provider\\s');
});

it('sends the parameters that were saved, refuses one out of range, and goes back to the defaults', async () => {
  await press(options, 'altllm-basic', 'radio');
  await fill(options, 'Temperature', '7');
  await showsText(options, 'A number from 0 to 2\\.');
  await options.waitForSelector('::-p-aria([name="Save parameters"]):disabled');
  await fill(options, 'Temperature', '0.3');
  await fill(options, 'Longest answer, in tokens', '900');
  await press(options, 'Save parameters');
  await showsText(options, 'Saved\\.');
  const { panel } = await world.openBeside(`${world.pages.origin}/`);
  await ask(panel, 'What is the price of Bitcoin?');
  expect(world.api.requests.at(-1)?.body).toMatchObject({ temperature: 0.3, max_tokens: 900 });

  await options.bringToFront();
  await press(options, 'Back to defaults');
  await expect
    .poll(() => options.evaluate(() => chrome.runtime.sendMessage({ type: 'settings-get' })))
    .not.toHaveProperty('temperature', 0.3);
  await ask(panel, 'What is the price of Ethereum?');
  const body = world.api.requests.at(-1)?.body;
  expect(body).not.toHaveProperty('temperature');
  expect(body).not.toHaveProperty('max_tokens');
  await closePanel(panel);
});

it('uses the model that was chosen', async () => {
  await press(options, 'altllm-mini', 'radio');
  await options.waitForFunction(
    async () => (await chrome.runtime.sendMessage({ type: 'status-get' })).model === 'altllm-mini',
    { polling: 200 },
  );
  const { panel } = await world.openBeside(`${world.pages.origin}/`);
  const answer = await ask(panel, 'What is the price of Bitcoin?');
  expect(answer.text).toContain('$95,051');
  const body = world.api.requests.at(-1)?.body as { model: string; tools?: unknown };
  expect(body.model).toBe('altllm-mini');
  expect(body.tools).toBeUndefined();
});

it('tests the connection, and says what is wrong with it', async () => {
  await press(options, 'Test connection');
  await showsText(options, '\\d+ ?ms');
  world.api.script({ status: 401, body: '{"detail":"Unknown key."}' });
  await press(options, 'Test connection');
  await showsText(options, 'Unknown key\\.|refused');
  world.api.reset();
});

it('takes no base URL that is neither https nor loopback', async () => {
  await fill(options, 'API base URL', 'http://api.example.com/v1');
  await options.keyboard.press('Enter');
  await showsText(options, 'https');
  const status = await options.evaluate(() => chrome.runtime.sendMessage({ type: 'status-get' }));
  expect(status.baseUrl).toBe(world.api.baseUrl);
});
