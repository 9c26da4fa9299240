/** Whoever is not one of our own pages: no reply, no effect. The real sender check in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileMessages } from '../fixtures/messages/hostile-messages.ts';
import { requestFrom } from './harness/canary.ts';
import { ask } from './harness/panel.ts';
import {
  assaultFromInjectedScript,
  makeStranger,
  reportOn,
  type StrangerExtension,
} from './harness/stranger-extension.ts';
import { assaultFromPage } from './harness/stranger-page.ts';
import { startWorld, type World } from './harness/world.ts';

const messages = hostileMessages(400, 11);

let world: World;
let page: Page;
let panel: Page;
let options: Page;
let stranger: StrangerExtension;
let before: unknown;

beforeAll(async () => {
  world = await startWorld();
  ({ page, panel } = await world.openBeside(`${world.pages.origin}/`));
  await ask(panel, 'What is the price of Bitcoin?');
  options = await world.chromium.openExtensionPage('options.html');
  before = await everything();
});
afterAll(async () => {
  await world?.close();
  await stranger?.remove();
});

/** All that a stranger could have changed or set going. */
async function everything() {
  return {
    key: (await requestFrom(options, { type: 'status-get' })).key,
    settings: await requestFrom(options, { type: 'settings-get' }),
    history: await requestFrom(options, { type: 'history-list', query: '', limit: 100 }),
    chats: world.api.requests.filter(({ path }) => path.endsWith('/chat/completions')).length,
    fetched: world.pages.fetched.length,
    text: await panel.evaluate(() => document.querySelector('[role="log"]')?.textContent),
  };
}

describe('nobody but our own pages gets a reply or changes anything', () => {
  it('not a script of our own in a web page, which has our id', async () => {
    const pattern = `${world.pages.origin}/*`;
    const harvest = await assaultFromInjectedScript(options, pattern, messages);
    expect(harvest).toMatchObject({ messages: 800, ports: 40, replies: [] });
    expect(await everything()).toEqual(before);
  });

  it('not a web page, which cannot even speak to us', async () => {
    const { extensionId } = world.chromium;
    const root = `chrome-extension://${extensionId}`;
    const harvest = await assaultFromPage(page, root, [extensionId], messages);
    expect(harvest).toMatchObject({ replies: [], loaded: [], documents: [] });
    expect(harvest.sent).toBeGreaterThan(messages.length * 8);
    expect(await everything()).toEqual({ ...(before as object), fetched: expect.any(Number) });
  });

  it('not another extension, neither from its background nor from its script in a page', async () => {
    stranger = await makeStranger('chromium', world.chromium.extensionId, messages);
    await world.chromium.browser.installExtension(stranger.folder);
    const visited = await world.chromium.openPage(`${world.pages.origin}/`);
    const { background, contentScript } = await reportOn(visited);
    // A refused port takes no further messages, so the number that were sent over ports varies.
    for (const harvest of [background, contentScript]) {
      expect(harvest.replies).toEqual([]);
      expect(harvest.messages).toBeGreaterThanOrEqual(400);
      expect(harvest.ports).toBe(40);
    }
    await visited.close();
    const after = await everything();
    expect(after).toEqual({ ...(before as object), fetched: after.fetched });
  });

  it('while an own page is answered', async () => {
    expect(await requestFrom(options, { type: 'status-get' })).toMatchObject({
      key: { state: 'present' },
    });
  });
});
