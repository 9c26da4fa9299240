/** Writing and reading of bodies for the demo API. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from './completion.ts';
import { delay } from './stream.ts';
import type { Script } from './types.ts';

export async function writeRaw(response: ServerResponse, script: Script): Promise<void> {
  const raw = script.raw;
  if (raw === undefined) return;
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('x-ratelimit-')) response.removeHeader(name);
  }
  response.writeHead(script.status ?? 200, script.headers ?? {});
  response.flushHeaders();
  for (const chunk of raw.chunks) {
    if (response.destroyed) return;
    response.write(Buffer.from(chunk, 'base64'));
    if (raw.intervalMs !== undefined) await delay(raw.intervalMs, response);
  }
  if (raw.end === 'stall') return delay(2_147_483_647, response);
  if (raw.end === 'reset') {
    // A reset throws away what the other side has not read yet.
    await delay(100, response);
    response.destroy();
    return;
  }
  response.end();
}

export function corsHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers':
      headers['access-control-request-headers'] ?? 'authorization, content-type',
    'access-control-expose-headers':
      'x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, retry-after',
  };
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

export function refuse(response: ServerResponse, refusal: Refusal): void {
  json(response, refusal.status, {
    error: { message: refusal.message, type: refusal.type, code: refusal.type },
  });
}

export function errorBody(status: number): string {
  return JSON.stringify({ error: { message: `Scripted ${status}.`, type: 'scripted' } });
}

export function notFound(message: string): Refusal {
  return { status: 404, type: 'not_found', message };
}

export function unauthorized(message: string): Refusal {
  return { status: 401, type: 'invalid_api_key', message };
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
