/**
 * Hostile pages in a real browser: the page reader's own code over each of them, laid out as a user
 * would have it before them.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileCase, honestCases, hostileCases } from '../fixtures/hostile/cases.ts';
import { type PageServer, servePages } from './harness/page-server.ts';

interface Read {
  readonly title: string;
  readonly url: string;
  readonly text: string;
}

/** Half a minute a page: some are made to be slow, and machines differ. */
const patience = 30_000;

export function hostileSuite(launch: () => Promise<Browser>): void {
  const pages: Record<string, string> = {};
  let browser: Browser;
  let page: Page;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages(pages);
    browser = await launch();
    page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    await page.evaluateOnNewDocument(
      `if (window === top) { ${await bundle()}; window.altsideReader = altsideReader; }`,
    );
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  describe('hostile pages', () => {
    it('are at least a hundred', () => {
      expect(hostileCases.length).toBeGreaterThanOrEqual(100);
    });

    for (const hostile of hostileCases) {
      it(`kind ${hostile.kind}: ${hostile.name}`, { timeout: patience }, async () => {
        const read = await readCase(hostile);
        const all = JSON.stringify(read);
        for (const hidden of hostile.hidden) expect(all).not.toContain(hidden);
        for (const shown of hostile.shown) expect(read.text).toContain(shown);
      });
    }
  });

  describe('honest pages', () => {
    for (const honest of honestCases) {
      it(honest.name, { timeout: patience }, async () => {
        const read = await readCase(honest);
        expect(read.text).toContain(honest.shown[0]);
      });
    }
  });

  async function readCase(hostile: HostileCase): Promise<Read> {
    // An address of its own, so that a fragment never makes it the document before.
    const path = `/case-${Object.keys(pages).length}`;
    const html = hostile.html.replaceAll('OTHER', server.otherOrigin);
    pages[path] = `<!doctype html><meta charset="utf-8">${html}`;
    await page.goto(`${server.origin}${path}${hostile.hash ?? ''}`, { waitUntil: 'load' });
    if (hostile.script) await page.evaluate(hostile.script);
    if (hostile.select) {
      await page.evaluate((selector) => {
        getSelection()?.selectAllChildren(document.querySelector(selector) as Element);
      }, hostile.select);
    }
    return (await page.evaluate(
      `(async () => {
        const options = { maxCharacters: 40000, offset: 0, now: () => performance.now() };
        const read = altsideReader.${hostile.select ? 'readSelected' : 'readDocument'};
        const { text } = await read(document, options);
        return { ...altsideReader.describeDocument(document), text };
      })()`,
    )) as Read;
  }
}

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      lib: { entry: 'lib/page/read-document.ts', formats: ['iife'], name: 'altsideReader' },
      write: false,
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]?.output[0].code ?? '';
}
