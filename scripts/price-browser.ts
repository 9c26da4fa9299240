/** Runs the price reader over saved pages in a real Chromium: visibility needs a layout. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';

export interface Truth {
  readonly expected: readonly Record<string, unknown>[];
  readonly optional?: readonly Record<string, unknown>[];
  readonly forbidden?: readonly Record<string, unknown>[];
  readonly listTruncated?: boolean;
  readonly url_if_known?: string | null;
  /** The page's own scripts run before it is read. */
  readonly scripts?: boolean;
  readonly holdout?: boolean;
}

export interface PageCase {
  readonly name: string;
  readonly html: string;
  readonly truth: Truth;
}

/** Every page of a folder that has its truth beside it. */
export function pagesOf(folder: string, only?: RegExp): PageCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html') && (!only || only.test(file)))
    .sort()
    .map((file) => {
      const name = basename(file, '.html');
      return {
        name,
        html: readFileSync(join(folder, file), 'utf8'),
        truth: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Truth,
      };
    });
}

/** The reader as one script that defines `altsidePrices`. */
export async function bundleReader(root: string): Promise<string> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome128',
      lib: {
        entry: join(root, 'lib/prices/read-token-prices.ts'),
        formats: ['iife'],
        name: 'altsidePrices',
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('the reader was not built');
  return first.output[0].code;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath =
    process.env['CHROME_PATH'] ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
      existsSync(path),
    );
  if (!executablePath) throw new Error('no Chromium found: set CHROME_PATH');
  return puppeteer.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens a saved page under its own address; nothing is fetched. */
export async function openPage(browser: Browser, { html, truth, name }: PageCase): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  const known = truth.url_if_known?.split(' ')[0];
  const url = known?.startsWith('http') ? known : `https://${name}.example/`;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      void request.respond({
        status: 200,
        contentType: 'text/html; charset=utf-8',
        headers: truth.scripts ? {} : { 'Content-Security-Policy': "script-src 'none'" },
        body: html,
      });
    } else void request.abort();
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

export interface Read {
  readonly tokens: Record<string, unknown>[];
  readonly truncated: boolean;
  readonly totalMs: number;
  readonly longestSliceMs: number;
}

/** Reads the page as the extension does, in slices, and times them. */
export async function readPage(
  page: Page,
  script: string,
  options: Record<string, unknown> = {},
): Promise<Read> {
  await page.evaluate(
    script.replace(/^(?:var|const) altsidePrices\s*=/m, 'globalThis.altsidePrices ='),
  );
  return page.evaluate(async (given) => {
    const reader = (
      globalThis as unknown as { altsidePrices: typeof import('../lib/prices/read-token-prices') }
    ).altsidePrices;
    const began = performance.now();
    let longest = 0;
    const steps = reader.readingSteps(document, given);
    let start = performance.now();
    for (;;) {
      const step = steps.next();
      const spent = performance.now() - start;
      if (step.done) {
        longest = Math.max(longest, spent);
        return {
          tokens: step.value.tokens as unknown as Record<string, unknown>[],
          truncated: step.value.truncated,
          totalMs: performance.now() - began,
          longestSliceMs: longest,
        };
      }
      if (spent > 12) {
        longest = Math.max(longest, spent);
        await new Promise((resolve) => setTimeout(resolve, 0));
        start = performance.now();
      }
    }
  }, options);
}
