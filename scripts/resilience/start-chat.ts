import type { Page } from 'puppeteer-core';
import { press } from '../../test/e2e/harness/roles.ts';

/** Brings the panel to the front with an empty conversation in it. */
export async function startChat(panel: Page): Promise<void> {
  await panel.bringToFront();
  await press(panel, 'New chat');
  await panel.waitForFunction(() => document.querySelector('[role="log"] article') === null);
}
