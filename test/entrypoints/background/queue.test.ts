import { beforeEach, describe, expect, it } from 'vitest';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { startWithKey } from './harness/start';

beforeEach(freshBrowser);

async function busyPanel() {
  const started = await startWithKey();
  const panel = new FakePanel(started.background);
  const chat = await panel.open();
  panel.ask('first');
  const answer = await started.api.request(1);
  return { ...started, panel, answer, chatId: chat.id };
}

describe('the queue', () => {
  it('holds what is sent while an answer streams, and sends it when the run ends', async () => {
    const { api, panel, answer } = await busyPanel();
    panel.ask('second');
    panel.ask('third');
    await panel.until(({ chat }) => chat?.queue.length === 2);
    answer.text('one');
    answer.finish();
    const second = await api.request(2);
    expect(second.body.messages.at(-1)?.content).toContain('second');
    await panel.until(({ chat }) => chat?.queue.length === 1);
    expect(panel.need().queue.map(({ text }) => text)).toEqual(['third']);
    second.finish();
    const third = await api.request(3);
    expect(third.body.messages.at(-1)?.content).toContain('third');
    third.finish();
    await panel.until(({ chat }) => chat?.run.state === 'idle' && chat.queue.length === 0);
    expect(panel.need().messages).toHaveLength(6);
  });

  it('can be edited and emptied while it waits', async () => {
    const { api, panel, answer, chatId } = await busyPanel();
    panel.ask('secnod', 'q1');
    panel.ask('third', 'q2');
    await panel.until(({ chat }) => chat?.queue.length === 2);
    panel.send({ type: 'queue-edit', chatId, queuedId: 'q1', text: 'second' });
    panel.send({ type: 'queue-remove', chatId, queuedId: 'q2' });
    await panel.until(({ chat }) => chat?.queue.length === 1);
    answer.finish();
    expect((await api.request(2)).body.messages.at(-1)?.content).toContain('second');
    await panel.until(({ chat }) => chat?.queue.length === 0);
  });

  it('is not stopped by Stop: the next message goes out', async () => {
    const { api, panel, answer, chatId } = await busyPanel();
    panel.ask('second');
    await panel.until(({ chat }) => chat?.queue.length === 1);
    panel.send({ type: 'run-stop', chatId });
    const second = await api.request(2);
    expect(answer.aborted()).toBe(true);
    expect(second.body.messages.at(-1)?.content).toContain('second');
  });

  it('waits where the run failed for a reason that would fail it, too', async () => {
    const { api, panel, request } = await busyPanel();
    const chat = panel.need();
    panel.ask('second');
    await panel.until(({ chat }) => chat?.queue.length === 1);
    api.refusals.push({ status: 401 });
    (await api.request(1)).finish();
    // The queue went out, was refused, and a third message shows that the rest is held.
    await panel.until(({ chat }) => chat?.queue.length === 0 && chat.run.state === 'idle');
    expect(panel.answer.problem?.kind).toBe('key-refused');
    expect((await request('history-list', { query: '', limit: 5 }))[0]?.id).toBe(chat.id);
  });
});
