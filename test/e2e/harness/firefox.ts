/**
 * A real Firefox with the built extension in it, over WebDriver BiDi. The sidebar itself is out of the
 * protocol's reach, so its page is opened in a tab: the same page, script and background.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';

export interface FirefoxSession {
  readonly browser: Browser;
  readonly root: string;
  openPage(url: string): Promise<Page>;
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const uuid = '6f1c9a52-1d0e-4c1b-9f57-0a6d2f3b7c11';

export const firefoxBuild =
  process.env.ALTSIDE_FIREFOX_BUILD ??
  fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

export interface FirefoxOptions {
  readonly build?: string;
  /** Never remembers anything: every window is private, and the extension is let into them. */
  readonly private?: boolean;
  /** `host:port` of a proxy that every connection, loopback too, goes through. */
  readonly proxy?: string;
  /** Tabs behind the one in front keep their timers' pace, as a sidebar does beside its page. */
  readonly unthrottled?: boolean;
}

export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxSession> {
  const build = options.build ?? firefoxBuild;
  const executablePath = findFirefox();
  if (executablePath === null) {
    throw new Error('No Firefox was found. Install one, or set FIREFOX_PATH to it.');
  }
  if (!existsSync(build)) {
    throw new Error(`There is no build at ${build}: type "npm run build:firefox".`);
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'altside@altllm.ai': uuid }),
      // The user's yes to a permission prompt: nobody can click it in a headless browser.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': 'en-US',
      'browser.privatebrowsing.autostart': options.private === true,
      ...(options.proxy === undefined ? {} : proxyPreferences(options.proxy)),
      ...(options.unthrottled === true ? unthrottledPreferences : {}),
    },
  });
  try {
    if (options.private === true) await installForPrivateWindows(browser, build);
    else await browser.installExtension(build);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const root = `moz-extension://${uuid}/`;
  return {
    browser,
    root,
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox never reports the end of a navigation to an extension's page: wait for its content.
      page.goto(root + path).catch(() => undefined);
      await contentOf(page);
      return page;
    },
    close: () => browser.close(),
  };
}

const unthrottledPreferences = {
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
};

function proxyPreferences(proxy: string): Record<string, unknown> {
  const { hostname, port } = new URL(`http://${proxy}`);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** `browser.installExtension` has no option for it. */
async function installForPrivateWindows(browser: Browser, build: string): Promise<void> {
  const { connection } = browser as unknown as {
    readonly connection: { send(method: string, params: object): Promise<unknown> };
  };
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path: build },
    'moz:allowPrivateBrowsing': true,
  });
}

/** Asks again where Firefox swapped the document in the middle of the question. */
async function contentOf(page: Page, triesLeft = 5): Promise<void> {
  try {
    await page.waitForFunction(
      () =>
        document.querySelector('#root, main, body > *') !== null &&
        document.readyState === 'complete',
      { timeout: 30_000, polling: 100 },
    );
  } catch (error) {
    if (triesLeft === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await contentOf(page, triesLeft - 1);
  }
}
