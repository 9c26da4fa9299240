/** What the panel put on the clipboard, as the program that is pasted into would get it. */
import type { Page } from 'puppeteer-core';
import type { World } from './world.ts';

/** Lets the extension's pages read the clipboard, which only these tests do. */
export async function allowClipboard({ chromium }: World): Promise<void> {
  await chromium.browser
    .defaultBrowserContext()
    .setPermission(`chrome-extension://${chromium.extensionId}`, {
      permission: { name: 'clipboard-read' },
      state: 'granted',
    });
}

/** The page must be in front: only then may it read. */
export function clipboard(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

export async function emptyClipboard(page: Page): Promise<void> {
  await page.evaluate(() => navigator.clipboard.writeText('(empty)'));
}
