import { type ErrorBody, readErrorBody } from './error-body';
import type { Problem, ProblemKind } from './problem';
import { parseRetryAfter } from './rate-limit';

/** The codes that OpenAI and compatible servers (DeepSeek, Groq, OpenRouter, llama.cpp, vLLM) document. */
const kindsByCode: ReadonlyMap<string, ProblemKind> = new Map<string, ProblemKind>([
  ['insufficient_quota', 'out-of-credit'],
  ['insufficient_balance', 'out-of-credit'],
  ['insufficient_credits', 'out-of-credit'],
  ['billing_hard_limit_reached', 'out-of-credit'],
  ['billing_not_active', 'out-of-credit'],
  ['payment_required', 'out-of-credit'],
  ['model_not_found', 'model-unknown'],
  ['model_not_available', 'model-unknown'],
  ['invalid_model', 'model-unknown'],
  ['context_length_exceeded', 'too-large'],
  ['exceed_context_size_error', 'too-large'],
  ['string_above_max_length', 'too-large'],
  ['request_too_large', 'too-large'],
  ['rate_limit_exceeded', 'rate-limited'],
  ['rate_limit_error', 'rate-limited'],
  ['invalid_api_key', 'key-refused'],
  ['authentication_error', 'key-refused'],
]);

/** vLLM and others report a full context as a bare 400, without a code of its own. */
const contextWords = /maximum context length|context (?:length|window) (?:is )?exceeded/i;

/** What a person should be told about a status and the body that came with it. */
export function kindOf(status: number, body: ErrorBody, keySent: boolean): ProblemKind {
  for (const code of body.codes) {
    const kind = kindsByCode.get(code);
    if (kind === 'key-refused') return keySent ? kind : 'no-key';
    if (kind) return kind;
  }
  if ((status === 400 || status === 422) && contextWords.test(body.detail ?? ''))
    return 'too-large';
  return kindOfStatus(status, keySent);
}

function kindOfStatus(status: number, keySent: boolean): ProblemKind {
  if (status >= 500) return 'server';
  switch (status) {
    case 401:
    case 403:
      return keySent ? 'key-refused' : 'no-key';
    case 402:
      return 'out-of-credit';
    case 404:
      return 'model-unknown';
    case 408: // the server's time ran out, not one of our timers
      return 'server';
    case 413:
    case 414:
    case 431:
      return 'too-large';
    case 429:
      return 'rate-limited';
    default:
      return status >= 400 ? 'bad-request' : 'malformed';
  }
}

/** The problem of a response that is not 2xx. `now` is epoch ms; `host` has the port. */
export function problemOfResponse(
  response: { readonly status: number; readonly headers: Headers },
  text: string,
  context: { readonly host: string; readonly apiKey: string | null; readonly now: number },
): Problem {
  const body = readErrorBody(text, context.apiKey);
  const kind = kindOf(response.status, body, context.apiKey !== null);
  const retryAfterMs =
    kind === 'rate-limited' || kind === 'server'
      ? parseRetryAfter(response.headers, context.now)
      : undefined;
  return {
    kind,
    status: response.status,
    host: context.host,
    ...(body.detail === undefined ? {} : { detail: body.detail }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/**
 * The problem of an error that came inside a 2xx response, before any content: by its code where it
 * names one, else the server's.
 */
export function problemOfErrorValue(
  body: ErrorBody,
  context: { readonly host: string; readonly apiKey: string | null },
): Problem {
  const kind = kindOf(body.status ?? 500, body, context.apiKey !== null);
  return {
    kind,
    host: context.host,
    ...(body.status === undefined ? {} : { status: body.status }),
    ...(body.detail === undefined ? {} : { detail: body.detail }),
  };
}
