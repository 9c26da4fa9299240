/** Runs the price reader over saved pages in a real browser: visibility needs a layout. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findChromium, findFirefox } from '../test/e2e/harness/browsers.ts';
import type { ProducedRow, Truth } from './price-score.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export const fixtureFolder = join(root, 'test/fixtures/prices');
/** Saved pages of public sites, beside the checkout where they were given; not part of the project. */
export const sharedFolder = join(root, '../shared/corpus/token-pages');

export interface PageCase {
  readonly name: string;
  readonly html: string;
  readonly truth: Truth;
}

/** Every page of a folder that has its truth beside it; none where there is no such folder. */
export function pagesOf(folder: string, only = /./): PageCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html') && only.test(file))
    .sort()
    .map((file) => {
      const name = basename(file, '.html');
      const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Truth;
      return { name, html: readFileSync(join(folder, file), 'utf8'), truth };
    });
}

/** The price reader as one script that defines `altsidePrices`. */
export function bundleReader(): Promise<string> {
  return bundle('lib/prices/read-token-prices.ts', 'altsidePrices');
}

/** The reader of a page's text as one script that defines `altsideText`. */
export function bundleTextReader(): Promise<string> {
  return bundle('lib/page/read-document.ts', 'altsideText');
}

async function bundle(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'chrome128',
      lib: {
        entry: join(root, entry),
        formats: ['iife'],
        name,
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The reader was not built.');
  return first.output[0].code.replace(
    new RegExp(`(?:var|const|let) ${name}\\s*=`),
    `globalThis.${name}=`,
  );
}

export async function openBrowser(name: 'chromium' | 'firefox' = 'chromium'): Promise<Browser> {
  if (name === 'firefox') return openFirefox();
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found: set CHROME_PATH to one.');
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

function openFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox was found: set FIREFOX_PATH to one.');
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
}

/** A tab for saved pages, one after the other: a tab for each would cost more than reading it. */
export interface PageTab {
  /** Shows a page under its own address, its scripts off unless it asks for them; nothing is fetched. */
  show(one: PageCase): Promise<Page>;
  close(): Promise<void>;
}

export async function openTab(browser: Browser): Promise<PageTab> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  let shown: PageCase | null = null;
  page.on('request', (request) => {
    if (shown && request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      void request.respond({
        status: 200,
        contentType: 'text/html; charset=utf-8',
        headers: shown.truth.scripts ? {} : { 'Content-Security-Policy': "script-src 'none'" },
        body: shown.html,
      });
    } else {
      // Gone by itself where the page was left meanwhile.
      request.abort().catch(() => {});
    }
  });
  return {
    async show(one) {
      shown = one;
      const known = one.truth.url_if_known?.split(' ')[0] ?? '';
      const path = one.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      await page.goto(known.startsWith('http') ? known : `https://pages.example/${path}`, {
        waitUntil: 'domcontentloaded',
        timeout: 120_000,
      });
      return page;
    },
    close: () => page.close(),
  };
}

/** A page in a tab of its own, which the caller closes. */
export async function openPage(browser: Browser, one: PageCase): Promise<Page> {
  return (await openTab(browser)).show(one);
}

export interface TimedReading {
  readonly tokens: readonly ProducedRow[];
  readonly truncated: boolean;
  /** Of work, without the pauses between slices. */
  readonly workMs: number;
  /** The longest time for which the page could do nothing else. */
  readonly longestTaskMs: number;
}

/** Reads the page as the extension does, in slices of 8 ms, and times them. */
export async function readPage(
  page: Page,
  script: string,
  options: Record<string, unknown> = {},
): Promise<TimedReading> {
  await page.evaluate(script);
  return page.evaluate(async (given) => {
    interface Steps {
      next(): { done?: boolean; value: { tokens: ProducedRow[]; truncated: boolean } };
    }
    const reader = (
      globalThis as unknown as {
        altsidePrices: { readingSteps(document: Document, options: unknown): Steps };
      }
    ).altsidePrices;
    const steps = reader.readingSteps(document, given);
    let workMs = 0;
    let longestTaskMs = 0;
    for (;;) {
      // told to a trace of the browser: see `tracedTasks`
      performance.mark('altside-slice');
      const start = performance.now();
      let step = steps.next();
      while (!step.done && performance.now() - start < 8) step = steps.next();
      const spent = performance.now() - start;
      workMs += spent;
      longestTaskMs = Math.max(longestTaskMs, spent);
      if (step.done) {
        const { tokens, truncated } = step.value;
        return { tokens, truncated, workMs, longestTaskMs };
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }, options);
}
