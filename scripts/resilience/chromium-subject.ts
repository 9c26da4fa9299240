import type { Page } from 'puppeteer-core';
import { startWorld, type World, type WorldOptions } from '../../test/e2e/harness/world.ts';
import type { KillSubject } from './kill-round.ts';
import { type Worker, watchWorker } from './worker.ts';

/** Chromium with the panel beside a page, and its service worker in view. */
export interface ChromiumSubject extends KillSubject {
  readonly world: World;
  readonly page: Page;
  readonly worker: Worker;
}

/**
 * No debugger stays attached to the service worker itself: one would keep it alive, and every promise
 * about its sleep would be void.
 */
export async function startChromiumSubject(options?: WorldOptions): Promise<ChromiumSubject> {
  const world = await startWorld(options);
  const { chromium, api } = world;
  const reader = await chromium.openExtensionPage('options.html');
  const { page, panel } = await world.openBeside(`${world.pages.origin}/`);
  const worker = await watchWorker(chromium);
  const onPage = await reader.createCDPSession();
  await onPage.send('ServiceWorker.enable');
  const kills: Readonly<Record<string, () => Promise<unknown>>> = {
    'ServiceWorker.stopAllWorkers': () => onPage.send('ServiceWorker.stopAllWorkers'),
    'Target.closeTarget': worker.close,
  };
  return {
    world,
    api,
    page,
    panel,
    reader,
    worker,
    methods: Object.keys(kills),
    kill: async (method) => {
      await kills[method]?.();
    },
    state: async () => ((await worker.id()) === null ? 'stopped' : 'running'),
    close: () => world.close(),
  };
}
