import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeyDatabase } from '../../../entrypoints/background/key/key-database';
import { KeyStore } from '../../../entrypoints/background/key/key-store';
import { browser } from '../../../lib/extension/browser';
import { freshBrowser } from './harness/fresh-browser';
import { start, startWithKey } from './harness/start';

beforeEach(freshBrowser);

const host = 'https://api.altllm.ai';
const secret = 'sk-canary-0123456789';
const store = () =>
  new KeyStore(
    createKeyDatabase(),
    () => 42,
    () => {},
  );

describe('the key', () => {
  it('is there for the host that it was saved for, after a restart too, and for no other', async () => {
    await store().set(secret, host, undefined);
    const again = store();
    expect(await again.use(host)).toBe(secret);
    expect(await again.use('https://other.test')).toBeNull();
    expect(await again.status('https://other.test')).toEqual({ state: 'absent' });
    expect(await again.status(host)).toEqual({
      state: 'present',
      lastFour: '6789',
      savedAt: 42,
      passphrase: false,
    });
    await again.remove();
    expect(await store().use(host)).toBeNull();
  });

  it('under a passphrase is locked when the browser starts and opened by the passphrase alone', async () => {
    await store().set(secret, host, 'correct horse');
    await browser.storage.session.clear();
    const again = store();
    expect(await again.status(host)).toMatchObject({ state: 'locked', lastFour: '6789' });
    expect(await again.use(host)).toBeNull();
    expect(await again.unlock('wrong')).toBe(false);
    expect(await again.unlock('correct horse')).toBe(true);
    expect(await again.use(host)).toBe(secret);
    await again.lock();
    expect(await again.use(host)).toBeNull();
    expect(await store().use(host)).toBeNull();
  });

  it('stays unlocked while the background sleeps and wakes, until its time is over', async () => {
    let now = 1_000;
    const wake = () =>
      new KeyStore(
        createKeyDatabase(),
        () => now,
        () => {},
      );
    const first = wake();
    await first.set(secret, host, 'correct horse');
    await first.used(5);
    now += 4 * 60_000;
    expect(await wake().use(host)).toBe(secret);
    const stored = JSON.stringify(await browser.storage.session.get());
    expect(stored).not.toContain('canary');
    now += 60_000;
    expect(await wake().use(host)).toBeNull();
    expect(await browser.storage.session.get()).toEqual({});
    expect(await first.use(host)).toBeNull();
  });

  it('is locked after the machine slept over its time, though no timer ran', async () => {
    let now = 1_000;
    const keys = new KeyStore(
      createKeyDatabase(),
      () => now,
      () => {},
    );
    await keys.set(secret, host, 'correct horse');
    await keys.used(5);
    now += 5 * 60_000;
    expect(await keys.status(host)).toMatchObject({ state: 'locked' });
    expect(await store().use(host)).toBeNull();
    expect(await keys.unlock('correct horse')).toBe(true);
    expect(await keys.use(host)).toBe(secret);
    await keys.lock();
  });

  it('under a passphrase locks itself after idle minutes', async () => {
    const keys = store();
    await keys.set(secret, host, 'correct horse');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await keys.used(5);
      vi.advanceTimersByTime(4 * 60_000);
      await keys.used(5);
      vi.advanceTimersByTime(4 * 60_000);
      expect(await keys.use(host)).toBe(secret);
      vi.advanceTimersByTime(60_000);
      expect(await keys.use(host)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not lie readable in the database under a passphrase', async () => {
    await store().set(secret, host, 'correct horse');
    const record = await createKeyDatabase().read();
    expect(record?.protection).toBe('passphrase');
    const { sealed, ...rest } = record as unknown as { sealed: ArrayBuffer };
    expect(JSON.stringify(rest)).not.toContain('canary');
    expect(new TextDecoder().decode(sealed)).not.toContain('canary');
  });

  it('is in no reply to any request', async () => {
    const { request } = await startWithKey();
    const replies = await Promise.all([
      request('status-get', {}),
      request('key-set', { key: secret }),
      request('settings-get', {}),
      request('settings-set', { settings: { jsonMode: true } }),
      request('models-list', { refresh: true }),
      request('provider-get', {}),
      request('history-list', { query: 'sk-', limit: 9 }),
      request('request-preview', { chatId: 'x', text: 'hi', attachments: [], windowId: 1 }),
      request('key-lock', {}),
      request('key-remove', {}),
    ]);
    expect(JSON.stringify(replies)).not.toContain('canary');
  });

  it('is asked for anew when the base URL changes', async () => {
    const { request } = await startWithKey();
    const changed = await request('base-url-set', { baseUrl: 'https://other.test/v1' });
    expect(changed).toMatchObject({ ok: true, value: { key: { state: 'absent' } } });
    await request('base-url-set', { baseUrl: 'https://api.altllm.ai/v1' });
    expect((await request('status-get', {})).key.state).toBe('present');
  });

  it('that cannot stand in a header is refused', () => {
    const { background } = start();
    const sender = { id: 'altside', origin: 'chrome-extension://altside' };
    const url = 'chrome-extension://altside/options.html';
    const message = { type: 'key-set', key: 'sk\nx' };
    expect(background.answer(message, { ...sender, url })).toBeUndefined();
  });
});
