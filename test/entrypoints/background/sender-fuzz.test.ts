import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Background } from '../../../entrypoints/background/background';
import type { PanelPort } from '../../../entrypoints/background/panels/panels';
import type { Sender } from '../../../entrypoints/background/sender';
import { hostileMessage } from '../../fixtures/messages/hostile-messages';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { origin, panelSender, type Started, startWithKey } from './harness/start';

beforeEach(freshBrowser);

const ours = fc.constant('altside');
const foreignId = fc.stringMatching(/^[a-p]{32}$/);
const ownPage = fc.constantFrom('/sidepanel.html', '/options.html', '/chat.html');
const ownUrl = ownPage.map((path) => origin + path);

/** Every sender but our own pages, each with as much of ours as a browser, or a forger, could give it. */
const stranger: fc.Arbitrary<Sender | undefined> = fc.oneof(
  // A content script of ours: our id, the page's origin and address.
  fc.record({ id: ours, origin: fc.webUrl().map((url) => new URL(url).origin), url: fc.webUrl() }),
  // One in a sandboxed frame, or in a frame that claims our page for its address.
  fc.record({ id: ours, origin: fc.constantFrom('null', ''), url: fc.oneof(fc.webUrl(), ownUrl) }),
  // A browser that names no origin, or no address.
  fc.record({ id: ours, url: ownUrl }),
  fc.record({ id: ours, origin: fc.constant(origin) }),
  // Another extension, plainly and with our origin and address.
  foreignId.map((id) => ({
    id,
    origin: `chrome-extension://${id}`,
    url: `chrome-extension://${id}/sidepanel.html`,
  })),
  fc.record({ id: foreignId, origin: fc.constant(origin), url: ownUrl }),
  // A web page that was connected from outside: no id at all.
  fc.record({ origin: fc.webUrl(), url: fc.webUrl() }),
  fc.record({ origin: fc.constant(origin), url: ownUrl }),
  // Origins that begin, end or look like ours.
  fc.record({
    id: ours,
    origin: fc.constantFrom(
      `${origin}.evil.test`,
      `${origin}/`,
      origin.toUpperCase(),
      `${origin}:443`,
      ` ${origin}`,
      'moz-extension://altside',
      'chrome-extension://altsid',
    ),
    url: ownUrl,
  }),
  // Our origin, but none of our pages.
  fc.record({
    id: ours,
    origin: fc.constant(origin),
    url: fc.constantFrom(
      origin,
      `${origin}/`,
      `${origin}/background.js`,
      `${origin}/page-reader.js`,
      `${origin}/sidepanel.html/x`,
      `${origin}/SIDEPANEL.html`,
      `${origin}.evil.test/sidepanel.html`,
      `https://evil.test/sidepanel.html`,
      `blob:${origin}/sidepanel.html`,
      'about:blank',
      '',
    ),
  }),
  fc.constant(undefined),
);

class StrangersPort implements PanelPort {
  readonly name: string;
  readonly sender: Sender | undefined;
  readonly posted: unknown[] = [];
  disconnected = false;
  #listeners: ((message: unknown) => void)[] = [];
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => void this.#listeners.push(listener),
  };
  readonly onDisconnect = { addListener: () => {} };

  constructor(name: string, sender: Sender | undefined) {
    this.name = name;
    this.sender = sender;
  }

  postMessage(event: unknown): void {
    this.posted.push(event);
  }

  disconnect(): void {
    this.disconnected = true;
  }

  /** Even to a port that was hung up on: a forger does not wait for an answer. */
  deliver(message: unknown): number {
    for (const listener of this.#listeners) listener(message);
    return this.#listeners.length;
  }
}

async function withHistory(): Promise<Started> {
  const started = await startWithKey();
  const panel = new FakePanel(started.background);
  await panel.open();
  panel.ask('What is staking?');
  const answer = await started.api.request(1);
  answer.text('Locking tokens.');
  answer.finish();
  await panel.untilIdle();
  panel.close();
  return started;
}

/** All that a stranger could have changed. */
async function everything({ request, api, background }: Started) {
  return {
    status: await request('status-get', {}),
    settings: await request('settings-get', {}),
    history: await request('history-list', { query: '', limit: 100 }),
    runs: background.activeRuns,
    requests: api.answers.length,
  };
}

function send(background: Background, message: unknown, sender: Sender | undefined) {
  // The browser always names a sender; a handler must not rely on it.
  return background.answer(message, sender as Sender);
}

describe('strangers', () => {
  it('get no reply to 12,000 messages, and change nothing', async () => {
    const started = await withHistory();
    const before = await everything(started);
    let sent = 0;
    fc.assert(
      fc.property(stranger, hostileMessage, (sender, message) => {
        sent += 1;
        expect(send(started.background, message, sender)).toBeUndefined();
      }),
      { seed: 7, numRuns: 12_000 },
    );
    expect(sent).toBe(12_000);
    expect(await everything(started)).toEqual(before);
  });

  it('are hung up on at 6,000 ports, hear nothing there and are not heard', async () => {
    const started = await withHistory();
    const before = await everything(started);
    fc.assert(
      fc.property(
        stranger,
        fc.oneof(fc.constant('panel'), fc.string()),
        fc.array(hostileMessage, { maxLength: 3 }),
        (sender, name, messages) => {
          const port = new StrangersPort(name, sender);
          started.background.connect(port);
          for (const message of messages) expect(port.deliver(message)).toBe(0);
          expect(port).toMatchObject({ disconnected: true, posted: [] });
        },
      ),
      { seed: 8, numRuns: 6_000 },
    );
    expect(await everything(started)).toEqual(before);
  });
});

describe('our own pages', () => {
  it('are answered 2,000 such messages without the key ever in a reply', async () => {
    const started = await withHistory();
    const secret = 'sk-canary-0123456789';
    let answered = 0;
    // The first four would take the key away from here; a test of the connection waits for a whole answer.
    const leftOut = new Set([
      'key-set',
      'key-remove',
      'key-lock',
      'base-url-set',
      'connection-test',
    ]);
    for (const message of fc.sample(hostileMessage, { seed: 9, numRuns: 2_000 })) {
      if (leftOut.has(String((message as { type?: unknown } | null)?.type))) continue;
      const reply = started.background.answer(message, panelSender);
      if (!reply) continue;
      answered += 1;
      // A refusal by a fake edge is an answer too; what it says is looked at just the same.
      const said = JSON.stringify(await reply.catch(String));
      expect(said ?? '').not.toContain(secret.slice(3, -4));
    }
    expect(answered).toBeGreaterThan(400);
    expect(await started.request('status-get', {})).toMatchObject({ key: { state: 'present' } });
  });
});
