import type { CDPSession, Page } from 'puppeteer-core';
import type { World } from '../../test/e2e/harness/world.ts';
import { heapAfterCollection } from './measure.ts';
import { lastMessageId, openPanelWith, panelEnded, settle } from './pages.ts';

export interface Memory {
  readonly answers: number;
  /** MB in use by the panel's and the background's JavaScript, garbage aside. */
  readonly panelMb: number;
  readonly backgroundMb: number;
  /** Elements in the panel's document. */
  readonly elements: number;
}

/** A day's use in one chat: one short answer after the other, looked at after each of `counts`. */
export async function measureMemory(
  world: World,
  counts: readonly number[],
): Promise<readonly Memory[]> {
  const page = await openPanelWith(world, 0);
  await settle(page);
  const panel = await page.createCDPSession();
  const background = await backgroundSession(world);
  const found: Memory[] = [];
  for (let answers = 1; answers <= Math.max(...counts); answers += 1) {
    await askShort(page, world, answers);
    if (!counts.includes(answers)) continue;
    found.push({
      answers,
      panelMb: await heapAfterCollection(panel),
      backgroundMb: await heapAfterCollection(background),
      elements: await page.evaluate(() => document.querySelectorAll('*').length),
    });
  }
  await Promise.all([panel.detach(), background.detach()]);
  await page.close();
  return found;
}

async function askShort(page: Page, { api }: World, seed: number): Promise<void> {
  const before = await lastMessageId(page);
  api.reset();
  api.script({ times: 1, generate: { count: 40, kind: 'markdown', seed }, chunksPerSecond: 0 });
  await page.type('textarea', 'go');
  await page.keyboard.press('Enter');
  await panelEnded(page, before, 10);
}

async function backgroundSession({ chromium }: World): Promise<CDPSession> {
  const target = await chromium.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(chromium.extensionId),
    { timeout: 10_000 },
  );
  return target.createCDPSession();
}
