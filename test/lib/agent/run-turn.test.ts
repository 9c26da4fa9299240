import { describe, expect, it, vi } from 'vitest';
import { runTurn } from '../../../lib/agent/run-turn';
import type { Tool, ToolOutcome } from '../../../lib/agent/tool';
import type { Turn } from '../../../lib/agent/turn';
import type { ChatRequest, StreamEvent } from '../../../lib/api/types';
import { applyEvent } from '../../../lib/chat/apply-event';
import type { AssistantMessage, Chat, ChatEvent } from '../../../lib/chat/types';
import { chatOf, question } from '../chat/samples';

type Response = readonly StreamEvent[] | Error;

const finished = (...calls: { id: string; name: string; arguments: string }[]): StreamEvent => ({
  type: 'finished',
  reason: calls.length > 0 ? 'tool_calls' : 'stop',
  toolCalls: calls,
});
const say = (text: string): StreamEvent => ({ type: 'text-delta', text });
const failed = (kind: 'server' | 'network' | 'rate-limited', retryAfterMs?: number) =>
  ({
    type: 'failed',
    problem: { kind, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
  }) as const;

function tool(rest: Partial<Tool> = {}): Tool {
  return {
    name: 'look',
    description: 'Looks.',
    parameters: { type: 'object' },
    risk: 'read',
    parse: (value) => ({ ok: true, value }),
    execute: async () => ({ ok: true, output: '"seen"', site: 'a.test' }),
    ...rest,
  };
}

/** Runs a turn over scripted responses; `on` may act on each event, such as stopping. */
async function play(
  responses: readonly Response[],
  rest: Partial<Turn> = {},
  on: (event: ChatEvent, stop: () => void) => void = () => {},
) {
  let chat: Chat = chatOf(question('q', null, 'Go'));
  const requests: ChatRequest[] = [];
  const controller = new AbortController();
  const waits: number[] = [];
  const turn: Turn = {
    runId: 'run',
    messageId: 'a',
    parentId: 'q',
    modelId: 'm',
    model: undefined,
    sampling: { jsonMode: false },
    maxRounds: 4,
    page: null,
    nonce: 'n',
    tools: [tool()],
    toolContext: { chatId: chat.id, tab: null },
    toolTimeOutMs: 1_000,
    gate: { waitUntil: () => null, started: () => {}, noted: () => {} },
    client: {
      async *streamChat(request, signal) {
        requests.push(request);
        const response = responses[requests.length - 1] ?? [finished()];
        if (response instanceof Error) throw response;
        for (const event of response) {
          if (signal.aborted) {
            yield { type: 'aborted' };
            return;
          }
          yield event;
        }
      },
    },
    edges: {
      chat: () => chat,
      now: () => 1_000,
      random: () => 0.5,
      wait: async (until) => {
        waits.push(until - 1_000);
        return 'elapsed';
      },
      approve: async () => 'approved',
    },
    signal: controller.signal,
    ...rest,
  };
  const events: ChatEvent[] = [];
  for await (const event of runTurn(turn)) {
    chat = applyEvent(chat, event);
    events.push(event);
    on(event, () => controller.abort());
  }
  const message = chat.messages.at(-1) as AssistantMessage;
  const calls = message.parts.flatMap((part) => (part.type === 'tool-call' ? [part.call] : []));
  return { chat, message, calls, events, requests, waits };
}

const look = { id: 'c', name: 'look', arguments: '{"a":1}' };

describe('runTurn', () => {
  it('answers, and ends idle', async () => {
    const { message, chat, events } = await play([[say('Hi'), finished()]]);
    expect(message).toMatchObject({ state: 'complete', finishReason: 'stop' });
    expect(chat.run).toEqual({ state: 'idle' });
    expect(events.map(({ type }) => type)).toEqual([
      'run-changed',
      'message-added',
      'text-delta',
      'message-ended',
      'run-changed',
    ]);
  });

  it('runs tools and asks again with their results until the model stops', async () => {
    const { message, calls, requests } = await play([
      [say('I look. '), finished(look)],
      [say('Seen.'), finished()],
    ]);
    expect(calls).toMatchObject([{ state: 'done', output: '"seen"', site: 'a.test' }]);
    expect(requests[1]?.messages.slice(-2)).toMatchObject([
      { role: 'assistant', tool_calls: [{ id: 'c' }] },
      { role: 'tool', tool_call_id: 'c', content: '"seen"' },
    ]);
    expect(message.parts.map(({ type }) => type)).toEqual(['text', 'tool-call', 'text']);
  });

  it('makes call ids unique where a server counts from zero at every response', async () => {
    const { calls, requests } = await play([[finished(look)], [finished(look)], [finished()]]);
    expect(calls.map(({ id }) => id)).toEqual(['c', 'c_2']);
    expect(requests[2]?.messages.filter(({ role }) => role === 'tool')).toHaveLength(2);
  });

  it.each<[string, Tool, { name?: string; arguments?: string }, object]>([
    ['an unknown tool', tool(), { name: 'dig' }, { error: { kind: 'unknown-tool' } }],
    ['a prototype key', tool(), { name: '__proto__' }, { error: { kind: 'unknown-tool' } }],
    [
      'bad arguments',
      tool({ parse: () => ({ ok: false, detail: 'a must be text' }) }),
      { arguments: '{' },
      { input: '{', error: { kind: 'bad-arguments', detail: 'a must be text' } },
    ],
    [
      'a failure',
      tool({
        execute: async () => ({ ok: false, error: { kind: 'no-access', detail: 'x' }, site: 's' }),
      }),
      {},
      { site: 's', error: { kind: 'no-access' } },
    ],
    [
      'a crash',
      tool({ execute: () => Promise.reject(new Error('boom')) }),
      {},
      { error: { kind: 'crashed' } },
    ],
  ])('turns %s into a result that the model reads', async (_name, given, change, expected) => {
    const { calls, message } = await play(
      [[finished({ ...look, ...change })], [say('ok'), finished()]],
      { tools: [given] },
    );
    expect(calls).toMatchObject([{ state: 'failed', ...expected }]);
    expect(message.state).toBe('complete');
  });

  it('stops waiting for a tool at its time-out', async () => {
    vi.useFakeTimers();
    try {
      const hanging = tool({ execute: () => new Promise<ToolOutcome>(() => {}) });
      const playing = play([[finished(look)], [finished()]], { tools: [hanging] });
      await vi.advanceTimersByTimeAsync(1_000);
      const { calls } = await playing;
      expect(calls).toMatchObject([{ state: 'failed', error: { kind: 'time-out' } }]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('asks before a tool acts, and does not run it when denied', async () => {
    const execute = vi.fn(tool().execute);
    const { calls, events } = await play([[finished(look)], [finished()]], {
      tools: [tool({ risk: 'act', execute })],
      edges: {
        chat: () => chatOf(question('q', null)),
        now: () => 1,
        random: () => 0,
        wait: async () => 'elapsed',
        approve: async () => 'denied',
      },
    });
    expect(calls).toMatchObject([{ state: 'denied', by: 'user' }]);
    expect(execute).not.toHaveBeenCalled();
    expect(
      events.flatMap((event) => (event.type === 'run-changed' ? [event.run.state] : [])),
    ).toEqual(['running', 'awaiting-approval', 'running', 'idle']);
  });

  it('shows for approval exactly what the tool is then given', async () => {
    const given: unknown[] = [];
    const { events } = await play([[finished(look)], [finished()]], {
      tools: [
        tool({
          risk: 'act',
          parse: () => ({ ok: true, value: { a: 1, amount: 'all' } }),
          execute: async (input) => {
            given.push(input);
            return { ok: true, output: '"sent"', site: null };
          },
        }),
      ],
    });
    const shown = events.flatMap((event) =>
      event.type === 'tool-call-changed' && event.call.state === 'awaiting-approval'
        ? [event.call.input]
        : [],
    );
    expect(given).toEqual([{ a: 1, amount: 'all' }]);
    expect(shown).toEqual(given);
  });

  it('ends with a limit after the last round, and settles its calls', async () => {
    const asking = Array.from({ length: 9 }, () => [finished(look)]);
    const { message, requests, calls } = await play(asking, { maxRounds: 3 });
    expect(requests).toHaveLength(3);
    expect(message).toMatchObject({
      state: 'cut-off',
      problem: { kind: 'limit', limit: 'rounds' },
    });
    expect(calls.at(-1)).toMatchObject({ state: 'failed', error: { kind: 'interrupted' } });
  });

  it.each(['text-delta', 'tool-call-changed', 'run-changed', 'message-added'] as const)(
    'can be stopped at %s',
    async (type) => {
      const { message, chat } = await play(
        [[say('a'), say('b'), finished(look)], [finished()]],
        {},
        (event, stop) => {
          if (event.type === type) stop();
        },
      );
      expect(message.state).toBe('stopped');
      expect(chat.run.state).toBe('idle');
    },
  );

  it('does not run calls that the length cut in the middle', async () => {
    const execute = vi.fn(tool().execute);
    const cut: StreamEvent = { type: 'finished', reason: 'length', toolCalls: [look] };
    const { message } = await play([[cut]], { tools: [tool({ execute })] });
    expect(message).toMatchObject({ state: 'complete', finishReason: 'length' });
    expect(execute).not.toHaveBeenCalled();
  });

  it('retries before the first content, waiting in between, and never after it', async () => {
    const retried = await play([[failed('server')], [failed('network')], [say('ok'), finished()]]);
    expect(retried.message.state).toBe('complete');
    expect(retried.requests).toHaveLength(3);
    expect(retried.events).toContainEqual(
      expect.objectContaining({ run: expect.objectContaining({ state: 'waiting', attempt: 1 }) }),
    );
    const started = await play([[say('half'), failed('server')]]);
    expect(started.requests).toHaveLength(1);
    expect(started.message).toMatchObject({ state: 'cut-off', problem: { kind: 'server' } });
  });

  it('counts a long wait down until it is cancelled', async () => {
    const { message, events } = await play([[failed('rate-limited', 3_600_000)]], {
      edges: {
        chat: () => chatOf(question('q', null)),
        now: () => 0,
        random: () => 0,
        wait: async () => 'cancelled',
        approve: async () => 'denied',
      },
    });
    expect(events).toContainEqual(
      expect.objectContaining({
        run: expect.objectContaining({ state: 'waiting', reason: 'rate-limit', until: 3_600_000 }),
      }),
    );
    expect(message).toMatchObject({ state: 'failed', problem: { kind: 'rate-limited' } });
  });

  it('waits at the gate until a request remains', async () => {
    let until: number | null = 6_000;
    const { waits, message } = await play([[say('ok'), finished()]], {
      gate: {
        waitUntil: () => {
          const now = until;
          until = null;
          return now;
        },
        started: () => {},
        noted: () => {},
      },
    });
    expect(waits).toEqual([5_000]);
    expect(message.state).toBe('complete');
  });

  it('sums usage over the rounds and prices it', async () => {
    const usage = { promptTokens: 10, completionTokens: 5, totalTokens: 15 };
    const used: StreamEvent = { type: 'usage-received', usage };
    const { message } = await play(
      [
        [used, finished(look)],
        [used, finished()],
      ],
      {
        model: { id: 'm', pricing: { prompt: '0.1', completion: '0.2' } },
      },
    );
    expect(message.usage).toEqual({ promptTokens: 20, completionTokens: 10, totalTokens: 30 });
    expect(message.costUsd).toBe('4');
  });

  it('never throws: a bug becomes the last event', async () => {
    const { message, chat } = await play([new TypeError('bug')]);
    expect(message).toMatchObject({ state: 'failed', problem: { kind: 'internal' } });
    expect(chat.run.state).toBe('idle');
  });

  it('sends only what the model supports', async () => {
    const { requests } = await play([[finished()]], {
      sampling: { temperature: 1, topP: 0.5, stop: ['x'], maxTokens: 900, jsonMode: true },
      model: {
        id: 'm',
        supported_features: [],
        supported_sampling_parameters: ['top_p'],
        max_output_length: 500,
      },
    });
    expect(requests[0]).toMatchObject({ stream: false, top_p: 0.5, max_tokens: 500 });
    for (const absent of ['tools', 'temperature', 'stop', 'response_format', 'stream_options']) {
      expect(requests[0]).not.toHaveProperty(absent);
    }
    const [unknown] = (await play([[finished()]])).requests;
    expect(unknown).toMatchObject({ stream: true, stream_options: { include_usage: true } });
    expect(unknown?.tools).toHaveLength(1);
  });
});
