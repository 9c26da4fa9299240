import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The document that a tab shows, as the browser's scripting would see it. */
export interface FakeDocument {
  readonly url: string;
  readonly documentId?: string;
  readonly documentTime: number;
  readonly contentType?: string;
  /** Refuses every injection, as without a permission. */
  readonly closed?: boolean;
  /** What the injected file answers beside `ok`, `origin` and `documentTime`. */
  readonly reply?: Readonly<Record<string, unknown>>;
}

interface Injection {
  readonly target: { readonly tabId: number; readonly documentIds?: readonly string[] };
  readonly func?: { readonly length: number };
  readonly files?: readonly string[];
  readonly args?: readonly unknown[];
}

/**
 * One tab, whose document may change between any two injections: `documents` are what it shows in
 * turn, one for each call of `executeScript`, the last one from then on.
 */
export function fakeTab(documents: readonly FakeDocument[]) {
  const injected: Injection[] = [];
  let calls = 0;
  const current = () => documents[Math.min(calls, documents.length - 1)] as FakeDocument;
  const tab = () => ({
    id: 1,
    windowId: 10,
    active: true,
    status: 'complete',
    url: current().url,
    title: 'A page',
  });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => tab() as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [tab()] as never);
  Reflect.set(fakeBrowser, 'scripting', {
    executeScript: async (injection: Injection) => {
      const document = current();
      calls++;
      injected.push(injection);
      if (document.closed) throw new Error('Cannot access contents of the page.');
      const { origin } = new URL(document.url);
      const { documentId, documentTime, contentType = 'text/html', reply } = document;
      const identity = { origin, documentTime, contentType };
      const result = injection.files
        ? { ok: true, origin, documentTime, ...reply }
        : injection.args
          ? undefined
          : identity;
      return [{ frameId: 0, ...(documentId === undefined ? {} : { documentId }), result }];
    },
  });
  Reflect.set(fakeBrowser, 'permissions', { contains: async () => false });
  return { injected };
}

export const pageReply = {
  title: 'A page',
  url: 'https://a.example/x',
  reading: { kind: 'page', text: 'Hello', offset: 0, truncated: false, cuts: [] },
};
