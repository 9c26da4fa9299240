import type { ApiClientOptions } from './types';

/**
 * One request as we send them all: no cookies, no referrer, no cache, and a redirect is a failure: it
 * would carry the conversation to a host that nobody allowed. Rejects as `fetch` does, never throws.
 */
export async function send(
  fetch: ApiClientOptions['fetch'],
  url: string,
  init: { readonly signal: AbortSignal; readonly apiKey: string | null; readonly json?: string },
): Promise<Response> {
  const { signal, apiKey, json } = init;
  return fetch(url, {
    method: json === undefined ? 'GET' : 'POST',
    headers: {
      Accept: 'application/json, text/event-stream',
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(apiKey === null ? {} : { Authorization: `Bearer ${apiKey}` }),
    },
    ...(json === undefined ? {} : { body: json }),
    signal,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
}

/** What may stand in a header. Anything else would make `fetch` throw, which looks like a dead network. */
export function isSendableKey(apiKey: string): boolean {
  return /^[\x21-\x7e]+$/.test(apiKey);
}
