/** Parts of the panel that have the same name more than once, found by where they stand. */
import type { Page } from 'puppeteer-core';
import { panelReady } from './panel.ts';
import { press } from './roles.ts';
import type { World } from './world.ts';

export const lastAnswer = '[role="log"] article[data-role="assistant"][data-last]';
export const lastQuestion = '[role="log"] article[data-role="user"]:nth-last-of-type(-n+2)';

/** The panel's page in a tab as wide as most panels. */
export async function panelInTab(world: World): Promise<Page> {
  const panel = await world.chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 720 });
  await panelReady(panel);
  return panel;
}

/** Opens the menu inside a part, and presses an item of it. */
export async function pickFrom(panel: Page, part: string, item: string): Promise<void> {
  await panel.locator(`${part} button[aria-haspopup="menu"]`).click();
  await press(panel, item, 'menuitem');
}

/** Presses a button of a part by its name. */
export async function pressIn(panel: Page, part: string, name: string): Promise<void> {
  await panel.locator(`${part} button[aria-label="${name}"]`).click();
}

/** What stands in a part, as one line. */
export function textIn(panel: Page, part: string): Promise<string> {
  return panel.$eval(part, (element) =>
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
    (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
  );
}

/** Resolves when the part holds the text. */
export async function holds(panel: Page, part: string, text: string): Promise<void> {
  await panel.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.textContent.includes(wanted) === true,
    { timeout: 15_000, polling: 50 },
    part,
    text,
  );
}

/** An empty chat in front. */
export async function newChat(panel: Page): Promise<void> {
  await press(panel, 'New chat');
  await panel.waitForFunction(() => document.querySelector('[role="log"] article') === null);
}

/** Pixels by which something sticks out of the page sideways; 0 where nothing does. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {};
    return scrollWidth - clientWidth;
  });
}

/** The text the composer holds. */
export function composed(panel: Page): Promise<string> {
  return panel.$eval(
    'textarea[aria-autocomplete]',
    (field) => (field as HTMLTextAreaElement).value,
  );
}

/** Empties the composer as a person would: puppeteer's `fill` with nothing tells the page nothing. */
export async function clearComposer(panel: Page): Promise<void> {
  await panel.focus('textarea[aria-autocomplete]');
  await panel.keyboard.down('Control');
  await panel.keyboard.press('KeyA');
  await panel.keyboard.up('Control');
  await panel.keyboard.press('Backspace');
}
