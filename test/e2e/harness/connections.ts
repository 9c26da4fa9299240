/**
 * A proxy that a browser under test sends everything through, loopback included, so that every
 * connection it makes (pages, workers, prefetches) is on record. It lets only loopback through.
 */
import { createServer, request as forward } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface Connection {
  /** `host:port` */
  readonly host: string;
  /** Null for a tunnel. */
  readonly url: string | null;
  readonly method: string;
}

export interface ConnectionRecorder {
  /** `host:port`, for the browser's proxy setting. */
  readonly proxy: string;
  readonly connections: readonly Connection[];
  /** Connections that did not go to loopback; the browser's own are among them. */
  outside(): readonly Connection[];
  clear(): void;
  close(): Promise<void>;
}

export async function recordConnections(): Promise<ConnectionRecorder> {
  const connections: Connection[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/');
    const host = `${url.hostname}:${url.port || '80'}`;
    connections.push({ host, url: url.href, method: request.method ?? 'GET' });
    if (!isLoopback(url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    const upstream = forward(
      url,
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      },
    );
    upstream.on('error', () => response.destroy());
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  });
  server.on('connect', (request, socket) => {
    const [hostname = '', port = '443'] = (request.url ?? '').split(':');
    connections.push({ host: `${hostname}:${port}`, url: null, method: 'CONNECT' });
    if (!isLoopback(hostname)) {
      socket.end('HTTP/1.1 502 Refused\r\n\r\n');
      return;
    }
    const upstream = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections,
    outside: () => connections.filter(({ host }) => !isLoopback(host.split(':')[0] ?? '')),
    clear: () => {
      connections.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
