/**
 * Kinds 18 and 19: a run reads the page that was in front when the user asked, and no other: not the one
 * that the tab went to meanwhile, and not another tab.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoMessage } from '../demo-api/types.ts';
import { askFresh, chatRequests, type HostileWorld } from './hostile-world.ts';

const texts = { a: 'ALPHA is the page that was meant.', b: 'BRAVO is another page.' };

interface Places {
  readonly a: string;
  readonly b: string;
  /** The same page as `b` on a site that was not allowed. */
  readonly elsewhere: string;
}

interface Move {
  readonly kind: 18 | 19;
  readonly name: string;
  /** Where the tab was before it came to `a`. */
  readonly before?: keyof Places;
  /** The page that was meant is still there, and read. */
  readonly reads: boolean;
  /** Between the question and the reading. */
  run(tab: Page, places: Places, world: HostileWorld): Promise<unknown>;
}

async function openTab({ browser }: HostileWorld, url: string): Promise<void> {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.bringToFront();
}

export const moves: readonly Move[] = [
  {
    kind: 18,
    name: 'the tab goes to another page of the site',
    reads: false,
    run: (tab, { b }) => tab.goto(b),
  },
  {
    kind: 18,
    name: 'the tab goes back',
    before: 'b',
    reads: false,
    run: (tab) => tab.goBack(),
  },
  {
    kind: 18,
    name: 'the tab goes elsewhere and comes back to a new document',
    reads: false,
    run: async (tab, { a, b }) => {
      await tab.goto(b);
      await tab.goto(a);
    },
  },
  { kind: 18, name: 'the page is loaded anew', reads: false, run: (tab) => tab.reload() },
  {
    kind: 18,
    name: 'the tab goes to a site that was not allowed',
    reads: false,
    run: (tab, { elsewhere }) => tab.goto(elsewhere),
  },
  {
    kind: 18,
    name: 'the page sends itself to another one',
    reads: false,
    run: async (tab, { b }) => {
      const there = tab.waitForNavigation();
      await tab.evaluate((url) => location.replace(url), b);
      await there;
    },
  },
  {
    kind: 19,
    name: 'another tab comes to the front',
    reads: true,
    run: (_tab, { b }, world) => openTab(world, b),
  },
  {
    kind: 19,
    name: 'a tab of a site that was not allowed comes to the front',
    reads: true,
    run: (_tab, { elsewhere }, world) => openTab(world, elsewhere),
  },
  {
    kind: 19,
    name: 'another tab comes to the front, and the one that was meant goes to its page',
    reads: false,
    run: async (tab, { b }, world) => {
      await openTab(world, b);
      await tab.goto(b);
    },
  },
  {
    kind: 19,
    name: 'the tab is closed, with another one behind it',
    reads: false,
    run: async (tab, { b }, world) => {
      await openTab(world, b);
      await tab.close();
    },
  },
];

export function hostileMoves(worldOf: () => HostileWorld): void {
  describe('a page that is another one by the time of the reading', () => {
    let world: HostileWorld;
    let places: Places;
    let tab: Page;
    let kept: ReadonlySet<Page>;

    beforeAll(async () => {
      world = worldOf();
      const { origin, otherOrigin } = world.server;
      for (const [path, text] of Object.entries(texts)) {
        world.pages[`/${path}`] = `<title>${path}</title><main><p>${text}</p></main>`;
      }
      places = { a: `${origin}/a`, b: `${origin}/b`, elsewhere: `${otherOrigin}/b` };
      kept = new Set(await world.browser.pages());
    });
    beforeEach(async () => {
      world.api.reset();
      tab = await world.browser.newPage();
    });
    afterEach(async () => {
      for (const page of await world.browser.pages()) if (!kept.has(page)) await page.close();
      await world.page.bringToFront();
    });

    it('is read where nothing happens meanwhile', async () => {
      await tab.goto(places.a);
      expect(await result(async () => undefined)).toContain(texts.a);
    });

    it.each(moves)('kind $kind: $name', async ({ before, reads, run }) => {
      if (before !== undefined) await tab.goto(places[before]);
      await tab.goto(places.a);
      const read = await result(() => run(tab, places, world));
      const sent = JSON.stringify(chatRequests(world));
      expect(sent).not.toContain(texts.b);
      if (reads) {
        expect(read).toContain(texts.a);
      } else {
        expect(sent).not.toContain(texts.a);
        expect(read).toContain('page-changed');
      }
    });

    /** What the model got from its call, which comes only once `meanwhile` is done. */
    async function result(meanwhile: () => Promise<unknown>): Promise<string> {
      await tab.bringToFront();
      const answer = await askFresh(
        world,
        'What does this page say?',
        [
          { times: 1, answer: { toolCalls: [{ name: 'read_page', input: {} }] } },
          { times: 1, answer: { text: 'That is all.' } },
        ],
        meanwhile,
      );
      expect(answer.state).toBe('complete');
      const { messages } = chatRequests(world).at(-1) ?? { messages: [] };
      return String(messages.findLast(({ role }: DemoMessage) => role === 'tool')?.content);
    }
  });
}
