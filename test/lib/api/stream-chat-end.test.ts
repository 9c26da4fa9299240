import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from '../../../lib/api/client';
import type { StreamEvent } from '../../../lib/api/types';
import { content, done, finish, hello, helloText, whole } from './cases/case';
import { answer, collect, endOf, type Fetch, never, open, request, timers } from './collect';
import { clientOptions, fold } from './replay';

describe('the timers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    expect(vi.getTimerCount(), 'timers left behind').toBe(0);
    vi.useRealTimers();
  });

  it('names the headers timer when no response comes, and lets go of the connection', async () => {
    let given: AbortSignal | null | undefined;
    const { events, running } = collect((_, init) => {
      given = init?.signal;
      return new Promise(() => {});
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(events).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await running;
    expect(endOf(events)).toEqual({
      type: 'failed',
      problem: { kind: 'time-out', timer: 'headers' },
    });
    expect(given?.aborted).toBe(true);
  });

  it('waits longer for the headers of an answer that is not streamed', async () => {
    const events: StreamEvent[] = [];
    const client = createApiClient(clientOptions(() => new Promise(() => {}), { timers }));
    const running = (async () => {
      for await (const event of client.streamChat({ ...request, stream: false }, never)) {
        events.push(event);
      }
    })();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(events).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await running;
    expect(endOf(events)).toMatchObject({ problem: { timer: 'headers' } });
  });

  it('does not let comments feed the first-content timer', async () => {
    const { response, write } = open();
    const { events, running } = collect(async () => response);
    for (let second = 0; second < 2; second += 1) {
      write(': keep-alive\n\n');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await running;
    expect(endOf(events)).toMatchObject({ problem: { kind: 'time-out', timer: 'first-content' } });
  });

  it('does not let comments, empty deltas or usage feed the silence timer', async () => {
    const { response, write, cancelled } = open();
    const { events, running } = collect(async () => response);
    write(hello);
    await vi.advanceTimersByTimeAsync(0);
    for (let second = 0; second < 3; second += 1) {
      write(`: keep-alive\n\n${content('')}data: {"usage":{"prompt_tokens":1}}\n\n`);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await running;
    expect(fold(events)).toMatchObject({
      text: helloText,
      usage: { promptTokens: 1 },
      end: { problem: { kind: 'time-out', timer: 'silence' } },
    });
    expect(cancelled()).toBe(true);
  });

  it('lets content feed the silence timer for as long as it comes', async () => {
    const { response, write } = open();
    const { events, running } = collect(async () => response);
    for (let second = 0; second < 20; second += 2) {
      write(content('x'));
      await vi.advanceTimersByTimeAsync(2_000);
    }
    write(finish('stop') + done);
    await vi.advanceTimersByTimeAsync(0);
    await running;
    expect(fold(events)).toMatchObject({ text: 'x'.repeat(10), end: { type: 'finished' } });
  });

  it('does not blame the server for the time that our own reader takes', async () => {
    const { response, write } = open();
    const client = createApiClient(clientOptions(async () => response, { timers }));
    const stream = client.streamChat(request, never);
    write(content('a'));
    expect((await stream.next()).value).toMatchObject({ type: 'response-started' });
    expect((await stream.next()).value).toEqual({ type: 'text-delta', text: 'a' });
    await vi.advanceTimersByTimeAsync(60_000);
    write(content('b') + done);
    expect((await stream.next()).value).toEqual({ type: 'text-delta', text: 'b' });
    expect((await stream.next()).value).toMatchObject({ type: 'finished' });
    expect((await stream.next()).done).toBe(true);
  });

  it('gives an error page that never ends five seconds', async () => {
    const { response, write } = open();
    const stalled = new Response(response.body, { status: 500 });
    const { events, running } = collect(async () => stalled);
    write('Broken');
    await vi.advanceTimersByTimeAsync(5_000);
    await running;
    expect(endOf(events)).toEqual({
      type: 'failed',
      problem: { kind: 'server', status: 500, detail: 'Broken' },
    });
  });
});

describe('Stop', () => {
  it('sends nothing when it comes before the request', async () => {
    const fetch = vi.fn<Fetch>();
    const { events, running } = collect(fetch, AbortSignal.abort());
    await running;
    expect(events).toEqual([{ type: 'aborted' }]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('ends the wait for headers, also where fetch ignores the signal', async () => {
    const stop = new AbortController();
    const { events, running } = collect(() => new Promise(() => {}), stop.signal);
    stop.abort();
    await running;
    expect(events).toEqual([{ type: 'aborted' }]);
  });

  it('keeps what came and lets go of the connection', async () => {
    const stop = new AbortController();
    const { response, write, cancelled } = open();
    const client = createApiClient(clientOptions(async () => response));
    const events: StreamEvent[] = [];
    write(content('a'));
    for await (const event of client.streamChat(request, stop.signal)) {
      events.push(event);
      if (event.type === 'text-delta') stop.abort();
    }
    expect(fold(events)).toMatchObject({ text: 'a', end: { type: 'aborted' } });
    expect(cancelled()).toBe(true);
  });

  it('holds at once where much arrived in one piece', async () => {
    const stop = new AbortController();
    const mixed = `${content('a')}data: {"choices":[{"delta":{"reasoning":"r"}}]}\n\n`.repeat(50);
    const client = createApiClient(clientOptions(async () => answer(mixed)));
    const events: StreamEvent[] = [];
    for await (const event of client.streamChat(request, stop.signal)) {
      events.push(event);
      if (event.type === 'text-delta') stop.abort();
    }
    expect(events.map(({ type }) => type)).toEqual(['response-started', 'text-delta', 'aborted']);
  });

  it('leaves a finished answer finished', async () => {
    const stop = new AbortController();
    const { response, write } = open();
    const client = createApiClient(clientOptions(async () => response));
    const events: StreamEvent[] = [];
    write(hello + finish('stop'));
    for await (const event of client.streamChat(request, stop.signal)) {
      events.push(event);
      if (event.type === 'text-delta') stop.abort();
    }
    expect(endOf(events)).toEqual({ type: 'finished', reason: 'stop' });
  });

  it('is listened for only while a request runs', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await collect(async () => answer(whole), signal).running;
    expect(added.mock.calls.map(([, listener]) => listener)).toEqual(
      removed.mock.calls.map(([, listener]) => listener),
    );
    expect(added).toHaveBeenCalledOnce();
  });

  it('cancels the body when the reader walks away', async () => {
    const { response, write, cancelled } = open();
    const client = createApiClient(clientOptions(async () => response));
    write(content('a'));
    for await (const event of client.streamChat(request, never)) {
      if (event.type === 'text-delta') break;
    }
    expect(cancelled()).toBe(true);
  });
});
