/** The two pages that are measured, in tabs as large as a side panel, so that both lay out the same width. */
import type { Page } from 'puppeteer-core';
import type { World } from '../../test/e2e/harness/world.ts';
import { seedHistory } from './seed-history.ts';

export type Side = 'bare' | 'ours';

export async function openSized({ chromium }: World, url: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 400, height: 760 });
  await page.goto(url);
  await page.bringToFront();
  await page.waitForSelector('textarea');
  return page;
}

export function panelUrl({ chromium }: World): string {
  return `chrome-extension://${chromium.extensionId}/sidepanel.html`;
}

/** The panel on a chat with that many earlier messages, with a background that has just started. */
export async function openPanelWith(world: World, earlier: number): Promise<Page> {
  const seed = await world.chromium.openExtensionPage('options.html');
  await seedHistory(seed, earlier);
  await seed.close();
  await restartBackground(world);
  const page = await openSized(world, panelUrl(world));
  if (earlier > 0) await page.waitForSelector('article');
  return page;
}

/**
 * As somebody finds it who has written a question in it: the models are known, and the page had time to
 * be idle.
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('select option') !== null || location.protocol === 'http:',
    { timeout: 15_000 },
  );
  await page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(() => requestIdleCallback(done, { timeout: 2_000 }), 700);
      }),
  );
}

/** The background reads the history when it starts. */
export async function restartBackground({ chromium }: World): Promise<void> {
  const cdp = await chromium.browser.target().createCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const { targetId, type, url } of targetInfos) {
    if (type === 'service_worker' && url.includes(chromium.extensionId))
      await cdp.send('Target.closeTarget', { targetId });
  }
  await cdp.detach();
}

export function bareEnded(page: Page) {
  return page.waitForSelector('body[data-ended]', { timeout: 120_000 });
}

export function lastMessageId(page: Page): Promise<string | null> {
  return page.evaluate(
    () => [...document.querySelectorAll<HTMLElement>('article')].at(-1)?.dataset.messageId ?? null,
  );
}

/** Only a part of a long conversation is in the document, so the last message tells, not their number. */
export function panelEnded(page: Page, before: string | null, polling = 100) {
  return page.waitForFunction(
    (id) => {
      const last = [...document.querySelectorAll<HTMLElement>('article')].at(-1);
      return (
        last !== undefined &&
        last.dataset.messageId !== id &&
        last.dataset.role === 'assistant' &&
        last.dataset.state === 'complete'
      );
    },
    { timeout: 120_000, polling },
    before,
  );
}
