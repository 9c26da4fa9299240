/** A key under a passphrase, saved, locked by the clock and unlocked again by the pages' own controls. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchWorker } from '../../scripts/resilience/worker.ts';
import { ask, messages, send } from './harness/panel.ts';
import { appears, fill, press, showsText } from './harness/roles.ts';
import { demoKey, startWorld, type World } from './harness/world.ts';

const passphrase = 'correct horse battery staple';
let world: World;
let panel: Page;
let options: Page;

beforeAll(async () => {
  world = await startWorld();
  ({ panel } = await world.openBeside(`${world.pages.origin}/index.html`));
  options = await world.chromium.openExtensionPage('options.html');
  await press(options, 'Remove key');
  await fill(options, 'API key', demoKey);
  await press(options, 'Protect the key with a passphrase', 'checkbox');
  await fill(options, 'Passphrase', passphrase);
  await press(options, 'Save key');
  await appears(options, 'button', 'Lock now');
});
afterAll(() => world?.close());

/** What makes the key usable while the background sleeps, as it lies in the browser's memory. */
function unlockOf(): Promise<{ lockAt: number | null } | undefined> {
  return options.evaluate(async () => {
    const stored = await chrome.storage.session.get<{ unlock?: { lockAt: number | null } }>(
      'unlock',
    );
    return stored.unlock;
  });
}

async function timePasses(): Promise<void> {
  await options.evaluate(async () => {
    const { unlock } = await chrome.storage.session.get<{ unlock: object }>('unlock');
    await chrome.storage.session.set({ unlock: { ...unlock, lockAt: Date.now() - 1 } });
  });
  const worker = await watchWorker(world.chromium);
  await worker.close();
}

describe('a key under a passphrase', () => {
  it('answers while it is unlocked, and counts its idle minutes from the last question', async () => {
    const before = Date.now();
    expect((await ask(panel, 'What is the price of Bitcoin?')).state).toBe('complete');
    const minutes = ((await unlockOf())?.lockAt ?? 0) - before;
    expect(minutes).toBeGreaterThanOrEqual(30 * 60_000);
    expect(minutes).toBeLessThan(31 * 60_000);
  });

  it('is locked when its time is over though the background slept, and nothing can open it', async () => {
    const asked = world.api.requests.length;
    await timePasses();
    await send(panel, 'Does this go out?');
    await showsText(panel, 'is locked');
    await appears(panel, 'button', 'Remove the queued message');
    await showsText(panel, 'Goes out once the key is there');
    expect(await unlockOf()).toBeUndefined();
    expect(
      world.api.requests.slice(asked).filter(({ path }) => path.endsWith('completions')),
    ).toEqual([]);
  });

  it('refuses a wrong passphrase, and sends what waited once the right one was written', async () => {
    await fill(panel, 'Passphrase', 'wrong horse');
    await press(panel, 'Unlock');
    await showsText(panel, 'That passphrase does not open it');
    await fill(panel, 'Passphrase', passphrase);
    await press(panel, 'Unlock');
    await expect
      .poll(() => messages(panel), { timeout: 20_000 })
      .toMatchObject([
        { role: 'user' },
        { role: 'assistant', state: 'complete' },
        { role: 'user', text: 'Does this go out?' },
        { role: 'assistant', state: 'complete' },
      ]);
    expect(await panel.$('#passphrase')).toBeNull();
  });
});
