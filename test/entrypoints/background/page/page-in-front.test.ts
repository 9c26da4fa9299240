import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageInFront } from '../../../../entrypoints/background/page/page-in-front';
import type { PageState } from '../../../../lib/extension/messages';
import { fakeTab } from './fake-tabs';

const document = { url: 'https://a.example/x?secret=1#y', documentTime: 1 };
const page = { title: 'A page', url: 'https://a.example/x', host: 'a.example' };
const shown: PageState = {
  access: 'granted',
  tabId: 1,
  page: { ...page, title: 'As it was called before' },
  kind: 'other',
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('the page that a question names', () => {
  it('is not asked itself where the panel shows it already, and has its newest title', async () => {
    const { injected } = fakeTab([document]);
    expect(await pageInFront(10, shown)).toEqual(page);
    expect(injected).toEqual([]);
  });

  it.each<[string, PageState | null]>([
    ['nothing', null],
    ['another tab', { ...shown, tabId: 2 }],
    ['another address', { ...shown, page: { ...page, url: 'https://a.example/z' } }],
    ['that it cannot be read', { access: 'unreadable', tabId: 1, title: '', reason: 'other' }],
  ])('is asked where the panel says %s', async (_what, said) => {
    const { injected } = fakeTab([document]);
    expect(await pageInFront(10, said)).toEqual(page);
    expect(injected).toHaveLength(1);
  });

  it('is named after a second where it is too busy to answer', async () => {
    fakeTab([document]);
    Reflect.set(fakeBrowser, 'scripting', { executeScript: () => new Promise(() => {}) });
    vi.useFakeTimers();
    const asked = pageInFront(10, null);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(await asked).toEqual(page);
  });

  it('is none where no extension may look, whatever the panel says', async () => {
    const { injected } = fakeTab([{ ...document, url: 'chrome://settings/' }]);
    expect(await pageInFront(10, shown)).toBeNull();
    expect(injected).toEqual([]);
    fakeTab([{ ...document, contentType: 'application/pdf' }]);
    expect(await pageInFront(10, null)).toBeNull();
  });
});
