/** A Chromium with a key that occurs nowhere else, and a look at every place where it could turn up. */
import type { Page, WebWorker } from 'puppeteer-core';
import { type DemoApi, startDemoApi } from '../../demo-api/server.ts';
import {
  documentOf,
  formsIn,
  heardBy,
  injectedWorldOf,
  startListening,
  storedBy,
} from './canary.ts';
import { type ConnectionRecorder, recordConnections } from './connections.ts';
import { startWorld, type World } from './world.ts';

/** The one place where the key may lie. */
export const keyDatabase = 'altside-key';

export interface CanaryWorld {
  readonly world: World;
  readonly recorder: ConnectionRecorder;
  /** A server that the key is not for. */
  readonly other: DemoApi;
  readonly page: Page;
  readonly panel: Page;
  readonly options: Page;
  /** A page of ours that hears everything that one can hear. */
  readonly listener: Page;
  /** Every line of every console, and every error. */
  readonly logged: readonly string[];
  background(): Promise<WebWorker>;
  /** Where the key, in any form, was found, but for its own database. */
  leaks(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Nothing is saved yet: the key is for the world's API, which takes no other. */
export async function startCanaryWorld(key: string): Promise<CanaryWorld> {
  const logged: string[] = [];
  const recorder = await recordConnections();
  const other = await startDemoApi();
  const world = await startWorld({
    configured: false,
    chromium: { proxy: recorder.proxy },
    api: { acceptsKey: (given) => given === key },
  });
  const { chromium, pages, api } = world;
  const background = () => backgroundOf(world);
  (await background()).on('console', (message) => logged.push(message.text()));
  await chromium.allowHost('http://127.0.0.1/*');
  const { page, panel } = await world.openBeside(`${pages.origin}/`);
  const options = await chromium.openExtensionPage('options.html');
  const listener = await chromium.openExtensionPage('options.html');
  for (const one of [page, panel, options, listener]) {
    one.on('console', (message) => logged.push(message.text()));
    one.on('pageerror', (error) => logged.push(String(error)));
  }
  await startListening(listener);

  return {
    world,
    recorder,
    other,
    page,
    panel,
    options,
    listener,
    logged,
    background,
    async leaks() {
      const stored = await storedBy(listener);
      const places: Record<string, string> = {
        'the page': await documentOf(page),
        'the panel': await documentOf(panel),
        'the options': await documentOf(options),
        'what an injected script sees': await injectedWorldOf(listener, `${pages.origin}/*`),
        'messages of the background': (await heardBy(listener)).join('\n'),
        'storage areas': stored.areas,
        console: logged.join('\n'),
        'addresses that were opened': chromium.browser
          .targets()
          .map((target) => target.url())
          .join('\n'),
        'addresses that were fetched': recorder.connections.map(({ url }) => url).join('\n'),
        'requests to pages': pages.fetched.join('\n'),
        'requests to another server': JSON.stringify(other.requests),
        'bodies and addresses of requests to its own server': JSON.stringify(
          api.requests.map(({ path, body }) => [path, body]),
        ),
        'headers but its own': JSON.stringify(
          api.requests.map(({ headers: { authorization: _its, ...headers } }) => headers),
        ),
      };
      for (const [name, content] of Object.entries(stored.databases)) {
        if (name !== keyDatabase) places[`database ${name}`] = content;
      }
      return Object.entries(places).flatMap(([place, content]) =>
        formsIn(content, key).map((form) => `${place}: ${form}`),
      );
    },
    async close() {
      await world.close();
      await Promise.all([other.close(), recorder.close()]);
    },
  };
}

async function backgroundOf({ chromium }: World): Promise<WebWorker> {
  const target = await chromium.browser.waitForTarget((one) =>
    one.url().endsWith('/background.js'),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('The background is no worker.');
  return worker;
}

export async function inFront(one: Page): Promise<Page> {
  await one.bringToFront();
  return one;
}
