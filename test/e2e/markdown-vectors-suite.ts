/**
 * Hostile answers through the whole of the real extension, all at once and a character a chunk: nothing
 * runs, nothing is requested, nothing navigates, and at no moment is anything active in the panel.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { quickAsk, quickChat } from '../../scripts/resilience/quick-ask.ts';
import { renderedFaults } from '../components/markdown/rendered-faults.ts';
import { hostileMarkdown, type Vector } from '../fixtures/markdown/vectors.ts';
import { answerAfter } from './harness/panel.ts';
import { chatRequests, type HostileWorld } from './hostile-world.ts';

/** Vectors of one answer. */
const batchSize = 50;

/** @param every Of the vectors, each how manieth is used: 1 is all. */
export function hostileAnswersInMarkdown(worldOf: () => HostileWorld, every: number): void {
  let world: HostileWorld;
  let vectors: readonly Vector[];

  beforeAll(async () => {
    world = worldOf();
    await world.panel.bringToFront();
    vectors = hostileMarkdown(`http://${world.trap.host}`).filter((_, at) => at % every === 0);
    await world.panel.evaluate(`{
      const faultsOf = ${renderedFaults.toString()};
      const found = window.markdownFaults = new Set();
      window.markdownLooks = 0;
      window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        if (blockedURI.includes('${world.trap.host}'))
          found.add('the policy had to forbid ' + effectiveDirective);
      });
      new MutationObserver((records) => {
        window.markdownLooks++;
        const latest = [...document.querySelectorAll('[data-markdown]')].at(-1);
        if (latest) for (const fault of faultsOf(latest)) found.add(fault);
        for (const { addedNodes } of records) for (const node of addedNodes)
          if (node.nodeName === 'SCRIPT') found.add('<script> anywhere');
      }).observe(document.documentElement, { subtree: true, childList: true, attributes: true });
    }`);
  });

  describe('hostile answers in the panel', () => {
    it('are at least 500', () => expect(vectors.length).toBeGreaterThanOrEqual(500));

    it.each(['whole', 'a character at a time'] as const)(
      'do nothing when they come %s',
      { timeout: 180_000 },
      async (pace) => {
        const before = opened(world);
        const looks = (await seen(world)).looks;
        for (let first = 0; first < vectors.length; first += batchSize) {
          const batch = vectors.slice(first, first + batchSize);
          const text = batch.map(({ markdown }, index) => quoted(markdown, first + index)).join('');
          const pieces = pace === 'whole' ? [text] : Array.from(text);
          world.api.reset();
          world.api.script({ times: 1, raw: { chunks: chunksOf(pieces), end: 'close' } });
          await quickChat(world.panel);
          await quickAsk(world.panel, `Batch ${first}`);
          const answer = await answerAfter(world.panel, 0, 60_000);
          expect(answer.state).toBe('complete');
          expect(answer.text).toContain(`Case ${first + batch.length - 1}`);
          expect(chatRequests(world).length).toBe(1);
        }
        const { faults, ...after } = await seen(world);
        expect(faults).toEqual([]);
        expect(after.looks - looks).toBeGreaterThan(vectors.length / batchSize);
        expect(opened(world)).toEqual(before);
        expect(world.trap.knocks).toEqual([]);
        const hosts = world.recorder.connections.map(({ host }) => host);
        expect(hosts).not.toContain(world.trap.host);
      },
    );

    it('would have been counted: the socket and the record hear a request of a page', async () => {
      const { page, trap, recorder } = world;
      await page.evaluate((host) => fetch(`http://${host}/`).catch(() => undefined), trap.host);
      expect(trap.knocks.length).toBeGreaterThan(0);
      expect(recorder.connections.map(({ host }) => host)).toContain(trap.host);
    });
  });
}

function seen({ panel }: HostileWorld) {
  return panel.evaluate(() => {
    const { markdownFaults, markdownLooks } = window as unknown as {
      markdownFaults: Set<string>;
      markdownLooks: number;
    };
    return { faults: [...markdownFaults], looks: markdownLooks };
  });
}

function opened({ browser, panel }: HostileWorld) {
  return {
    panel: panel.url(),
    targets: browser
      .targets()
      .map((target) => target.url())
      .sort(),
  };
}

/** One container each, so that what one leaves open does not swallow the next. */
function quoted(markdown: string, index: number): string {
  return `Case ${index}\n\n${markdown.replaceAll(/^/gm, '> ')}\n\n`;
}

/** An answer's bytes: one event for each piece. */
function chunksOf(pieces: readonly string[]): string[] {
  const event = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'x', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  const events = pieces.map((content) => event({ content }, null));
  return [...events, event({}, 'stop'), 'data: [DONE]\n\n'].map((each) =>
    Buffer.from(each).toString('base64'),
  );
}
