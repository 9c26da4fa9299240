import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tool } from '../../../lib/agent/tool';
import { activePath } from '../../../lib/chat/active-path';
import { messageText } from '../../../lib/chat/message-text';
import type { ChatEvent, Message } from '../../../lib/chat/types';
import { createFakeApi } from './harness/fake-api';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { start, startWithKey } from './harness/start';

beforeEach(freshBrowser);

/**
 * A background that dies: the databases stay, everything in memory is left behind. The old one gets no
 * more network, so it writes nothing more.
 */
async function killAndRestart(tools: readonly Tool[] = []) {
  const next = start({ tools });
  await next.background.ready;
  return next;
}

const pay: Tool = {
  name: 'pay',
  description: 'Pays.',
  parameters: { type: 'object' },
  risk: 'act',
  parse: (value) => ({ ok: true, value }),
  execute: async () => ({ ok: true, output: '"paid"', site: null }),
};

describe('a background that was killed', () => {
  it('comes back with every token that a view had shown, interrupted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        async (tokens, random) => {
          freshBrowser();
          const { background, api } = await startWithKey();
          const panel = new FakePanel(background);
          const { id } = await panel.open();
          panel.ask('Go');
          const answer = await api.request(1);
          const shown = tokens.slice(0, 1 + (random % tokens.length));
          for (const token of shown) {
            const length = panel.answerText.length + token.length;
            answer.text(token);
            await panel.until(({ answerText }) => answerText.length === length);
          }
          const next = await killAndRestart();
          const again = new FakePanel(next.background);
          const chat = await again.open(id);
          expect(chat.run.state).toBe('idle');
          expect(again.answer.state).toBe('interrupted');
          expect(again.answerText).toBe(shown.join(''));
          expect(again.answerText).toBe(panel.answerText);
        },
      ),
      { seed: 7, numRuns: 25 },
    );
  });

  it('continues in the same message without a token twice', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    (await api.request(1)).text('one ');
    await panel.until(({ answerText }) => answerText === 'one ');

    const next = await killAndRestart();
    const again = new FakePanel(next.background);
    await again.open(chatId);
    again.send({ type: 'message-continue', chatId, messageId: again.answer.id });
    const answer = await next.api.request(1);
    answer.text('two');
    answer.finish();
    await again.until(({ answer }) => answer.state === 'complete');
    expect(again.answerText).toBe('one two');
    expect(again.need().messages).toHaveLength(2);
  });

  it('denies the call that awaited approval and runs no tool again', async () => {
    let runs = 0;
    const counting: Tool = {
      ...pay,
      name: 'look',
      risk: 'read',
      execute: async () => {
        runs += 1;
        return { ok: true, output: '"seen"', site: null };
      },
    };
    const { background, api } = await startWithKey({ tools: [pay, counting] });
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Pay');
    const answer = await api.request(1);
    answer.delta({
      tool_calls: [
        { index: 0, id: 'call_a', function: { name: 'look', arguments: '{}' } },
        { index: 1, id: 'call_b', function: { name: 'pay', arguments: '{"to":"x"}' } },
      ],
    });
    answer.finish('tool_calls');
    await panel.until(({ chat }) => chat?.run.state === 'awaiting-approval');
    expect(runs).toBe(1);

    const next = await killAndRestart([pay, counting]);
    const again = new FakePanel(next.background);
    await again.open(chatId);
    const calls = again.answer.parts.flatMap((part) =>
      part.type === 'tool-call' ? [part.call] : [],
    );
    expect(calls).toMatchObject([
      { name: 'look', state: 'done', output: '"seen"' },
      { name: 'pay', state: 'denied', by: 'restart' },
    ]);
    again.send({ type: 'message-continue', chatId, messageId: again.answer.id });
    const { body } = await next.api.request(1);
    expect(runs).toBe(1);
    expect(body.messages.slice(-2).map(({ role }) => role)).toEqual(['tool', 'tool']);
  });

  it('keeps the queue, and sends it only after the user did something', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('first');
    (await api.request(1)).text('x');
    panel.ask('second');
    await panel.until(({ chat, answerText }) => chat?.queue.length === 1 && answerText === 'x');

    const next = await killAndRestart();
    const again = new FakePanel(next.background);
    const chat = await again.open(chatId);
    expect(chat.queue.map(({ text }) => text)).toEqual(['second']);
    expect(next.api.answers).toHaveLength(0);
    again.ask('third');
    const answer = await next.api.request(1);
    expect(answer.body.messages.at(-1)?.content).toContain('second');
    answer.finish();
    expect((await next.api.request(2)).body.messages.at(-1)?.content).toContain('third');
  });

  it('comes back without a hole where a write in the middle had failed', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    const say = async (word: string) => {
      const length = panel.answerText.length + word.length;
      answer.text(word);
      await panel.until(({ answerText }) => answerText.length === length);
    };
    await say('one ');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await say('two ');
    full.mockRestore();
    await say('three ');
    await say('four');

    const next = await killAndRestart();
    const again = new FakePanel(next.background);
    await again.open(chatId);
    expect(again.answer.state).toBe('interrupted');
    expect(again.answerText).toBe('one two three four');
    expect(await journalLength()).toBe(0);
  });

  it('leaves no journal behind once the answers are stored', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id } = await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    answer.text('all of it');
    answer.finish();
    await panel.untilIdle();
    expect(await journalLength()).toBe(0);
    const next = await killAndRestart();
    const again = new FakePanel(next.background);
    const chat = await again.open(id);
    expect(again.answer.state).toBe('complete');
    expect(activePath(chat).map(messageText)).toEqual(['Go', 'all of it']);
  });
});

describe('a view', () => {
  it('never sees a token before it lies in the journal', async () => {
    const api = createFakeApi();
    const { background } = await startWithKey({ api });
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    const checks: Promise<void>[] = [];
    panel.onEvent = (event) => {
      if (event.type !== 'chat-events' || panel.answer.state !== 'streaming') return;
      const { answerText } = panel;
      checks.push(
        writtenText().then((text) => expect(text.slice(0, answerText.length)).toBe(answerText)),
      );
    };
    for (const token of ['a', 'b', 'c', 'd']) {
      const length = panel.answerText.length + 1;
      answer.text(token);
      await panel.until(({ answerText }) => answerText.length === length);
    }
    await Promise.all(checks);
    expect(checks.length).toBeGreaterThan(2);
    answer.finish();
    await panel.untilIdle();
  });
});

describe('the journal', () => {
  it('costs the same for every chunk, however long the answer has become', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    answer.text('begun');
    await panel.until(({ answerText }) => answerText === 'begun');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const costs: number[] = [];
    for (let chunk = 0; chunk < 40; chunk += 1) {
      put.mockClear();
      const length = panel.answerText.length + 1_000;
      answer.text('x'.repeat(1_000));
      await panel.until(({ answerText }) => answerText.length === length);
      costs.push(JSON.stringify(put.mock.calls).length);
    }
    put.mockRestore();
    expect(Math.min(...costs)).toBeGreaterThan(1_000);
    expect(Math.max(...costs)).toBeLessThan(1_500);
    answer.finish();
    await panel.untilIdle();
  });
});

async function records(store: string): Promise<readonly Record<string, unknown>[]> {
  const open = indexedDB.open('altside-history');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const all = database.transaction(store).objectStore(store).getAll();
  return new Promise((resolve) => {
    all.onsuccess = () => {
      database.close();
      resolve(all.result);
    };
  });
}

async function journalLength(): Promise<number> {
  return (await records('journal')).length;
}

/** The answer as a restart would find it: what the run began with, and what it wrote ahead since. */
async function writtenText(): Promise<string> {
  const messages = (await records('messages')) as unknown as { message: Message }[];
  const answer = messages.map(({ message }) => message).find(({ role }) => role === 'assistant');
  const journal = (await records('journal')) as unknown as { events: readonly ChatEvent[] }[];
  const deltas = journal
    .flatMap(({ events }) => events)
    .map((event) => (event.type === 'text-delta' ? event.text : ''));
  return [answer ? messageText(answer) : '', ...deltas].join('');
}
