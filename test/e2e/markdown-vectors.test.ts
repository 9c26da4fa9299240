/**
 * Hostile answers through the whole of the real extension, a character a chunk: nothing runs,
 * nothing is requested, nothing navigates, and at no moment is anything active in the panel.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderedFaults } from '../components/markdown/rendered-faults.ts';
import { hostileMarkdown } from '../fixtures/markdown/vectors.ts';
import { type ConnectionRecorder, recordConnections } from './harness/connections.ts';
import { type PageServer, servePages } from './harness/page-server.ts';
import { ask } from './harness/panel.ts';
import { startWorld, type World } from './harness/world.ts';

const batchSize = 50;

let recorder: ConnectionRecorder;
let world: World;
let attacker: PageServer;
let panel: Awaited<ReturnType<World['openBeside']>>['panel'];

beforeAll(async () => {
  recorder = await recordConnections();
  attacker = await servePages({});
  world = await startWorld({
    chromium: { proxy: recorder.proxy },
    api: { requestsPerMinute: 10_000 },
  });
  ({ panel } = await world.openBeside(`${world.pages.origin}/`));
  await panel.evaluate(`{
    const faultsOf = ${renderedFaults.toString()};
    const found = window.markdownFaults = new Set();
    window.markdownLooks = 0;
    new MutationObserver(() => {
      window.markdownLooks++;
      const latest = [...document.querySelectorAll('[data-markdown]')].at(-1);
      if (latest) for (const fault of faultsOf(latest)) found.add(fault);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  }`);
});
afterAll(async () => {
  await world?.close();
  await Promise.all([recorder?.close(), attacker?.close()]);
});

/** One container each, so that what one leaves open does not swallow the next. */
function quoted(markdown: string, index: number): string {
  return `Case ${index}\n\n${markdown.replaceAll(/^/gm, '> ')}\n\n`;
}

function characterChunks(text: string): string[] {
  const event = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'x', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  const events = Array.from(text, (character) => event({ content: character }, null));
  return [...events, event({}, 'stop'), 'data: [DONE]\n\n'].map((each) =>
    Buffer.from(each).toString('base64'),
  );
}

describe('hostile answers in the panel', () => {
  it('do nothing, whole and while they come', { timeout: 280_000 }, async () => {
    const vectors = hostileMarkdown(attacker.origin);
    const before = { url: panel.url(), targets: world.chromium.browser.targets().length };
    for (let first = 0; first < vectors.length; first += batchSize) {
      const batch = vectors.slice(first, first + batchSize);
      const text = batch.map(({ markdown }, index) => quoted(markdown, first + index)).join('');
      world.api.script({ times: 1, raw: { chunks: characterChunks(text), end: 'close' } });
      const answer = await ask(panel, `Batch ${first}`, 60_000);
      expect(answer.state).toBe('complete');
      expect(answer.text).toContain(`Case ${first + batch.length - 1}`);
    }
    const seen = await panel.evaluate(() => {
      const { markdownFaults, markdownLooks } = window as unknown as {
        markdownFaults: Set<string>;
        markdownLooks: number;
      };
      return { faults: [...markdownFaults], looks: markdownLooks };
    });
    expect(seen.faults).toEqual([]);
    expect(seen.looks).toBeGreaterThan(200);
    expect({ url: panel.url(), targets: world.chromium.browser.targets().length }).toEqual(before);
    expect(attacker.fetched).toEqual([]);
    const attackerHost = new URL(attacker.origin).host;
    expect(recorder.connections.filter(({ host }) => host === attackerHost)).toEqual([]);
  });
});
