/** The policies of the built package at work, in a real Chromium: no page of ours reaches any host. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestFrom } from './harness/canary.ts';
import { noBytes, openTrap, type Trap, throughs, tryEscapes } from './harness/escapes.ts';
import { ask } from './harness/panel.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let trap: Trap;

beforeAll(async () => {
  trap = await openTrap();
  world = await startWorld();
});
afterAll(async () => {
  await world?.close();
  await trap?.close();
});

async function expectNoEscape(page: Parameters<typeof tryEscapes>[0]) {
  const before = trap.knocks.length;
  const { outcomes, violations } = await tryEscapes(page, trap.host);
  expect(Object.entries(outcomes).filter(([, outcome]) => throughs.test(outcome))).toEqual([]);
  expect(Object.keys(outcomes).length).toBeGreaterThan(25);
  expect(violations).toEqual(
    expect.arrayContaining(['connect-src', 'script-src-elem', 'img-src', 'frame-src']),
  );
  const knocks = trap.knocks.slice(before);
  expect(knocks.filter((knock) => knock !== noBytes)).toEqual([]);
  // Chromium warms a socket up for a frame or a form before it asks the policy, and sends nothing on it.
  expect(knocks.length).toBeLessThanOrEqual(2);
}

describe('no page of ours can reach a host or run what is not in the package', () => {
  it('not the side panel', async () => {
    const { panel } = await world.openBeside(`${world.pages.origin}/`);
    await expectNoEscape(panel);
  });

  it.each(['options.html', 'chat.html', 'sidepanel.html'])('not %s in a tab', async (path) => {
    const page = await world.chromium.openExtensionPage(path);
    await expectNoEscape(page);
    await page.close();
  });

  it('while the background reaches the API for them', async () => {
    const options = await world.chromium.openExtensionPage('options.html');
    expect(await requestFrom(options, { type: 'health-get' })).toMatchObject({ ok: true });
    const panel = await world.chromium.openExtensionPage('sidepanel.html');
    expect((await ask(panel, 'What is the price of Bitcoin?')).state).toBe('complete');
  });

  it('while the same attempts from a web page do reach the socket', async () => {
    const page = await world.chromium.openPage(`${world.pages.origin}/`);
    await tryEscapes(page, trap.host);
    expect(trap.knocks.join('\n')).toContain('/image');
    expect(trap.knocks.join('\n')).toContain('/beacon');
    expect(trap.knocks.length).toBeGreaterThan(10);
  });
});
