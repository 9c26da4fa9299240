import { type Background, createBackground } from '../../../../entrypoints/background/background';
import type { PageAccess } from '../../../../entrypoints/background/page-access';
import type { Sender } from '../../../../entrypoints/background/sender';
import type { Tool } from '../../../../lib/agent/tool';
import type { Reply, Requests, RequestType } from '../../../../lib/extension/messages';
import { createFakeApi, type FakeApi } from './fake-api';

export const origin = 'chrome-extension://altside';
export const panelSender: Sender = { id: 'altside', origin, url: `${origin}/sidepanel.html` };

export const page = { title: 'Prices', url: 'https://market.test/', host: 'market.test' };
export const tab = { tabId: 7, windowId: 1, origin: 'https://market.test' };

export interface Started {
  readonly background: Background;
  readonly api: FakeApi;
  request<T extends RequestType>(type: T, payload: Requests[T]['request']): Promise<Reply<T>>;
}

export interface StartOptions {
  readonly api?: FakeApi;
  readonly tools?: readonly Tool[];
  readonly pages?: Partial<PageAccess>;
  readonly beat?: () => void;
  readonly now?: () => number;
  readonly mayReach?: () => Promise<boolean>;
}

/** A whole background over fakes of its edges. IndexedDB and storage are the test environment's. */
export function start(options: StartOptions = {}): Started {
  const api = options.api ?? createFakeApi();
  const background = createBackground({
    self: { id: 'altside', origin },
    fetch: api.fetch,
    now: options.now ?? (() => Date.now()),
    random: () => 0.5,
    beat: options.beat ?? (() => {}),
    isOnline: () => true,
    mayReach: options.mayReach ?? (async () => true),
    pages: { ...fakePages, ...options.pages },
    tools: options.tools ?? [],
    explainQuestion: 'Explain this.',
  });
  return {
    background,
    api,
    request: (type, payload) => {
      const reply = background.answer({ ...payload, type }, panelSender);
      if (!reply) throw new Error(`no reply to ${type}`);
      return reply as Promise<never>;
    },
  };
}

/** A background with a key. */
export async function startWithKey(options: StartOptions = {}): Promise<Started> {
  const started = start(options);
  await started.request('key-set', { key: 'sk-canary-0123456789' });
  return started;
}

const fakePages: PageAccess = {
  stateOf: async () => ({ access: 'granted', tabId: 7, page, kind: 'market' }),
  pageInFront: async () => page,
  pin: async () => tab,
  readSelection: async (_tabId, selected) => ({
    id: 'selection-1',
    kind: 'selection',
    name: selected,
    text: selected,
    page,
    truncated: false,
    surroundings: `before ${selected} after`,
  }),
  readAttachment: async () => ({ ok: false, problem: { kind: 'internal' } }),
  takeScreenshot: async () => ({ ok: false, problem: { kind: 'internal' } }),
  listTabs: async () => [],
  showEvidence: async () => ({ ok: false, problem: 'gone' }),
  checkEvidence: async () => ({ ok: false, problem: 'gone' }),
  decodeText: async () => [],
};
