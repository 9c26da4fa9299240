/**
 * The embedded demo API: every endpoint of the AltLLM reference on loopback, with canned answers, real
 * streaming and real tool calls. `npm start` and the browser tests run the same one.
 *
 * Beside the API it has `POST /__script` (replace an endpoint's behaviour), `DELETE /__script`, and
 * `GET`/`DELETE /__requests` (what was received), for tests. Those refuse anything that a web page sends.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkRequest, complete } from './completion.ts';
import { demoModels, findModel } from './models.ts';
import {
  addScripts,
  countRequest,
  recordRequest,
  remaining,
  reset,
  resetAt,
  type State,
  takeScript,
} from './state.ts';
import { delay } from './stream.ts';
import type { DemoRequest, Endpoint, RecordedRequest, Script } from './types.ts';
import {
  corsHeaders,
  errorBody,
  json,
  notFound,
  parseJson,
  readBody,
  refuse,
  unauthorized,
  writeRaw,
} from './wire.ts';

export interface DemoApiOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Which keys are let in. The default takes any that starts with `demo`. */
  readonly acceptsKey?: (key: string) => boolean;
  /** Pace of answers that no script sets; 33 a second reads like a fast person types. */
  readonly chunksPerSecond?: number;
  readonly requestsPerMinute?: number;
}

export interface DemoApi {
  /** Such as `http://127.0.0.1:4141`. */
  readonly origin: string;
  /** What belongs in the option "API base URL". */
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  script(...scripts: readonly Script[]): void;
  /** Forgets scripts and requests, and lets the rate limit start anew. */
  reset(): void;
  close(): Promise<void>;
}

export async function startDemoApi(options: DemoApiOptions = {}): Promise<DemoApi> {
  const state: State = {
    options: {
      port: options.port ?? 0,
      acceptsKey: options.acceptsKey ?? ((key) => key.startsWith('demo')),
      chunksPerSecond: options.chunksPerSecond ?? 33,
      requestsPerMinute: options.requestsPerMinute ?? 600,
    },
    scripts: [],
    requests: [],
    window: { startedAt: Date.now(), used: 0 },
  };
  const server = createServer((request, response) => {
    serve(state, request, response).catch((error: unknown) => {
      console.error('demo API:', error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(state.options.port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    baseUrl: `${origin}/v1`,
    requests: state.requests,
    script: (...scripts) => addScripts(state, scripts),
    reset: () => reset(state),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname.startsWith('/__')) return control(state, url.pathname, request, response);
  const cors = corsHeaders(request.headers);
  for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const record = await recordRequest(state, url.pathname, request, response);
  const endpoint = endpointOf(url.pathname, request.method ?? 'GET');
  const script = endpoint === null ? null : takeScript(state, endpoint, record.body);
  countRequest(state, response);
  if (script?.headersDelayMs !== undefined) await delay(script.headersDelayMs, response);
  await script?.waitFor;
  if (response.destroyed) return;
  if (script?.raw !== undefined) return writeRaw(response, script);
  if (script?.body !== undefined || (script?.status ?? 200) >= 300) {
    response.writeHead(script?.status ?? 200, {
      'content-type': 'application/json',
      ...script?.headers,
    });
    response.end(script?.body ?? errorBody(script?.status ?? 500));
    return;
  }
  switch (endpoint) {
    case 'chat':
      return chat(state, request, response, record, script ?? {});
    case 'models':
      return json(response, 200, { object: 'list', data: demoModels });
    case 'model': {
      const id = decodeURIComponent(url.pathname.slice('/v1/models/'.length));
      const model = findModel(id);
      return model === undefined
        ? refuse(response, notFound(`The model \`${id}\` does not exist.`))
        : json(response, 200, model);
    }
    case 'provider':
      return json(response, 200, {
        id: 'altllm-demo',
        name: 'AltLLM demo',
        description: 'Runs on this machine; its answers are canned.',
        demo: true,
        capabilities: ['chat', 'streaming', 'tools', 'json_mode'],
        models: demoModels.map((model) => model.id),
      });
    case 'health':
      return json(response, 200, {
        status: 'healthy',
        service: 'altllm-demo-gateway',
        version: '1.0.0',
      });
    case null:
      return refuse(response, notFound(`There is no ${request.method} ${url.pathname}.`));
  }
}

async function chat(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  record: RecordedRequest,
  script: Script,
): Promise<void> {
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (key === undefined) {
    return refuse(response, unauthorized('No API key: send `Authorization: Bearer <key>`.'));
  }
  if (!state.options.acceptsKey(key)) {
    return refuse(response, unauthorized('This API key is not valid. The demo takes `demo-key`.'));
  }
  if (remaining(state) < 0) {
    response.setHeader('retry-after', String(Math.ceil((resetAt(state) - Date.now()) / 1000)));
    return refuse(response, {
      status: 429,
      type: 'rate_limit_exceeded',
      message: 'Too many requests this minute.',
    });
  }
  const refusal = checkRequest(record.body);
  if (refusal !== null) return refuse(response, refusal);
  await complete(
    response,
    record.body as DemoRequest,
    script,
    record,
    state.options.chunksPerSecond,
  );
}

function endpointOf(path: string, method: string): Endpoint | null {
  if (method === 'POST') return path === '/v1/chat/completions' ? 'chat' : null;
  if (method !== 'GET') return null;
  if (path === '/v1/models') return 'models';
  if (path.startsWith('/v1/models/')) return 'model';
  if (path === '/v1/provider') return 'provider';
  return path === '/health' ? 'health' : null;
}

async function control(
  state: State,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) {
    return refuse(response, { status: 403, type: 'forbidden', message: 'Not for web pages.' });
  }
  if (path === '/__requests' && request.method === 'GET') {
    return json(response, 200, state.requests);
  }
  if (path === '/__requests' && request.method === 'DELETE') {
    state.requests.length = 0;
    return json(response, 200, null);
  }
  if (path === '/__script' && request.method === 'DELETE') {
    reset(state);
    return json(response, 200, null);
  }
  if (path === '/__script' && request.method === 'POST') {
    const body = parseJson(await readBody(request)) as Script | Script[] | null;
    if (body === null) return refuse(response, notFound('A script is a JSON object.'));
    addScripts(state, Array.isArray(body) ? body : [body]);
    return json(response, 200, null);
  }
  return refuse(response, notFound(`There is no ${request.method} ${path}.`));
}
