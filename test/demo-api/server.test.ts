// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DemoApi, startDemoApi } from './server.ts';

let api: DemoApi;

beforeAll(async () => {
  api = await startDemoApi({ chunksPerSecond: 0 });
});
afterEach(() => api.reset());
afterAll(() => api.close());

const readTokenPrices = [{ type: 'function', function: { name: 'read_token_prices' } }];

function chat(body: unknown, key: string | null = 'demo-key'): Promise<Response> {
  return fetch(`${api.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });
}

function asked(content: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { model: 'altllm-basic', messages: [{ role: 'user', content }], ...more };
}

interface Choice {
  readonly delta?: { readonly content?: string; readonly tool_calls?: ToolCallDelta[] };
  readonly message?: { readonly content: string | null; readonly reasoning_content?: string };
  readonly finish_reason?: string | null;
}

interface ToolCallDelta {
  readonly function: { readonly name?: string; readonly arguments: string };
}

async function streamed(response: Response): Promise<readonly Choice[]> {
  const events = (await response.text())
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'));
  return events.flatMap((event) => JSON.parse(event.slice(6)).choices as Choice[]);
}

async function answered(response: Response): Promise<Choice> {
  const body = (await response.json()) as { choices: Choice[] };
  const [choice] = body.choices;
  if (choice === undefined) throw new Error('no choice');
  return choice;
}

describe('public endpoints', () => {
  it('lists models with full metadata, without a key', async () => {
    const response = await fetch(`${api.baseUrl}/models`);
    const list = (await response.json()) as { object: string; data: Record<string, unknown>[] };
    expect(list.object).toBe('list');
    expect(list.data[0]).toMatchObject({
      id: 'altllm-basic',
      name: 'AltLLM Standard',
      context_length: 256_000,
    });
    expect(response.headers.get('x-ratelimit-limit')).toBe('600');
  });

  it('gives one model, and says so when there is none', async () => {
    expect((await fetch(`${api.baseUrl}/models/altllm-pro`)).status).toBe(200);
    expect((await fetch(`${api.baseUrl}/models/altllm-none`)).status).toBe(404);
  });

  it('names itself the demo, and its health lies outside /v1', async () => {
    const provider = await (await fetch(`${api.baseUrl}/provider`)).json();
    expect(provider).toMatchObject({ demo: true });
    const health = await (await fetch(`${api.origin}/health`)).json();
    expect(health).toMatchObject({ status: 'healthy' });
  });
});

describe('chat completions', () => {
  it('refuses a missing and a wrong key', async () => {
    expect((await chat(asked('hello'), null)).status).toBe(401);
    expect((await chat(asked('hello'), 'sk-other')).status).toBe(401);
  });

  it('streams a tool call for a question about the prices on the page', async () => {
    const choices = await streamed(
      await chat(
        asked('What are the prices on this page?', { stream: true, tools: readTokenPrices }),
      ),
    );
    const deltas = choices.flatMap((choice) => choice.delta?.tool_calls ?? []);
    expect(deltas[0]?.function.name).toBe('read_token_prices');
    expect(deltas.length).toBeGreaterThan(2);
    expect(JSON.parse(deltas.map((delta) => delta.function.arguments).join(''))).toEqual({
      limit: 50,
    });
    expect(choices.at(-1)?.finish_reason).toBe('tool_calls');
  });

  it('answers from the tool result with a table that names the page', async () => {
    const call = {
      id: 'call_1',
      type: 'function',
      function: { name: 'read_token_prices', arguments: '{}' },
    };
    const result = {
      page: { title: 'My market', url: 'https://market.example/' },
      tokens: [
        { symbol: 'BTC', name: 'Bitcoin', price: '95051', currency: 'USD', change24hPercent: 1.84 },
        { symbol: 'PEPE', price: '0.000006588', currency: 'USD', change24hPercent: -2 },
      ],
      truncated: false,
    };
    const choice = await answered(
      await chat({
        model: 'altllm-basic',
        messages: [
          { role: 'user', content: 'What are the prices on this page?' },
          { role: 'assistant', content: null, tool_calls: [call] },
          { role: 'tool', tool_call_id: 'call_1', content: JSON.stringify(result) },
        ],
      }),
    );
    expect(choice.message?.content).toContain('**My market**');
    expect(choice.message?.content).toContain('| **BTC** Bitcoin | $95,051 | +1.84 % |');
    expect(choice.message?.content).toContain('| **PEPE** | $0.000006588 | −2.00 % |');
  });

  it('says what a failed tool said', async () => {
    const choice = await answered(
      await chat({
        model: 'altllm-basic',
        messages: [
          { role: 'user', content: 'Summarise this page' },
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              { id: 'c', type: 'function', function: { name: 'read_page', arguments: '{}' } },
            ],
          },
          {
            role: 'tool',
            tool_call_id: 'c',
            content: '{"error":{"kind":"no-access","detail":"Allow the site first."}}',
          },
        ],
      }),
    );
    expect(choice.message?.content).toContain('Allow the site first.');
  });

  it('explains a selection that came beside the question, whatever the page is called', async () => {
    const content =
      '<<<open-page n1>>>\ntitle: Token prices\naddress: https://a.example/\n<<<end n1>>>\n\n' +
      '<<<selection n1>>>\ntitle: Token prices\naddress: https://a.example/\n\ntext:\nThin liquidity\n\ntext around it:\nBefore. Thin liquidity moves.\n<<<end n1>>>\n\nExplain this.';
    const choice = await answered(await chat(asked(content, { tools: readTokenPrices })));
    expect(choice.message?.content).toMatch(/^> Thin liquidity\n\n\*\*Liquidity\*\*/);
  });

  it('goes on exactly where a partial answer stopped', async () => {
    const whole = (await answered(await chat(asked('price of Bitcoin?')))).message?.content ?? '';
    const rest = await answered(
      await chat({
        model: 'altllm-basic',
        messages: [
          { role: 'user', content: 'price of Bitcoin?' },
          { role: 'assistant', content: whole.slice(0, 20) },
          { role: 'user', content: 'Your last answer broke off. Continue it exactly.' },
        ],
      }),
    );
    expect(whole.slice(0, 20) + rest.message?.content).toBe(whole);
  });

  it('honours max_tokens, stop, JSON mode and ranges', async () => {
    expect((await answered(await chat(asked('hi', { max_tokens: 3 })))).finish_reason).toBe(
      'length',
    );
    const stopped = await answered(await chat(asked('hi', { stop: 'demo' })));
    expect(stopped.message?.content).not.toContain('demo');
    const json = await answered(
      await chat(asked('hi', { response_format: { type: 'json_object' } })),
    );
    expect(JSON.parse(json.message?.content ?? '')).toHaveProperty('answer');
    expect((await chat(asked('hi', { temperature: 3 }))).status).toBe(400);
  });

  it('answers in one piece with the model that does not stream, and without tools', async () => {
    const response = await chat(
      asked('What are the prices on this page?', {
        model: 'altllm-mini',
        stream: true,
        tools: readTokenPrices,
      }),
    );
    expect(response.headers.get('content-type')).toBe('application/json');
    expect((await answered(response)).finish_reason).toBe('stop');
  });
});

describe('scripts', () => {
  it('replays bytes as they are, then goes back to its own answers', async () => {
    const bytes = Buffer.from('data: {"choices":[{"delta":{"content":"x"}}]}\r\n\r\n');
    api.script({ times: 1, raw: { chunks: [bytes.toString('base64')] }, headers: { 'x-a': 'b' } });
    const scripted = await chat(asked('hi', { stream: true }));
    expect(scripted.headers.get('x-a')).toBe('b');
    expect(await scripted.text()).toBe(bytes.toString());
    expect(await (await chat(asked('hi', { stream: true }))).text()).toContain('[DONE]');
  });

  it('generates the same number of chunks, with the same text for the same seed', async () => {
    api.script({ generate: { count: 150, kind: 'markdown', seed: 7 }, chunksPerSecond: 0 });
    const [first, second] = [
      await streamed(await chat(asked('a', { stream: true }))),
      await streamed(await chat(asked('b', { stream: true }))),
    ];
    const texts = [first, second].map((choices) =>
      choices.flatMap((choice) => choice.delta?.content ?? []),
    );
    expect(texts[0]).toHaveLength(150);
    expect(texts[0]).toEqual(texts[1]);
  });

  it('cuts the connection where it was told to', async () => {
    api.script({ cutAfter: 2 });
    const response = await chat(asked('hi', { stream: true }));
    await expect(response.text()).rejects.toThrow();
    expect(api.requests.at(-1)?.chunks).toBe(2);
  });

  it('takes scripts over the network, but not from a web page', async () => {
    const script = {
      body: JSON.stringify({ status: 402, body: '{"detail":"Pay first."}' }),
      method: 'POST',
    };
    const page = { ...script, headers: { origin: 'https://evil.example' } };
    expect((await fetch(`${api.origin}/__script`, page)).status).toBe(403);
    expect((await fetch(`${api.origin}/__script`, script)).status).toBe(200);
    expect((await chat(asked('hi'))).status).toBe(402);
    const requests = await (await fetch(`${api.origin}/__requests`)).json();
    expect(requests).toHaveLength(1);
  });
});
