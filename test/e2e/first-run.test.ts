import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveBaseUrl, saveKey } from './harness/options.ts';
import { answerReaches, ask, send } from './harness/panel.ts';
import { newChat } from './harness/parts.ts';
import { appears, press, showsText } from './harness/roles.ts';
import { demoKey, startWorld, type World } from './harness/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld({ configured: false });
});
afterAll(() => world?.close());

it('leads from the panel to the options, and from there to a first answer', async () => {
  const { chromium, api, pages } = world;
  const { panel } = await world.openBeside(`${pages.origin}/`);

  const optionsOpened = chromium.browser.waitForTarget((target) =>
    target.url().startsWith(`chrome-extension://${chromium.extensionId}/options.html`),
  );
  await press(panel, 'Settings');
  const options = await (await optionsOpened).page();
  if (options === null) throw new Error('The options did not open in a tab.');

  await chromium.allowHost('http://127.0.0.1/*');
  await options.bringToFront();
  await saveBaseUrl(options, api.baseUrl);
  await saveKey(options, demoKey);

  await showsText(panel, '\\bdemo\\b');
  const answer = await ask(panel, 'What is the price of Bitcoin?');
  expect(answer.state).toBe('complete');
  expect(answer.text).toContain('$95,051');
  expect(api.requests.at(-1)?.headers.authorization).toBe(`Bearer ${demoKey}`);
});

it('never shows the key again but for its last four characters', async () => {
  const options = await world.chromium.openExtensionPage('options.html');
  await appears(options, 'button', 'Remove key');
  const html = await options.evaluate(() => {
    const values = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    );
    return document.documentElement.outerHTML + values.join(' ');
  });
  expect(html).toContain(demoKey.slice(-4));
  expect(html).not.toContain(demoKey);
  await options.close();
});

it('asks for a key when it was removed, keeps the question, and goes on once one is saved', async () => {
  const options = await world.chromium.openExtensionPage('options.html');
  await saveKey(options, demoKey);
  await press(options, 'Remove key');
  await appears(options, 'textbox', 'API key');
  const [panel] = await world.chromium.panels();
  if (panel === undefined) throw new Error('The panel is gone.');
  await newChat(panel);
  world.api.reset();
  await send(panel, 'What is the price of Ethereum?');
  await showsText(panel, 'price of Ethereum');
  // A server on this machine may need no key, so it is asked once, without one.
  const asked = () =>
    world.api.requests
      .filter(({ path }) => path.endsWith('completions'))
      .map(({ headers }) => headers.authorization);
  await expect.poll(asked).toEqual([undefined]);
  await showsText(panel, 'no api key');
  await saveKey(options, demoKey);
  await options.close();

  const answer = await answerReaches(panel, 'complete');
  expect(answer.text).toContain('$3,327');
});
