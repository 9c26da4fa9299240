/** What the demo API remembers: its scripts, what it received, and the requests of this minute. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { lastUserMessage, textOf } from './conversation.ts';
import type { DemoApiOptions } from './server.ts';
import type { DemoRequest, Endpoint, RecordedRequest, Script } from './types.ts';
import { parseJson, readBody } from './wire.ts';

export interface State {
  readonly options: Required<DemoApiOptions>;
  readonly scripts: { script: Script; left: number }[];
  readonly requests: RecordedRequest[];
  readonly window: { startedAt: number; used: number };
}

const minute = 60_000;

export function addScripts(state: State, scripts: readonly Script[]): void {
  for (const script of scripts) {
    state.scripts.push({ script, left: script.times ?? Number.POSITIVE_INFINITY });
  }
}

export function takeScript(state: State, endpoint: Endpoint, body: unknown): Script | null {
  const entry = state.scripts.find(
    ({ script }) =>
      (script.endpoint ?? 'chat') === endpoint &&
      (script.whenAsked === undefined || askedFor(body).includes(script.whenAsked)),
  );
  if (entry === undefined) return null;
  entry.left -= 1;
  if (entry.left <= 0) state.scripts.splice(state.scripts.indexOf(entry), 1);
  return entry.script;
}

function askedFor(body: unknown): string {
  const messages = (body as Partial<DemoRequest> | null)?.messages;
  return Array.isArray(messages) ? textOf(lastUserMessage(body as DemoRequest)) : '';
}

export function reset(state: State): void {
  state.scripts.length = 0;
  state.requests.length = 0;
  state.window.startedAt = Date.now();
  state.window.used = 0;
}

export async function recordRequest(
  state: State,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<RecordedRequest> {
  const at = performance.timeOrigin + performance.now();
  const text = await readBody(request);
  const record: RecordedRequest = {
    at,
    method: request.method ?? 'GET',
    path,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: text === '' ? null : (parseJson(text) ?? text),
    aborted: false,
    completed: false,
    chunks: 0,
    chunkTimes: [],
  };
  state.requests.push(record);
  response.on('finish', () => {
    record.completed = true;
  });
  response.on('close', () => {
    record.aborted = !record.completed;
  });
  return record;
}

export function countRequest(state: State, response: ServerResponse): void {
  if (Date.now() >= resetAt(state)) {
    state.window.startedAt = Date.now();
    state.window.used = 0;
  }
  state.window.used += 1;
  response.setHeader('x-ratelimit-limit', String(state.options.requestsPerMinute));
  response.setHeader('x-ratelimit-remaining', String(Math.max(0, remaining(state))));
  response.setHeader('x-ratelimit-reset', String(Math.ceil(resetAt(state) / 1000)));
}

export function remaining(state: State): number {
  return state.options.requestsPerMinute - state.window.used;
}

export function resetAt(state: State): number {
  return state.window.startedAt + minute;
}
