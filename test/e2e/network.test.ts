import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConnectionRecorder, recordConnections } from './harness/connections.ts';
import { ask } from './harness/panel.ts';
import { demoKey, startWorld, type World } from './harness/world.ts';

let recorder: ConnectionRecorder;
let world: World;

beforeAll(async () => {
  recorder = await recordConnections();
  world = await startWorld({ chromium: { proxy: recorder.proxy } });
  // Until the base URL was set, the options asked the standard one for its public list of models.
  recorder.clear();
});
afterAll(async () => {
  await world?.close();
  await recorder?.close();
});

/** Hosts that Chromium itself calls, whatever extension is in it. */
const ownHosts = /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1)\.com:\d+$/;

it('talks to the API that was set and to nobody else', async () => {
  const { panel } = await world.openBeside(`${world.pages.origin}/`);
  const pageFetches = world.pages.fetched.length;
  const answer = await ask(panel, 'What are the prices on this page?');
  expect(answer.state).toBe('complete');
  await ask(panel, 'Summarise this page');

  const hosts = new Set(recorder.connections.map((connection) => connection.host));
  const api = new URL(world.api.origin).host;
  const pages = new URL(world.pages.origin).host;
  expect(
    [...hosts].filter((host) => !ownHosts.test(host) && host !== api && host !== pages),
  ).toEqual([]);
  expect(world.pages.fetched).toHaveLength(pageFetches);
});

it('sends the key in one header to the API alone, and with chat completions only', () => {
  for (const request of world.api.requests) {
    const carries = JSON.stringify(request).includes(demoKey);
    expect({ path: request.path, carries }).toEqual({
      path: request.path,
      carries: request.path === '/v1/chat/completions',
    });
    expect(JSON.stringify(request.body)).not.toContain(demoKey);
  }
  expect(recorder.connections.filter(({ url }) => url?.includes(demoKey))).toEqual([]);
});
