import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageStateOf } from '../../../../entrypoints/background/page/page-state';
import { pinTab } from '../../../../entrypoints/background/page/pin-tab';
import { readTab } from '../../../../entrypoints/background/page/read-tab';
import type { PinnedTab } from '../../../../lib/agent/tool';
import { type FakeDocument, fakeTab, pageReply } from './fake-tabs';

const first: FakeDocument = {
  url: 'https://a.example/x?secret=1#y',
  documentId: 'one',
  documentTime: 1_000,
  reply: pageReply,
};
const second: FakeDocument = { ...first, documentId: 'two', documentTime: 2_000 };
const task = { kind: 'page', offset: 0, maxCharacters: 100 } as const;
const pinned: PinnedTab = {
  tabId: 1,
  windowId: 10,
  origin: 'https://a.example',
  documentId: 'one',
  documentTime: 1_000,
};
const read = (tab: PinnedTab = pinned) => readTab(tab, task, new AbortController().signal);
const failure = async (tab?: PinnedTab) => {
  const outcome = await read(tab);
  return outcome.ok ? 'read' : outcome.error.kind;
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('readTab', () => {
  it('reads the pinned document, and aims at it alone', async () => {
    const { injected } = fakeTab([first]);
    const outcome = await read();
    expect(outcome).toMatchObject({ ok: true, value: { reading: { text: 'Hello' } } });
    expect(injected.map(({ target }) => target.documentIds)).toEqual([['one'], ['one']]);
  });

  it('throws away what another document of the same origin answered', async () => {
    fakeTab([second]);
    expect(await failure()).toBe('page-changed');
  });

  it('throws away a reading when the tab navigated between the request and the reader', async () => {
    fakeTab([first, second]);
    expect(await failure()).toBe('page-changed');
  });

  it('does not call a page changed that was too busy for one reading after another', async () => {
    fakeTab([{ ...first, reply: { ok: false, reason: 'no-request' } }]);
    expect(await failure()).toBe('time-out');
  });

  it('tells documents apart by their time where the browser names none', async () => {
    const { documentId: _named, ...unnamed } = second;
    fakeTab([unnamed]);
    const { documentId: _one, ...byTime } = pinned;
    expect(await failure(byTime)).toBe('page-changed');
  });

  it('injects nothing once the tab shows another origin', async () => {
    const { injected } = fakeTab([{ ...first, url: 'https://b.example/' }]);
    expect(await failure()).toBe('page-changed');
    expect(injected).toEqual([]);
  });

  it('says that access is missing where every injection is refused', async () => {
    fakeTab([{ ...first, closed: true }]);
    expect(await failure()).toBe('no-access');
  });

  it('says that the page changed where only the old document refuses', async () => {
    fakeTab([{ ...first, closed: true }, second]);
    expect(await failure()).toBe('page-changed');
  });

  it('says that the tab was closed', async () => {
    fakeTab([first]);
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab'));
    expect(await failure()).toBe('page-changed');
  });

  it('refuses an answer of another shape', async () => {
    fakeTab([{ ...first, reply: { ...pageReply, reading: { kind: 'page', text: 7 } } }]);
    expect(await failure()).toBe('crashed');
  });

  it('stops at once when the user stops', async () => {
    fakeTab([first]);
    const outcome = await readTab(pinned, task, AbortSignal.abort());
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'interrupted' } });
  });

  it.each([
    ['https://chromewebstore.google.com/detail/x', 'https://chromewebstore.google.com'],
    ['https://a.example/file.pdf', 'https://a.example'],
  ])('does not try to read %s', async (url, origin) => {
    const { injected } = fakeTab([{ ...first, url }]);
    expect(await failure({ tabId: 1, windowId: 10, origin })).toBe('unreadable-page');
    expect(injected).toEqual([]);
  });
});

describe('pinTab', () => {
  it('pins origin, document and time', async () => {
    fakeTab([first]);
    expect(await pinTab(10)).toEqual(pinned);
  });

  it('pins the origin alone where the page may not be read yet', async () => {
    fakeTab([{ ...first, closed: true }]);
    expect(await pinTab(10)).toEqual({ tabId: 1, windowId: 10, origin: 'https://a.example' });
  });

  it('has nothing to pin on a page of the browser', async () => {
    fakeTab([{ ...first, url: 'chrome://settings/' }]);
    expect(await pinTab(10)).toBeNull();
  });
});

describe('pageStateOf', () => {
  it('names a page that may be read, without its query', async () => {
    fakeTab([first]);
    expect(await pageStateOf(10)).toMatchObject({
      access: 'granted',
      page: { url: 'https://a.example/x', host: 'a.example', title: 'A page' },
    });
  });

  it('asks for the site where it may not', async () => {
    fakeTab([{ ...first, closed: true }]);
    expect(await pageStateOf(10)).toMatchObject({
      access: 'needs-permission',
      originPattern: 'https://a.example/*',
    });
  });

  it.each([
    ['chrome://extensions/', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['view-source:https://a.example/', 'browser-page'],
    ['chrome-extension://abc/options.html', 'browser-page'],
    ['moz-extension://abc/options.html', 'browser-page'],
    ['file:///etc/passwd', 'file'],
    ['https://addons.mozilla.org/en-US/', 'store'],
    ['https://chrome.google.com/webstore/x', 'store'],
    ['https://a.example/paper.pdf?x', 'pdf'],
    ['data:text/html,x', 'other'],
  ])('%s cannot be read: %s', async (url, reason) => {
    fakeTab([{ ...first, url }]);
    expect(await pageStateOf(10)).toMatchObject({ access: 'unreadable', reason });
  });

  it('sees a PDF that its address does not betray', async () => {
    fakeTab([{ ...first, contentType: 'application/pdf' }]);
    expect(await pageStateOf(10)).toMatchObject({ access: 'unreadable', reason: 'pdf' });
  });
});
