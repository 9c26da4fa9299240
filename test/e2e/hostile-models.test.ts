/** A hostile model in a real Chromium, every connection on record: it reaches nobody and breaks nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../demo-api/types.ts';
import { type HostileModel, hostileModels } from '../fixtures/hostile/models.ts';
import { requestFrom } from './harness/canary.ts';
import { type ConnectionRecorder, recordConnections } from './harness/connections.ts';
import { openTrap, type Trap } from './harness/escapes.ts';
import { ask } from './harness/panel.ts';
import { press } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const pageText = 'CANARY-PAGE-TEXT-4711';

let recorder: ConnectionRecorder;
let trap: Trap;
let world: World;
let page: Page;
let panel: Page;
let before: unknown;

beforeAll(async () => {
  recorder = await recordConnections();
  trap = await openTrap();
  world = await startWorld({
    api: { chunksPerSecond: 0, requestsPerMinute: 10_000 },
    chromium: { proxy: recorder.proxy },
    pages: { '/': `<title>Notes</title><main><h1>Notes</h1><p>${pageText} is here.</p></main>` },
  });
  ({ page, panel } = await world.openBeside(`${world.pages.origin}/`));
  expect((await ask(panel, 'Hello?')).state).toBe('complete');
  before = await everything();
  recorder.clear();
});
afterAll(async () => {
  await world?.close();
  await Promise.all([recorder?.close(), trap?.close()]);
});

/** What a model must not be able to change, and what it must not open. */
async function everything() {
  const status = await requestFrom(panel, { type: 'status-get' });
  return {
    key: status.key,
    baseUrl: status.baseUrl,
    settings: await requestFrom(panel, { type: 'settings-get' }),
    opened: world.chromium.browser
      .targets()
      .map((target) => target.url())
      .sort(),
    page: page.url(),
    pageFetches: world.pages.fetched.length,
    fields: await panel.evaluate(
      () =>
        document.querySelectorAll(
          '[role="log"] :is(img, iframe, form, input:not([type="checkbox"]), textarea, script, video, object)',
        ).length,
    ),
    polluted: await panel.evaluate(() => 'polluted' in {}),
  };
}

/** Chromium itself calls these, whatever extension is in it. */
const browsersOwn = /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1)\.com:\d+$/;

function contacts(): readonly string[] {
  const allowed = [new URL(world.api.origin).host, new URL(world.pages.origin).host];
  const hosts = recorder.connections.map(({ host }) => host);
  return [...new Set(hosts)].filter((host) => !allowed.includes(host) && !browsersOwn.test(host));
}

function fill(answer: Answer): Answer {
  const text = JSON.stringify(answer).replaceAll('HOST', trap.host).replaceAll('PAGE', pageText);
  return JSON.parse(text);
}

function script({ answers, ends }: HostileModel): void {
  answers.forEach((answer, at) => {
    const last = ends === 'by-rounds' && at === answers.length - 1;
    world.api.script({ endpoint: 'chat', answer: fill(answer), ...(last ? {} : { times: 1 }) });
  });
}

it('are at least fifty', () => {
  expect(hostileModels.length).toBeGreaterThanOrEqual(50);
});

it.each(hostileModels)('$name', async (model) => {
  world.api.reset();
  script(model);
  const answer = await ask(panel, 'What is on this page?', 40_000);
  expect(contacts()).toEqual([]);
  expect(trap.knocks).toEqual([]);
  expect(await everything()).toEqual(before);
  const rounds = world.api.requests.filter(({ path }) => path.endsWith('/chat/completions'));
  // Twelve rounds is what the settings allow.
  const expected = { 'by-rounds': 12, 'at-once': 1, 'by-itself': model.answers.length };
  expect(rounds.length).toBe(expected[model.ends ?? 'by-itself']);
  if (model.ends === undefined) expect(answer.state).toBe('complete');
  else expect(answer.state).toMatch(/^(?:cut-off|failed)$/);
  world.api.reset();
  await press(panel, 'New chat');
  await panel.waitForFunction(() => document.querySelector('[role="log"] article') === null);
});

it('leaves a chat that can still be used, and the record of connections saw the run', async () => {
  world.api.reset();
  expect((await ask(panel, 'Hello again?')).state).toBe('complete');
  expect(recorder.connections.length).toBeGreaterThan(hostileModels.length);
  await page.evaluate((host) => fetch(`http://${host}/`).catch(() => undefined), trap.host);
  expect(contacts()).toEqual([trap.host]);
});
