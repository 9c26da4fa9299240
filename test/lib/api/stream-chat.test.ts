import { describe, expect, it, vi } from 'vitest';
import { createApiClient } from '../../../lib/api/client';
import type { ChatRequest } from '../../../lib/api/types';
import { content, helloText, whole } from './cases/case';
import { answer, collect, endOf, type Fetch, never, open, request } from './collect';
import { clientOptions, fold } from './replay';

describe('the request', () => {
  it('goes out with the key, streamed, with usage asked for, and trusts nothing on its way', async () => {
    const fetch = vi.fn<Fetch>(async () => answer(whole));
    await collect(fetch).running;
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://api.example/v1/chat/completions');
    expect(init).toMatchObject({
      method: 'POST',
      headers: { Authorization: 'Bearer sk-secret', 'Content-Type': 'application/json' },
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect(JSON.parse(String(init?.body))).toEqual({
      ...request,
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  it('carries every parameter of the reference as it was given', async () => {
    const full: ChatRequest = {
      ...request,
      stream: false,
      max_tokens: 5,
      temperature: 0,
      top_p: 0.5,
      stop: ['x'],
      tools: [{ type: 'function', function: { name: 'a', description: 'b', parameters: {} } }],
      tool_choice: 'auto',
      response_format: { type: 'json_object' },
    };
    const fetch = vi.fn<Fetch>(async () => answer('{"choices":[{"message":{"content":"Hi"}}]}'));
    const client = createApiClient(clientOptions(fetch));
    const events = await Array.fromAsync(client.streamChat(full, never));
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1]?.body))).toEqual(full);
    expect(fold(events)).toMatchObject({ text: 'Hi', end: { type: 'finished', reason: 'stop' } });
  });

  it('is repeated once without `stream_options` where the server refuses them, and stays so', async () => {
    const bodies: unknown[] = [];
    const fetch: Fetch = async (_, init) => {
      const body = JSON.parse(String(init?.body));
      bodies.push(body.stream_options);
      if (body.stream_options === undefined) return answer(whole);
      return answer('{"detail":"Unknown field: stream_options"}', { status: 422 });
    };
    const client = createApiClient(clientOptions(fetch));
    for (let count = 0; count < 2; count += 1) {
      const events = await Array.fromAsync(client.streamChat(request, never));
      expect(fold(events)).toMatchObject({ text: helloText, end: { type: 'finished' } });
    }
    expect(bodies).toEqual([{ include_usage: true }, undefined, undefined]);
  });

  it('is not repeated a second time', async () => {
    const fetch = vi.fn<Fetch>(async () => answer('no stream_options here', { status: 400 }));
    const { events, running } = collect(fetch);
    await running;
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(endOf(events)).toMatchObject({ problem: { kind: 'bad-request' } });
  });

  it('is not sent without a key, but for a server on this machine', async () => {
    const fetch = vi.fn<Fetch>(async () => answer(whole));
    const far = collect(fetch, never, { apiKey: null });
    await far.running;
    expect(fold(far.events).end).toEqual({ type: 'failed', problem: { kind: 'no-key' } });
    expect(fetch).not.toHaveBeenCalled();

    const near = collect(fetch, never, { apiKey: null, baseUrl: 'http://127.0.0.1:8080/v1' });
    await near.running;
    expect(fold(near.events).end).toMatchObject({ type: 'finished' });
    expect(fetch.mock.calls[0]?.[1]?.headers).not.toHaveProperty('Authorization');
  });

  it('that a server on this machine refuses without a key lacks one', async () => {
    const baseUrl = 'http://127.0.0.1:8080/v1';
    const fetch: Fetch = async () => answer('', { status: 401 });
    const { events, running } = collect(fetch, never, { apiKey: null, baseUrl });
    await running;
    expect(endOf(events)).toEqual({ type: 'failed', problem: { kind: 'no-key', status: 401 } });
  });

  it.each(['two\nlines', 'schlüssel', 'a b', ''])(
    'is not sent with the key %j, which no header can hold',
    async (apiKey) => {
      const fetch = vi.fn<Fetch>();
      const { events, running } = collect(fetch, never, { apiKey });
      await running;
      expect(endOf(events)).toEqual({ type: 'failed', problem: { kind: 'key-refused' } });
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it.each(['http://api.example/v1', 'ftp://127.0.0.1/v1', 'not a url', ''])(
    'is never sent to %j',
    async (baseUrl) => {
      const fetch = vi.fn<Fetch>();
      const { events, running } = collect(fetch, never, { baseUrl });
      await running;
      expect(endOf(events)).toEqual({ type: 'failed', problem: { kind: 'no-permission' } });
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});

describe('the events', () => {
  it('arrive while the answer does', async () => {
    const { response, write } = open();
    const client = createApiClient(clientOptions(async () => response));
    const stream = client.streamChat(request, never);
    write(content('a'));
    await stream.next();
    expect((await stream.next()).value).toEqual({ type: 'text-delta', text: 'a' });
    write(content('b'));
    expect((await stream.next()).value).toEqual({ type: 'text-delta', text: 'b' });
    await stream.return();
  });

  it('begin with the rate limit of the response', async () => {
    const headers = {
      'X-RateLimit-Limit': '60',
      'X-RateLimit-Remaining': '59',
      'X-RateLimit-Reset': '1700000060',
    };
    const { events, running } = collect(async () => answer(whole, { headers }));
    await running;
    const rateLimit = { limit: 60, remaining: 59, resetAt: 1_700_000_060_000 };
    expect(events[0]).toEqual({ type: 'response-started', status: 200, rateLimit });
  });

  it('end a rate-limited request with the limit and the wait', async () => {
    const headers = { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '1700000060' };
    const { events, running } = collect(async () => answer('', { status: 429, headers }));
    await running;
    expect(events).toEqual([
      {
        type: 'failed',
        problem: { kind: 'rate-limited', status: 429, retryAfterMs: 60_000, host: 'api.example' },
        rateLimit: { remaining: 0, resetAt: 1_700_000_060_000 },
      },
    ]);
  });

  it('say `network` when there is no connection', async () => {
    const { events, running } = collect(async () => {
      throw new TypeError('Failed to fetch');
    });
    await running;
    expect(events).toEqual([{ type: 'failed', problem: { kind: 'network', host: 'api.example' } }]);
  });

  it.each([
    [
      'an error status',
      () => answer('{"error":{"message":"Bad key: sk-secret"}}', { status: 401 }),
    ],
    ['an error event', () => answer('data: {"error":{"message":"Bad key: sk-secret"}}\n\n')],
    ['an error event in text', () => answer('event: error\ndata: Bad key: sk-secret\n\n')],
    ['an HTML page', () => answer('<title>Bad key: sk-secret</title>')],
    ['plain text', () => answer('Bad key: sk-secret')],
  ])('never repeat the key that %s repeats', async (_, respond) => {
    const { events, running } = collect(async () => respond());
    await running;
    expect(JSON.stringify(events)).toContain('Bad key: [key]');
    expect(JSON.stringify(events)).not.toContain('sk-secret');
  });
});
