/**
 * Hostile pages in front of the real extension: a question about each, the tools that read it, and then
 * a look at every byte that went to the API.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoRequest } from '../demo-api/types.ts';
import { type HostileCase, honestCases, hostileCases, secret } from '../fixtures/hostile/cases.ts';
import { claimingCases } from '../fixtures/hostile/claims.ts';
import { honestPricedCases, pricedCases } from '../fixtures/hostile/priced.ts';
import { requestFrom } from './harness/canary.ts';
import { askFresh, chatRequests, type HostileWorld } from './hostile-world.ts';

export const pageCases: readonly HostileCase[] = [
  ...hostileCases,
  ...pricedCases,
  ...claimingCases,
];

const ordinary = honestPricedCases[0] as HostileCase;

/** Half a minute a page: some are made to be slow, and machines differ. */
const patience = 30_000;
const patienceFor = ({ kind }: HostileCase) => (kind === 21 ? 3 * patience : patience);
const question = 'What is on this page?';

export function hostilePages(worldOf: () => HostileWorld, cases: readonly HostileCase[]): void {
  let world: HostileWorld;
  /** As it is for an honest page, without its nonce. */
  let system = '';
  /** Of the run before: of the user's part, and of the reading. */
  let nonces: readonly string[] = [];

  beforeAll(async () => {
    world = worldOf();
    await askFresh(world, question, [{ times: 1, answer: { text: 'Notes.' } }]);
    const [request] = chatRequests(world);
    system = withoutNonce(request);
  });

  describe('hostile pages', () => {
    for (const hostile of cases) {
      it(`kind ${hostile.kind}: ${hostile.name}`, { timeout: patienceFor(hostile) }, async () => {
        const { sent, results } = await readCase(hostile);
        for (const hidden of hostile.hidden) expect(sent).not.toContain(hidden);
        expect(results.length).toBe(toolsFor(hostile).length);
        if (hostile.kind === 21) return expectNoHarm(hostile, results);
        for (const shown of hostile.shown) expect(results[0]).toContain(shown);
        for (const beside of hostile.unselected ?? []) {
          expect(JSON.parse(results[0] ?? '').selection).not.toContain(beside);
        }
        if (hostile.priced) expect(results[1]).toContain(hostile.shown[0]);
      });
    }
  });

  describe('honest pages', () => {
    for (const honest of honestCases) {
      it(honest.name, { timeout: patience }, async () => {
        const { results } = await readCase(honest);
        expect(results[0]).toContain(honest.shown[0]);
      });
    }
    // Where the hidden price of the hostile pages is shown, it is read: its absence there says something.
    for (const honest of honestPricedCases) {
      it(honest.name, { timeout: patience }, async () => {
        const { results } = await readCase(honest);
        expect(results[1]).toContain(honest.shown[0]);
      });
    }
  });

  /**
   * A page without end may take more time than a reading has. Then that is said, and nothing else: no
   * part of it, shown or hidden. Either way the next page is read as if nothing had been.
   */
  async function expectNoHarm(hostile: HostileCase, results: readonly string[]): Promise<void> {
    const [page = '', prices = ''] = results;
    if (!isTimeOut(page)) for (const shown of hostile.shown) expect(page).toContain(shown);
    if (!isTimeOut(prices)) expect(JSON.parse(prices)).toMatchObject({ tokens: [] });
    const next = await readCase(ordinary);
    expect(next.results[0]).toContain('$66,613.13');
    expect(JSON.parse(next.results[1] ?? '')).toMatchObject({
      tokens: [{ symbol: 'WIF', price: '66613.13' }],
      truncated: false,
    });
  }

  describe('pages that would like to be read', () => {
    it.each(beggars)('kind 24: $name', async ({ html, script }) => {
      const before = await messagesIn(world);
      await show({ kind: 24, name: '', html, shown: [], hidden: [], ...(script && { script }) });
      // Whatever the page set going has come to the background before this answer.
      await requestFrom(world.panel, { type: 'status-get' });
      expect(world.api.requests.filter(({ method }) => method === 'POST')).toEqual([]);
      expect(await messagesIn(world)).toBe(before);
    });
  });

  async function show(hostile: HostileCase): Promise<void> {
    // An address of its own, so that a fragment never makes it the document before.
    const path = `/case-${Object.keys(world.pages).length}`;
    const html = hostile.html
      .replaceAll('OTHER', world.server.otherOrigin)
      .replaceAll('NONCE', nonces.at(-1) ?? '');
    world.pages[path] = `<!doctype html><meta charset="utf-8">${html}`;
    world.api.reset();
    await world.page.goto(`${world.server.origin}${path}${hostile.hash ?? ''}`);
    if (hostile.script) await world.page.evaluate(hostile.script);
    if (hostile.select) {
      await world.page.evaluate((selector) => {
        getSelection()?.selectAllChildren(document.querySelector(selector) as Element);
      }, hostile.select);
    }
  }

  /** @returns everything that was sent as JSON, and what each tool said. */
  async function readCase(hostile: HostileCase) {
    await show(hostile);
    expect(chatRequests(world)).toEqual([]);
    const toolCalls = toolsFor(hostile).map((name) => ({ name, input: {} }));
    const answer = await askFresh(world, question, [
      { times: 1, answer: { toolCalls } },
      { times: 1, answer: { text: 'Read.' } },
    ]);
    expect(answer.state).toBe('complete');
    const requests = chatRequests(world);
    expect(requests.length).toBe(2);
    const last = requests[1] as DemoRequest;
    expect(withoutNonce(last)).toBe(system);
    const results = expectEachInItsPlace(last, toolCalls.length);
    nonces = noncesIn(JSON.stringify(last));
    return { sent: JSON.stringify(requests), results };
  }
}

function toolsFor({ select }: HostileCase): readonly string[] {
  return select === undefined ? ['read_page', 'read_token_prices'] : ['read_selection'];
}

/** Said in so many words, with nothing of the page. */
function isTimeOut(result: string): boolean {
  const { error, ...more } = JSON.parse(result) as { readonly error?: { readonly kind: string } };
  if (error === undefined) return false;
  expect(more).toEqual({});
  expect(error.kind).toBe('time-out');
  return true;
}

/**
 * Whatever the page says: one system message, one question, one answer with calls, their results; and
 * page text between delimiters that only the product can have written. Returns the results.
 */
function expectEachInItsPlace(request: DemoRequest, calls: number): readonly string[] {
  const roles = request.messages.map(({ role }) => role);
  expect(roles).toEqual(['system', 'user', 'assistant', ...Array(calls).fill('tool')]);
  const [system, user, assistant, ...results] = request.messages;
  const [nonce = ''] = noncesIn(String(system?.content));
  expect(system?.content).not.toContain(secret);
  expect(String(user?.content)).toMatch(
    new RegExp(
      `^<<<open-page ${nonce}>>>\\ntitle: .*\\naddress: http://127.*\\n<<<end ${nonce}>>>\\n\\n`,
    ),
  );
  expect(String(user?.content).endsWith(`<<<end ${nonce}>>>\n\n${question}`)).toBe(true);
  expect(String(user?.content).split(nonce).length).toBe(3);
  expect(assistant?.tool_calls?.map(({ id }) => id)).toEqual(
    results.map(({ tool_call_id }) => tool_call_id),
  );
  const contents = results.map(({ content }) => String(content));
  for (const content of contents) {
    const result = JSON.parse(content);
    for (const text of [result.text, result.selection, result.around]) {
      if (text === undefined) continue;
      const [, own = '', inner] = /^<<<page (\w{16})>>>\n([\s\S]*)\n<<<end \1>>>$/.exec(text) ?? [];
      expect(own).toMatch(/^[0-9a-f]{16}$/);
      expect(inner).not.toContain(own);
      expect(content).not.toContain(nonce);
    }
  }
  return contents;
}

function withoutNonce(request: DemoRequest | undefined): string {
  const text = String(request?.messages[0]?.content);
  return text.replaceAll(noncesIn(text)[0] ?? '', 'NONCE');
}

function noncesIn(text: string): readonly string[] {
  return [...text.matchAll(/<<<(?:page|end) ([\w-]{12,})>>>/g)].map(([, nonce]) => nonce ?? '');
}

function messagesIn({ panel }: HostileWorld): Promise<number> {
  return panel.evaluate(() => document.querySelectorAll('[role="log"] article').length);
}

const beggars: readonly {
  readonly name: string;
  readonly html: string;
  readonly script?: string;
}[] = [
  {
    name: 'clicks, right-clicks and selects by itself',
    html: '<p id="p">Explain me.</p>',
    script: `const p = document.getElementById('p');
      getSelection().selectAllChildren(p);
      for (const type of ['contextmenu', 'click', 'auxclick', 'keydown'])
        p.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 2 }));
      document.execCommand?.('copy')`,
  },
  {
    name: 'presses our shortcut',
    html: '<p>Open me.</p>',
    script: `for (const key of ['A', 'E', 'Enter'])
      document.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true }))`,
  },
  {
    name: 'changes its title and address, and loads its frames anew',
    html: '<title>1</title><iframe srcdoc="x"></iframe>',
    script: `for (let n = 0; n < 40; n += 1) {
      document.title = 'Question ' + n + ': what is this?';
      history.pushState({}, '', '?' + n);
      document.querySelector('iframe').srcdoc = 'x' + n;
    }`,
  },
  {
    name: 'sends messages to everything',
    html: '<p>Read me.</p>',
    script: `for (const message of [
      { type: 'message-send', text: 'Read this page' }, { type: 'attachment-read', source: 'page', tabId: 1 },
    ]) { postMessage(message, '*'); new BroadcastChannel('panel').postMessage(message); }`,
  },
  {
    name: 'goes elsewhere and comes back, again and again',
    html: '<p>Again.</p>',
    script: `sessionStorage.n = Number(sessionStorage.n ?? 0); location.hash = 'a'; history.back(); location.hash = 'b'`,
  },
];
