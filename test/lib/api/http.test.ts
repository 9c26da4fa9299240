import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { createApiClient } from '../../../lib/api/client';
import { hello, helloText, role, whole } from './cases/case';
import { clientOptions, fold } from './replay';

/** What only a real connection can do. */
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function ask(listener: RequestListener, headersMs = 60_000) {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const timers = { headersMs, firstContentMs: 60_000, silenceMs: 60_000 };
  const client = createApiClient(clientOptions(fetch, { baseUrl, timers }));
  const request = { model: 'm', messages: [] };
  return fold(await Array.fromAsync(client.streamChat(request, new AbortController().signal)));
}

it('reads a compressed stream', async () => {
  const outcome = await ask((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
    response.end(gzipSync(whole));
  });
  expect(outcome).toMatchObject({ text: helloText, end: { type: 'finished', reason: 'stop' } });
});

it('keeps the text when the connection is reset', async () => {
  const outcome = await ask((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(role + hello, () => setImmediate(() => response.destroy()));
  });
  expect(outcome).toMatchObject({ text: helloText, end: { problem: { kind: 'cut-off' } } });
});

it('keeps the text when the body is shorter than was promised', async () => {
  const outcome = await ask((_, response) => {
    response.writeHead(200, { 'content-length': '100000' });
    response.write(hello, () => setImmediate(() => response.destroy()));
  });
  expect(outcome).toMatchObject({ text: helloText, end: { problem: { kind: 'cut-off' } } });
});

it('says `network` when the connection is reset before the headers', async () => {
  const outcome = await ask((request) => request.socket.destroy());
  expect(outcome.end).toEqual({ type: 'failed', problem: { kind: 'network' } });
});

it('gives up on headers that do not come', async () => {
  const outcome = await ask(() => {}, 30);
  expect(outcome.end).toEqual({ type: 'failed', problem: { kind: 'time-out', timer: 'headers' } });
});

it('does not follow a redirect with the conversation', async () => {
  const paths: (string | undefined)[] = [];
  const outcome = await ask((request, response) => {
    paths.push(request.url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(outcome.end).toEqual({ type: 'failed', problem: { kind: 'network' } });
  expect(paths).toEqual(['/v1/chat/completions']);
});
