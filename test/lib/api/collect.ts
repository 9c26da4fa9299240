import { createApiClient } from '../../../lib/api/client';
import type { ApiClientOptions, ChatRequest, StreamEvent } from '../../../lib/api/types';
import { clientOptions, fold } from './replay';

export const request: ChatRequest = {
  model: 'altllm-basic',
  messages: [{ role: 'user', content: 'Hi' }],
};
export const timers = { headersMs: 1_000, firstContentMs: 2_000, silenceMs: 3_000 };
export const { signal: never } = new AbortController();

export type Fetch = ApiClientOptions['fetch'];

export function answer(body: string, init: ResponseInit = {}): Response {
  return new Response(body, init);
}

/** A response that the test writes to. */
export function open(): {
  response: Response;
  write: (text: string) => void;
  cancelled: () => boolean;
} {
  let cancelled = false;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const write = (text: string) => controller?.enqueue(new TextEncoder().encode(text));
  return { response: new Response(body), write, cancelled: () => cancelled };
}

export function collect(fetch: Fetch, signal = never, options: Partial<ApiClientOptions> = {}) {
  const events: StreamEvent[] = [];
  const client = createApiClient(clientOptions(fetch, { timers, ...options }));
  const running = (async () => {
    for await (const event of client.streamChat(request, signal)) events.push(event);
  })();
  return { events, running };
}

export const endOf = (events: readonly StreamEvent[]) => fold(events).end;
