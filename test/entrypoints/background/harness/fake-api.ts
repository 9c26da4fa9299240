/** An API behind `fetch`: each chat request gets a stream that the test feeds by hand. */
export interface OpenAnswer {
  /** The parsed request body. */
  readonly body: {
    readonly model: string;
    readonly messages: readonly {
      readonly role: string;
      readonly content: unknown;
      readonly tool_call_id?: string;
    }[];
    readonly tools?: readonly unknown[];
    readonly [key: string]: unknown;
  };
  readonly headers: Headers;
  readonly aborted: () => boolean;
  /** One `data:` event with a delta. */
  delta(delta: Record<string, unknown>, finish?: string): void;
  text(text: string): void;
  usage(prompt: number, completion: number): void;
  /** The finish reason, `[DONE]` and the end. */
  finish(reason?: string): void;
  /** Ends the body without a finish reason. */
  cut(): void;
  /** Breaks the connection. */
  reset(): void;
}

export type Refusal = { status: number; body?: unknown; headers?: Record<string, string> };

export interface FakeApi {
  readonly fetch: typeof globalThis.fetch;
  /** Every chat request so far, in order. */
  readonly answers: OpenAnswer[];
  /** The next chat requests get these instead of a stream, in order. */
  readonly refusals: Refusal[];
  /** Headers of every chat response. */
  headers: Record<string, string>;
  models: unknown[];
  provider: unknown;
  /** Settles at the nth chat request (1 is the first). */
  request(number: number): Promise<OpenAnswer>;
}

export function createFakeApi(): FakeApi {
  const waiting: { number: number; resolve: (answer: OpenAnswer) => void }[] = [];
  const api: FakeApi = {
    answers: [],
    refusals: [],
    headers: {},
    models: [],
    provider: { id: 'fake' },
    fetch: async (input, init) => {
      const url = new URL(String(input instanceof Request ? input.url : input));
      if (url.pathname.endsWith('/models')) return json({ data: api.models });
      if (url.pathname.endsWith('/provider')) return json(api.provider);
      if (url.pathname.endsWith('/health')) return json({ status: 'healthy' });
      const refusal = api.refusals.shift();
      if (refusal) return json(refusal.body ?? {}, refusal.status, refusal.headers);
      return stream(init ?? {});
    },
    request(number) {
      const there = api.answers[number - 1];
      if (there) return Promise.resolve(there);
      return new Promise((resolve) => waiting.push({ number, resolve }));
    },
  };

  function stream(init: RequestInit): Response {
    const encoder = new TextEncoder();
    let aborted = false;
    let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
    const body = new ReadableStream<Uint8Array>({
      start(opened) {
        controller = opened;
      },
      cancel() {
        aborted = true;
      },
    });
    init.signal?.addEventListener('abort', () => {
      aborted = true;
      try {
        controller?.error(new DOMException('aborted', 'AbortError'));
      } catch {
        // Already closed.
      }
    });
    const write = (text: string) => {
      if (!aborted) controller?.enqueue(encoder.encode(text));
    };
    const data = (value: unknown) => write(`data: ${JSON.stringify(value)}\n\n`);
    const answer: OpenAnswer = {
      body: JSON.parse(String(init.body)),
      headers: new Headers(init.headers),
      aborted: () => aborted,
      delta: (delta, finish) =>
        data({ choices: [{ index: 0, delta, ...(finish ? { finish_reason: finish } : {}) }] }),
      text: (text) => answer.delta({ content: text }),
      usage: (prompt, completion) =>
        data({
          choices: [],
          usage: {
            prompt_tokens: prompt,
            completion_tokens: completion,
            total_tokens: prompt + completion,
          },
        }),
      finish(reason = 'stop') {
        answer.delta({}, reason);
        write('data: [DONE]\n\n');
        if (!aborted) controller?.close();
      },
      cut: () => controller?.close(),
      reset: () => controller?.error(new TypeError('connection reset')),
    };
    api.answers.push(answer);
    for (const waiter of waiting.splice(0)) {
      const there = api.answers[waiter.number - 1];
      if (there) waiter.resolve(there);
      else waiting.push(waiter);
    }
    return new Response(body, {
      headers: { 'content-type': 'text/event-stream', ...api.headers },
    });
  }
  return api;
}

function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
