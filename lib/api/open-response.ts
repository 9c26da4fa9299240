import { problemOfResponse } from './classify';
import { parseRateLimit } from './rate-limit';
import { errorBodyLimit, openBody, readRest } from './read-body';
import { requestJson } from './request-json';
import { isSendableKey, send } from './send';
import type { Verdict, Watch } from './timers';
import type { ApiClientOptions, ChatRequest, RateLimit, StreamEvent } from './types';

/** What a client remembers of its server between requests. */
export interface ServerMemory {
  refusesStreamOptions: boolean;
}

export interface StreamChatContext extends ApiClientOptions {
  /** Of the base URL, with the port. */
  readonly host: string;
  /** Servers on this machine often want no key; one that does says 401. */
  readonly loopback: boolean;
  readonly memory: ServerMemory;
}

const errorBodyMs = 5_000;

export type Opened =
  | { readonly type: 'opened'; readonly response: Response; readonly rateLimit: RateLimit }
  | Extract<StreamEvent, { type: 'failed' | 'aborted' }>;

/** Posts the request and waits for a 2xx response; everything else is the stream's last event. */
export async function openResponse(
  context: StreamChatContext,
  request: ChatRequest,
  watch: Watch,
): Promise<Opened> {
  const { apiKey, host, timers, memory } = context;
  const before = watch.verdict();
  if (before) return opening(before, host);
  if (apiKey === null && !context.loopback) {
    return { type: 'failed', problem: { kind: 'no-key', host } };
  }
  if (apiKey !== null && !isSendableKey(apiKey)) {
    return { type: 'failed', problem: { kind: 'key-refused', host } };
  }
  const streamed = request.stream !== false;
  // Without streaming the headers come with the whole answer, so they may take as long as one.
  const headersMs = timers.headersMs + (streamed ? 0 : timers.firstContentMs);
  for (;;) {
    watch.start('headers', headersMs);
    const json = requestJson(bodyOf(request, streamed && !memory.refusesStreamOptions));
    const url = `${context.baseUrl}/chat/completions`;
    const sent = await watch.wait(send(context.fetch, url, { signal: watch.signal, apiKey, json }));
    if (sent.type === 'error') return { type: 'failed', problem: { kind: 'network', host } };
    if (sent.type !== 'value') return opening(sent, host);
    const response = sent.value;
    const rateLimit = parseRateLimit(response.headers, context.now());
    if (response.ok) return { type: 'opened', response, rateLimit };

    watch.start('headers', errorBodyMs);
    const body = openBody(response, watch);
    const { text, ending } = await readRest(body, '', errorBodyLimit);
    body.cancel();
    if (typeof ending === 'object' && ending.type === 'aborted') return ending;
    const isRefusal = /stream_options|include_usage/.test(text);
    if ((response.status === 400 || response.status === 422) && isRefusal && streamed) {
      if (!memory.refusesStreamOptions) {
        memory.refusesStreamOptions = true;
        continue;
      }
    }
    const problem = problemOfResponse(response, text, { host, apiKey, now: context.now() });
    return { type: 'failed', problem, rateLimit };
  }
}

function opening(verdict: Verdict, host: string): Opened {
  if (verdict.type === 'aborted') return verdict;
  return { type: 'failed', problem: { kind: 'time-out', timer: verdict.timer, host } };
}

function bodyOf(request: ChatRequest, withUsage: boolean): ChatRequest {
  const { stream_options: asked, ...rest } = request;
  const body = { ...rest, stream: request.stream !== false };
  return withUsage ? { ...body, stream_options: asked ?? { include_usage: true } } : body;
}
