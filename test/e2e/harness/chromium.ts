/** A real Chromium with the built extension in it, and its real side panel. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { findChromium } from './browsers.ts';

export interface ChromiumOptions {
  readonly headless?: boolean;
  /** `host:port` of a proxy that every connection, loopback too, goes through. */
  readonly proxy?: string;
  readonly profile?: string;
  readonly language?: string;
  readonly args?: readonly string[];
  readonly build?: string;
  /** X display to open the window on; needs `headless: false`. */
  readonly display?: string;
  readonly windowSize?: { readonly width: number; readonly height: number };
}

export interface ChromiumSession {
  readonly browser: Browser;
  readonly extensionId: string;
  /** A new tab in the last used window. */
  openPage(url: string): Promise<Page>;
  /** A page of the extension in a tab, such as `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Clicks the toolbar button while `page` is in front: it grants `activeTab` and opens the panel. */
  clickAction(page: Page): Promise<void>;
  /** `clickAction`, then the panel that opened. */
  openPanel(page: Page): Promise<Page>;
  /** Panels that are open now. */
  panels(): Promise<readonly Page[]>;
  /**
   * Answers a permission prompt in advance, as the user would: nobody can click the native one in a
   * headless browser. The product's own `permissions.request` then finds it granted.
   */
  allowHost(pattern: string): Promise<void>;
  close(): Promise<void>;
}

export const chromeBuild =
  process.env.ALTSIDE_CHROME_BUILD ??
  fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumSession> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to it.',
    );
  }
  const build = options.build ?? chromeBuild;
  if (!existsSync(build)) throw new Error(`There is no build at ${build}: type "npm run build".`);
  const { width, height } = options.windowSize ?? { width: 1280, height: 800 };
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${width},${height}`,
      `--lang=${options.language ?? 'en-US'}`,
      ...(options.proxy === undefined
        ? []
        : [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
      ...(options.args ?? []),
    ],
  });
  try {
    return await startSession(browser, build);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function startSession(browser: Browser, build: string): Promise<ChromiumSession> {
  const extensionId = await browser.installExtension(build);
  const extension = (await browser.extensions()).get(extensionId) as Extension;
  const root = `chrome-extension://${extensionId}/`;
  const isPanel = (target: Target) => target.url().startsWith(`${root}sidepanel.html`);

  const session: ChromiumSession = {
    browser,
    extensionId,
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage: (path) => session.openPage(root + path),
    async clickAction(page) {
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    async openPanel(page) {
      const before = new Set(browser.targets().filter(isPanel));
      await session.clickAction(page);
      const target = await browser.waitForTarget(
        (candidate) => isPanel(candidate) && !before.has(candidate),
        { timeout: 15_000 },
      );
      return target.asPage();
    },
    panels: () =>
      Promise.all(
        browser
          .targets()
          .filter(isPanel)
          .map((target) => target.asPage()),
      ),
    async allowHost(pattern) {
      const page = await session.openPage('chrome://extensions/');
      await page.evaluate(
        (id, host) =>
          // Chromium's own extensions page has this API; @types/chrome does not.
          (
            chrome as unknown as {
              developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
            }
          ).developerPrivate.addHostPermission(id, host),
        extensionId,
        pattern,
      );
      await page.close();
    },
    close: () => browser.close(),
  };
  await backgroundRuns(session);
  return session;
}

/**
 * Waits until the background has run for the first time. A click on the toolbar button in the very
 * moment of the installation would come before it listens; nobody but a program is that fast.
 */
async function backgroundRuns(session: ChromiumSession): Promise<void> {
  const page = await session.openExtensionPage('options.html');
  await page.waitForFunction(
    () => chrome.runtime.sendMessage({ type: 'status-get' }).then(Boolean, () => false),
    { timeout: 15_000, polling: 50 },
  );
  await page.close();
}
