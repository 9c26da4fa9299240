import { healthUrl, parseBaseUrl } from './base-url';
import { type GetContext, getJson } from './get-json';
import { decodeHealth, decodeModel, decodeModels, decodeProvider } from './metadata';
import type { ServerMemory } from './open-response';
import { isSendableKey } from './send';
import { streamChat } from './stream-chat';
import type { ApiClient, ApiClientOptions, Result, StreamEvent } from './types';

/**
 * The client of one server. The key goes out with chat requests, and with a question for models where the
 * server refuses it without (AltLLM does not; OpenAI does); provider and health are public. A base URL that `parseBaseUrl` refuses makes every call fail as `no-permission`, so that the
 * key can never travel over plain http.
 */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const parsed = parseBaseUrl(options.baseUrl);
  if (!parsed.ok) return refusingClient();
  const { url: baseUrl, host, loopback } = parsed.value;
  // Taken off the options: a browser's fetch refuses to be called as somebody's method.
  const { fetch, timers, now } = options;
  const memory: ServerMemory = { refusesStreamOptions: false };
  const chat = { ...options, baseUrl, host, loopback, memory };
  const get = { fetch, timers, now, host, apiKey: null };
  const { apiKey } = options;

  async function askForModels<T>(ask: (context: GetContext) => Promise<Result<T>>) {
    const result = await ask(get);
    const refused = !result.ok && result.problem.kind === 'no-key';
    if (!refused || apiKey === null || !isSendableKey(apiKey)) return result;
    return ask({ ...get, apiKey });
  }

  return {
    streamChat: (request, signal) => streamChat(chat, request, signal),
    listModels: async (signal) =>
      asBadRequest(
        await askForModels((context) =>
          getJson(context, `${baseUrl}/models`, decodeModels, signal),
        ),
      ),
    getModel: async (id, signal) => {
      // `.` and `..` would be taken for steps in the path, encoded or not.
      if (/^\.{0,2}$/.test(id)) {
        return { ok: false, problem: { kind: 'model-unknown', host }, rateLimit: {} };
      }
      const url = `${baseUrl}/models/${encodeURIComponent(id)}`;
      return askForModels((context) => getJson(context, url, decodeModel, signal));
    },
    getProvider: async (signal) =>
      asBadRequest(await getJson(get, `${baseUrl}/provider`, decodeProvider, signal)),
    getHealth: async (signal) =>
      asBadRequest(await getJson(get, healthUrl(baseUrl), decodeHealth, signal)),
  };
}

/** A 404 there is about the endpoint: no model was named. */
function asBadRequest<T>(result: Result<T>): Result<T> {
  if (result.ok || result.problem.kind !== 'model-unknown') return result;
  return { ...result, problem: { ...result.problem, kind: 'bad-request' } };
}

function refusingClient(): ApiClient {
  const problem = { kind: 'no-permission' } as const;
  const refuse = async () => ({ ok: false, problem, rateLimit: {} }) as const;
  return {
    async *streamChat(): AsyncGenerator<StreamEvent, void, undefined> {
      yield { type: 'failed', problem };
    },
    listModels: refuse,
    getModel: refuse,
    getProvider: refuse,
    getHealth: refuse,
  };
}
