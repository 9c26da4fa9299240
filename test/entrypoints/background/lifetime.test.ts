import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHeartbeat } from '../../../entrypoints/background/heartbeat';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { startWithKey } from './harness/start';

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
