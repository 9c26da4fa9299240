import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHeartbeat } from '../../../entrypoints/background/heartbeat';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { start, startWithKey } from './harness/start';

beforeEach(freshBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the heartbeat', () => {
  it('beats at once and every 20 seconds while a run is active, and never after', () => {
    vi.useFakeTimers();
    const beat = vi.fn();
    const heartbeat = createHeartbeat(beat);
    const endFirst = heartbeat.begin();
    const endSecond = heartbeat.begin();
    vi.advanceTimersByTime(60_000);
    expect(beat).toHaveBeenCalledTimes(4);
    endFirst();
    endFirst();
    vi.advanceTimersByTime(20_000);
    expect(beat).toHaveBeenCalledTimes(5);
    endSecond();
    vi.advanceTimersByTime(600_000);
    expect(beat).toHaveBeenCalledTimes(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is left behind by none of many conversations, and their chats are unloaded', async () => {
    const { background, api, request } = await startWithKey();
    const panel = new FakePanel(background);
    await panel.open();
    for (let round = 1; round <= 30; round += 1) {
      const { id } = panel.need();
      panel.ask('Go');
      const answer = await api.request(round);
      answer.text('ok');
      answer.finish();
      await panel.untilIdle();
      panel.send({ type: 'chat-new' });
      await panel.until(({ chat }) => chat?.id !== id);
    }
    expect(background.activeRuns).toBe(0);
    expect(await request('history-list', { query: '', limit: 99 })).toHaveLength(30);
  });
});

describe('a history in memory alone', () => {
  it('keeps the background awake while a panel is open, since it would be lost', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private window', 'InvalidStateError');
    });
    const { background, api, request } = await startWithKey();
    const panel = new FakePanel(background);
    const chat = await panel.open();
    expect(chat.kept).toBe(false);
    expect(background.activeRuns).toBe(1);
    panel.ask('Go');
    const answer = await api.request(1);
    answer.text('kept in mind');
    answer.finish();
    await panel.untilIdle();
    panel.close();
    await request('status-get', {});
    expect(background.activeRuns).toBe(0);
    const again = new FakePanel(background);
    await again.open();
    expect(again.answerText).toBe('kept in mind');
  });
});

describe('the rate limit', () => {
  it('is one count for every chat: at zero the next message waits, and can be sent now', async () => {
    const { background, api } = await startWithKey();
    const reset = Math.floor(Date.now() / 1_000) + 600;
    api.headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
    const panel = new FakePanel(background);
    const first = await panel.open();
    panel.ask('Go');
    (await api.request(1)).finish();
    await panel.untilIdle();
    panel.send({ type: 'chat-new' });
    await panel.until(({ chat }) => chat?.id !== first.id);
    panel.ask('Again');
    await panel.until(({ chat }) => chat?.run.state === 'waiting');
    expect(panel.need().run).toMatchObject({ reason: 'rate-limit' });
    expect(api.answers).toHaveLength(1);
    panel.send({ type: 'wait-skip', chatId: panel.need().id });
    (await api.request(2)).finish();
    await panel.untilIdle();
    expect(panel.answer.state).toBe('complete');
  });

  it('is known to the next background, before it has asked anything', async () => {
    const before = await startWithKey();
    const reset = Math.floor(Date.now() / 1_000) + 600;
    before.api.headers = {
      'x-ratelimit-limit': '20',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-reset': String(reset),
    };
    const panel = new FakePanel(before.background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    (await before.api.request(1)).finish();
    await panel.untilIdle();

    const { background, api, request } = start();
    expect((await request('status-get', {})).rateLimit).toEqual({
      limit: 20,
      remaining: 1,
      resetAt: reset * 1_000,
    });
    const again = new FakePanel(background);
    await again.open(chatId);
    again.ask('The last one');
    // Counted before the server has said a word, and over one more restart.
    await api.request(1);
    const third = start();
    expect((await third.request('status-get', {})).rateLimit.remaining).toBe(0);
    const last = new FakePanel(third.background);
    await last.open(chatId);
    last.ask('One too many');
    await last.until(({ chat }) => chat?.run.state === 'waiting');
    expect(last.need().run).toMatchObject({ reason: 'rate-limit', until: reset * 1_000 });
    expect(third.api.answers).toHaveLength(0);
  });

  it('is forgotten with the key it was counted for, over a restart too', async () => {
    const { background, api, request } = await startWithKey();
    api.headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1_000) + 600),
    };
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go');
    (await api.request(1)).finish();
    await panel.untilIdle();
    await request('key-set', { key: 'sk-another-0123456789' });
    expect((await request('status-get', {})).rateLimit).toEqual({});
    expect((await start().request('status-get', {})).rateLimit).toEqual({});
  });

  it('counts the test of the connection, too', async () => {
    const { api, request } = await startWithKey();
    const reset = Math.floor(Date.now() / 1_000) + 600;
    const headers = { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': String(reset) };
    api.refusals.push({ status: 402, headers }, { status: 402 });
    await request('connection-test', {});
    expect((await request('status-get', {})).rateLimit.remaining).toBe(3);
    await request('connection-test', {});
    expect((await request('status-get', {})).rateLimit.remaining).toBe(2);
  });

  it('wait can be cancelled', async () => {
    const { background, api } = await startWithKey();
    api.refusals.push({ status: 429, headers: { 'retry-after': '3600' } });
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    await panel.until(({ chat }) => chat?.run.state === 'waiting');
    panel.send({ type: 'wait-cancel', chatId });
    await panel.untilIdle();
    expect(panel.answer).toMatchObject({ state: 'failed', problem: { kind: 'rate-limited' } });
  });
});
