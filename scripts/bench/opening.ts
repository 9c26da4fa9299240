import type { Page } from 'puppeteer-core';
import { press } from '../../test/e2e/harness/roles.ts';
import type { World } from '../../test/e2e/harness/world.ts';
import { openPanelWith, settle } from './pages.ts';

export interface Openings {
  /** The chat had to be read from the disk. */
  readonly read: number;
  /** It was still at hand in the background. */
  readonly atHand: number;
}

/**
 * Milliseconds from the click on a chat of `count` messages in the history until its last message is
 * painted.
 */
export async function measureOpenings(world: World, count: number): Promise<Openings> {
  const page = await openPanelWith(world, count);
  await settle(page);
  const name = `${count} earlier messages`;
  const atHand = await leaveAndOpen(page, name, async () => {});
  const read = await leaveAndOpen(page, name, async () => {
    // Chats without a view stay loaded up to a number: others take this one's place.
    for (let other = 0; other < 8; other += 1) await askInAnother(page, world);
  });
  await page.close();
  return { read, atHand };
}

async function leaveAndOpen(
  page: Page,
  name: string,
  meanwhile: () => Promise<void>,
): Promise<number> {
  await newChat(page);
  await meanwhile();
  await press(page, 'History');
  const row = await page.waitForSelector(`::-p-text(${name})`, { timeout: 10_000 });
  if (!row) throw new Error(`"${name}" is not in the history.`);
  await settle(page);
  const opened = await row.evaluate(
    (element) =>
      new Promise<number>((done) => {
        const clickedAt = performance.now();
        const look = () => {
          if (!document.querySelector('article[data-role="assistant"] [data-part="text"]')) {
            setTimeout(look, 1);
            return;
          }
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => done(performance.now() - clickedAt);
            painted.port2.postMessage(null);
          });
        };
        (element as HTMLElement).click();
        look();
      }),
  );
  await row.dispose();
  return opened;
}

async function newChat(page: Page): Promise<void> {
  await press(page, 'New chat');
  await page.waitForFunction(() => document.querySelector('article') === null, { timeout: 10_000 });
}

/** A short question in a chat of its own. */
async function askInAnother(page: Page, { api }: World): Promise<void> {
  api.script({ times: 1, generate: { count: 3, kind: 'plain' }, chunksPerSecond: 0 });
  await page.type('textarea', 'short');
  await page.keyboard.press('Enter');
  await page.waitForSelector('article[data-state="complete"]', { timeout: 10_000 });
  await newChat(page);
}
