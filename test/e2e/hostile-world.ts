/**
 * What the hostile suites need of a browser: a page in front, the panel beside it, an API that answers as
 * it is told, a socket that nobody may knock at, and a record of every connection.
 */
import type { Browser, Page } from 'puppeteer-core';
import { quickAsk, quickChat } from '../../scripts/resilience/quick-ask.ts';
import { type DemoApi, startDemoApi } from '../demo-api/server.ts';
import type { DemoRequest, Script } from '../demo-api/types.ts';
import { type ConnectionRecorder, recordConnections } from './harness/connections.ts';
import { openTrap, type Trap } from './harness/escapes.ts';
import { launchFirefox } from './harness/firefox.ts';
import { saveBaseUrl, saveKey } from './harness/options.ts';
import { type PageServer, servePages } from './harness/page-server.ts';
import { answerAfter, panelReady, type ShownMessage } from './harness/panel.ts';
import { demoKey, startWorld } from './harness/world.ts';

export interface HostileWorld {
  readonly browser: Browser;
  readonly api: DemoApi;
  readonly server: PageServer;
  /** What the server serves, by path; read at each request. */
  readonly pages: Record<string, string>;
  /** The tab that is in front of the user, on a site that was allowed. */
  readonly page: Page;
  readonly panel: Page;
  readonly recorder: ConnectionRecorder;
  readonly trap: Trap;
  close(): Promise<void>;
}

export const frontText = 'CANARY-PAGE-TEXT-4711';
const front = `<title>Notes</title><main><h1>Notes</h1><p>${frontText} is here.</p></main>`;
const apiOptions = { chunksPerSecond: 0, requestsPerMinute: 100_000 };

export async function hostileChromium(): Promise<HostileWorld> {
  const pages: Record<string, string> = { '/': front };
  const [recorder, trap] = await Promise.all([recordConnections(), openTrap()]);
  const world = await startWorld({
    api: apiOptions,
    chromium: { proxy: recorder.proxy },
    pages,
  });
  const { page, panel } = await world.openBeside(`${world.pages.origin}/`);
  return {
    browser: world.chromium.browser,
    api: world.api,
    server: world.pages,
    pages,
    page,
    panel,
    recorder,
    trap,
    async close() {
      await world.close();
      await Promise.all([recorder.close(), trap.close()]);
    },
  };
}

/** The sidebar is out of the protocol's reach: its page stands in a tab behind the one in front. */
export async function hostileFirefox(): Promise<HostileWorld> {
  const pages: Record<string, string> = { '/': front };
  const [recorder, trap, api, server] = await Promise.all([
    recordConnections(),
    openTrap(),
    startDemoApi(apiOptions),
    servePages(pages),
  ]);
  const firefox = await launchFirefox({ proxy: recorder.proxy, unthrottled: true });
  const options = await firefox.openExtensionPage('options.html');
  await saveBaseUrl(options, api.baseUrl);
  await saveKey(options, demoKey);
  await options.close();
  const panel = await firefox.openExtensionPage('sidepanel.html');
  await panelReady(panel);
  const page = await firefox.openPage(`${server.origin}/`);
  await page.bringToFront();
  return {
    browser: firefox.browser,
    api,
    server,
    pages,
    page,
    panel,
    recorder,
    trap,
    async close() {
      await firefox.close();
      await Promise.all([recorder.close(), trap.close(), api.close(), server.close()]);
    },
  };
}

/** What the API got to answer, in the order in which it came. */
export function chatRequests({ api }: HostileWorld): readonly DemoRequest[] {
  return api.requests
    .filter(({ path }) => path.endsWith('/chat/completions'))
    .map(({ body }) => body as DemoRequest);
}

/** Asks in a chat of its own, with the API's answers given in advance; `meanwhile` before the first. */
export async function askFresh(
  world: HostileWorld,
  question: string,
  scripts: readonly Script[],
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<ShownMessage> {
  const [first, ...others] = scripts;
  const gate = Promise.withResolvers<void>();
  world.api.script({ ...first, waitFor: gate.promise }, ...others);
  try {
    await quickChat(world.panel);
    await quickAsk(world.panel, question);
    await asked(world);
    await meanwhile();
  } finally {
    gate.resolve();
  }
  return answerAfter(world.panel, 0);
}

async function asked(world: HostileWorld): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (chatRequests(world).length === 0) {
    if (Date.now() > deadline) throw new Error('The question did not reach the API.');
    await new Promise((tick) => setTimeout(tick, 5));
  }
}
