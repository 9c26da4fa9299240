import { problemOfResponse } from './classify';
import { parseJson, readErrorBody } from './error-body';
import type { Problem } from './problem';
import { parseRateLimit } from './rate-limit';
import { openBody, readRest } from './read-body';
import { send } from './send';
import { createWatch, type Verdict } from './timers';
import type { ApiClientOptions, RateLimit, Result } from './types';

/** Metadata of some hundred models is about a megabyte. */
const bodyLimit = 16_777_216;

export interface GetContext extends Pick<ApiClientOptions, 'fetch' | 'timers' | 'now'> {
  /** With the port. */
  readonly host: string;
  /** Null: without the key, as all public endpoints are asked. */
  readonly apiKey: string | null;
}

/**
 * GETs one of the endpoints that describe a server, and hands what it holds to `decode`, which
 * says null to what it cannot be. A cancelled request is a `network` problem: whoever cancelled knows.
 */
export async function getJson<T>(
  context: GetContext,
  url: string,
  decode: (value: unknown) => T | null,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<T>> {
  const { host, timers, apiKey } = context;
  const watch = createWatch(signal);
  try {
    const before = watch.verdict();
    if (before) return failure(problemOfVerdict(before, host));
    watch.start('headers', timers.headersMs);
    const sent = await watch.wait(send(context.fetch, url, { signal: watch.signal, apiKey }));
    if (sent.type === 'error') return failure({ kind: 'network', host });
    if (sent.type !== 'value') return failure(problemOfVerdict(sent, host));
    const response = sent.value;
    const now = context.now();
    const rateLimit = parseRateLimit(response.headers, now);

    watch.start('silence', timers.silenceMs);
    const body = openBody(response, watch);
    const { text, ending } = await readRest(body, '', bodyLimit, () =>
      watch.start('silence', timers.silenceMs),
    );
    body.cancel();
    if (!response.ok) {
      const problem = problemOfResponse(response, text, { host, apiKey, now });
      return failure(problem, rateLimit);
    }
    if (ending === 'limit') return failure({ kind: 'limit', limit: 'answer', host }, rateLimit);
    if (ending !== 'complete') {
      const problem: Problem =
        ending.type === 'error' ? { kind: 'network', host } : problemOfVerdict(ending, host);
      return failure(problem, rateLimit);
    }
    const value = decode(parseJson(text));
    if (value !== null) return { ok: true, value, rateLimit };
    const { detail } = readErrorBody(text.slice(0, 65_536), apiKey);
    return failure(
      { kind: 'malformed', host, ...(detail === undefined ? {} : { detail }) },
      rateLimit,
    );
  } finally {
    watch.end();
  }
}

function problemOfVerdict(verdict: Verdict, host: string): Problem {
  return verdict.type === 'expired'
    ? { kind: 'time-out', timer: verdict.timer, host }
    : { kind: 'network', host };
}

function failure(problem: Problem, rateLimit: RateLimit = {}): Result<never> {
  return { ok: false, problem, rateLimit };
}
