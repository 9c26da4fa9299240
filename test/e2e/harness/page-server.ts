/** Serves pages on loopback, under two hosts (`127.0.0.1` and `localhost`), and notes what was fetched. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface ServedPage {
  readonly body: string | Buffer;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** `http://localhost:<port>`: another site than `origin` for the browser. */
  readonly otherOrigin: string;
  /** Paths that were fetched, with their queries. */
  readonly fetched: readonly string[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** `pages` by path (`/a.html`), or a folder. */
export async function servePages(
  pages: Readonly<Record<string, string | ServedPage>> | string,
  port = 0,
): Promise<PageServer> {
  const fetched: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    fetched.push(url.pathname + url.search);
    const answer =
      typeof pages === 'string' ? fromFolder(pages, url.pathname) : pageAt(pages, url.pathname);
    answer.then((page) => write(response, page)).catch(() => write(response, null));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const used = (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${used}`,
    otherOrigin: `http://localhost:${used}`,
    fetched,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pageAt(
  pages: Readonly<Record<string, string | ServedPage>>,
  path: string,
): Promise<ServedPage | null> {
  const page = pages[path];
  if (page === undefined) return null;
  return typeof page === 'string' ? { body: page } : page;
}

async function fromFolder(folder: string, path: string): Promise<ServedPage> {
  // `normalize` on an absolute path cannot climb above the folder.
  const relative = normalize(decodeURIComponent(path));
  const file =
    relative.endsWith('/') || relative.endsWith('\\') ? `${relative}index.html` : relative;
  return {
    body: await readFile(join(folder, file)),
    contentType: types[extname(file)] ?? 'text/plain',
  };
}

function write(response: ServerResponse, page: ServedPage | null): void {
  if (page === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': page.contentType ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...page.headers,
  });
  response.end(page.body);
}
