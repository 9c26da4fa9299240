import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from '../../../lib/api/client';
import type { ApiClientOptions } from '../../../lib/api/types';
import { clientOptions } from './replay';

type Fetch = ApiClientOptions['fetch'];

function clientOf(body: unknown, init: ResponseInit = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const fetch = vi.fn<Fetch>(async () => new Response(text, init));
  return { client: createApiClient(clientOptions(fetch)), fetch };
}

const basic = {
  id: 'altllm-basic',
  name: 'AltLLM Standard',
  created: 1704067200,
  description: 'Balanced',
  pricing: { prompt: '0.0000006', completion: '0.0000024' },
  context_length: 256000,
  max_output_length: 32768,
  input_modalities: ['text'],
  output_modalities: ['text'],
  supported_sampling_parameters: ['temperature', 'top_p'],
  supported_features: ['tools', 'json_mode', 'streaming'],
};

afterEach(() => {
  vi.useRealTimers();
});

describe('the public endpoints', () => {
  it.each([
    ['listModels', 'https://api.example/v1/models'],
    ['getProvider', 'https://api.example/v1/provider'],
    ['getHealth', 'https://api.example/health'],
  ] as const)('%s asks %s, without the key', async (method, url) => {
    const { client, fetch } = clientOf({});
    await client[method]();
    const [asked, init] = fetch.mock.calls[0] ?? [];
    expect(asked).toBe(url);
    expect(init).toMatchObject({ method: 'GET', redirect: 'error', credentials: 'omit' });
    expect(JSON.stringify(init)).not.toContain('sk-secret');
  });

  it('asks for models with the key only once the server has refused to say them without', async () => {
    const fetch = vi.fn<Fetch>(async (_url, init) =>
      JSON.stringify(init).includes('sk-secret')
        ? Response.json({ data: [{ id: 'gpt-4o' }] })
        : Response.json({ error: { message: 'No key.' } }, { status: 401 }),
    );
    const client = createApiClient(clientOptions(fetch));
    expect(await client.listModels()).toMatchObject({ ok: true, value: [{ id: 'gpt-4o' }] });
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await client.getProvider()).toMatchObject({ problem: { kind: 'no-key' } });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('asks for models once where there is no key to add', async () => {
    const { fetch } = clientOf({ error: { message: 'No key.' } }, { status: 401 });
    const client = createApiClient({ ...clientOptions(fetch), apiKey: null });
    expect(await client.listModels()).toMatchObject({ problem: { kind: 'no-key' } });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['altllm-basic', 'https://api.example/v1/models/altllm-basic'],
    ['meta/llama 3?#', 'https://api.example/v1/models/meta%2Fllama%203%3F%23'],
    ['../../x', 'https://api.example/v1/models/..%2F..%2Fx'],
  ])('getModel asks for %s by one step of the path', async (id, url) => {
    const { client, fetch } = clientOf(basic);
    await client.getModel(id);
    expect(fetch.mock.calls[0]?.[0]).toBe(url);
  });

  it.each(['', '.', '..'])('getModel knows no model %j, and does not ask', async (id) => {
    const { client, fetch } = clientOf(basic);
    expect(await client.getModel(id)).toMatchObject({ problem: { kind: 'model-unknown' } });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('hands the rate limit on', async () => {
    const { client } = clientOf(
      { status: 'healthy' },
      { headers: { 'X-RateLimit-Remaining': '3' } },
    );
    expect(await client.getHealth()).toEqual({
      ok: true,
      value: { status: 'healthy' },
      rateLimit: { remaining: 3 },
    });
  });
});

describe('what they say', () => {
  it('keeps the models of the reference whole, and fields that nobody knows', async () => {
    const model = { ...basic, owned_by: 'altllm', nested: { a: [1] } };
    const { client } = clientOf({ object: 'list', data: [model] });
    expect(await client.listModels()).toEqual({ ok: true, value: [model], rateLimit: {} });
  });

  it('leaves out what has the wrong type, and entries without an id', async () => {
    const odd = {
      id: 'odd',
      name: 7,
      pricing: { prompt: 6e-7, completion: null, image: '0' },
      context_length: '256000',
      supported_features: ['tools', 3],
      input_modalities: 'text',
    };
    const { client } = clientOf([odd, null, 'x', {}, { id: '' }]);
    expect(await client.listModels()).toMatchObject({
      value: [
        { id: 'odd', pricing: { prompt: '0.0000006', image: '0' }, supported_features: ['tools'] },
      ],
    });
    const result = await client.listModels();
    expect(result.ok && Object.keys(result.value[0] ?? {}).sort()).toEqual([
      'id',
      'pricing',
      'supported_features',
    ]);
  });

  it('takes a single model bare or wrapped', async () => {
    expect(await clientOf(basic).client.getModel('x')).toMatchObject({ value: basic });
    expect(await clientOf({ data: basic }).client.getModel('x')).toMatchObject({ value: basic });
  });

  it('keeps the provider as it is', async () => {
    const provider = { id: 'altllm', demo: true, capabilities: ['chat'] };
    expect(await clientOf(provider).client.getProvider()).toMatchObject({ value: provider });
  });
});

describe('what can go wrong', () => {
  it.each([
    ['HTML', '<title>Welcome</title>', {}, { kind: 'malformed', detail: 'Welcome' }],
    ['nothing', '', {}, { kind: 'malformed' }],
    ['JSON of something else', '{"a":1}', {}, { kind: 'malformed' }],
    [
      'an error status',
      '{"detail":"No"}',
      { status: 500 },
      { kind: 'server', status: 500, detail: 'No' },
    ],
    ['a missing endpoint', '', { status: 404 }, { kind: 'bad-request', status: 404 }],
  ])('listModels says so of %s', async (_, body, init, problem) => {
    const result = await clientOf(body, init).client.listModels();
    expect(result).toEqual({
      ok: false,
      problem: { ...problem, host: 'api.example' },
      rateLimit: {},
    });
  });

  it('getModel says that a model is gone', async () => {
    const { client } = clientOf('{"detail":"Not found"}', { status: 404 });
    expect(await client.getModel('x')).toMatchObject({ problem: { kind: 'model-unknown' } });
  });

  it('says `network` when there is no connection', async () => {
    const client = createApiClient(
      clientOptions(async () => {
        throw new TypeError('Failed to fetch');
      }),
    );
    expect(await client.getHealth()).toMatchObject({ problem: { kind: 'network' } });
  });

  it('does not wait for ever, neither for headers nor for the body', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = createApiClient(clientOptions(() => new Promise(() => {}))).getHealth();
    const body = new ReadableStream({ start: () => {} });
    const stalled = createApiClient(clientOptions(async () => new Response(body))).getHealth();
    await vi.runAllTimersAsync();
    expect(await silent).toMatchObject({ problem: { kind: 'time-out', timer: 'headers' } });
    expect(await stalled).toMatchObject({ problem: { kind: 'time-out', timer: 'silence' } });
  });

  it('asks nothing of a base URL that may not be', async () => {
    const fetch = vi.fn<Fetch>();
    const client = createApiClient(clientOptions(fetch, { baseUrl: 'http://api.example/v1' }));
    const results = [
      await client.listModels(),
      await client.getModel('x'),
      await client.getProvider(),
      await client.getHealth(),
    ];
    for (const result of results)
      expect(result).toMatchObject({ problem: { kind: 'no-permission' } });
    expect(fetch).not.toHaveBeenCalled();
  });
});
