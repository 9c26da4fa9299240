/** Everything a browser test needs, started together: the demo API, pages, Chromium, the extension. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type DemoApi, type DemoApiOptions, startDemoApi } from '../../demo-api/server.ts';
import { type ChromiumOptions, type ChromiumSession, launchChromium } from './chromium.ts';
import { saveBaseUrl, saveKey } from './options.ts';
import { type PageServer, type ServedPage, servePages } from './page-server.ts';
import { panelReady } from './panel.ts';

export const demoKey = 'demo-key-for-tests';
export const marketFolder = fileURLToPath(new URL('../../demo-market', import.meta.url));

export interface World {
  readonly api: DemoApi;
  readonly pages: PageServer;
  readonly chromium: ChromiumSession;
  /** A tab with the page, and the panel opened beside it by the toolbar button. */
  openBeside(url: string): Promise<{ page: Page; panel: Page }>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** False: nothing is saved, as on the first run. */
  readonly configured?: boolean;
  readonly api?: DemoApiOptions;
  readonly chromium?: ChromiumOptions;
  readonly pages?: Readonly<Record<string, string | ServedPage>> | string;
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const api = await startDemoApi({ chunksPerSecond: 300, ...options.api });
  const pages = await servePages(options.pages ?? marketFolder);
  const chromium = await launchChromium(options.chromium).catch(async (error: unknown) => {
    await Promise.all([api.close(), pages.close()]);
    throw error;
  });
  const world: World = {
    api,
    pages,
    chromium,
    async openBeside(url) {
      const page = await chromium.openPage(url);
      const panel = await chromium.openPanel(page);
      await panelReady(panel);
      return { page, panel };
    },
    async close() {
      await chromium.close();
      await Promise.all([api.close(), pages.close()]);
    },
  };
  if (options.configured !== false) {
    await configure(chromium, api.baseUrl, demoKey).catch(async (error: unknown) => {
      await world.close();
      throw error;
    });
  }
  return world;
}

/** Points the extension at an API on loopback through its real options page. */
export async function configure(
  chromium: ChromiumSession,
  baseUrl: string,
  key: string,
): Promise<void> {
  await chromium.allowHost('http://127.0.0.1/*');
  const options = await chromium.openExtensionPage('options.html');
  await saveBaseUrl(options, baseUrl);
  await saveKey(options, key);
  await options.close();
}
