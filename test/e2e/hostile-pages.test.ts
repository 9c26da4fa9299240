/**
 * Hostile pages in a real Chromium: the page reader's own code over each of them, laid out as a user
 * would have it before them.
 */

import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileCase, honestCases, hostileCases } from '../fixtures/hostile/cases';

interface Read {
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly longestTask: number;
}

let browser: Browser;
let page: Page;
let server: Server;
let origin: string;
let reader: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const html = pages.get((request.url ?? '/').replace(/[?#].*$/, '')) ?? '<p>other</p>';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html.replaceAll('OTHER', `http://localhost:${port()}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${port()}`;
  const executablePath = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path));
  browser = await puppeteer.launch({
    ...(executablePath ? { executablePath } : { channel: 'chrome' as const }),
    pipe: true,
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  reader = await bundle();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('hostile pages', () => {
  it('are at least a hundred, of every kind that a page can be by itself', () => {
    expect(hostileCases.length).toBeGreaterThanOrEqual(100);
  });

  for (const hostile of hostileCases) {
    it(`kind ${hostile.kind}: ${hostile.name}`, async () => {
      const read = await readCase(hostile);
      const all = JSON.stringify(read);
      for (const hidden of hostile.hidden) expect(all).not.toContain(hidden);
      for (const shown of hostile.shown) expect(read.text).toContain(shown);
    }, 20_000);
  }
});

describe('honest pages', () => {
  for (const honest of honestCases) {
    it(honest.name, async () => {
      const read = await readCase(honest);
      expect(read.text).toContain(honest.shown[0]);
    });
  }
});

const pages = new Map<string, string>();

async function readCase(hostile: HostileCase): Promise<Read> {
  pages.set('/case', `<!doctype html><meta charset="utf-8">${hostile.html}`);
  // From elsewhere, so that a fragment never makes it the same document.
  await page.goto('about:blank');
  await page.goto(`${origin}/case${hostile.hash ?? ''}`, { waitUntil: 'load' });
  if (hostile.script) await page.evaluate(hostile.script);
  if (hostile.select) {
    await page.evaluate((selector) => {
      getSelection()?.selectAllChildren(document.querySelector(selector) as Element);
    }, hostile.select);
  }
  await page.evaluate(reader);
  return (await page.evaluate(
    `(async () => {
      const options = { maxCharacters: 40000, offset: 0, now: () => performance.now() };
      const read = ${hostile.select ? 'altsideReader.readSelected' : 'altsideReader.readDocument'};
      const { text } = await read(document, options);
      return { ...altsideReader.describeDocument(document), text };
    })()`,
  )) as Read;
}

function port(): number {
  return (server.address() as AddressInfo).port;
}

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: 'lib/page/read-document.ts', formats: ['iife'], name: 'altsideReader' },
      write: false,
      minify: false,
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]?.output[0].code ?? '';
}
