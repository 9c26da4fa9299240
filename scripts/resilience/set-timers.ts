import type { Page } from 'puppeteer-core';
import type { Settings } from '../../lib/extension/settings.ts';

/** Sets the three timers, in milliseconds, as the options page does. `page` is one of the extension's own. */
export async function setTimers(page: Page, timers: Settings['timers']): Promise<void> {
  await page.evaluate(
    (wanted) => chrome.runtime.sendMessage({ type: 'settings-set', settings: { timers: wanted } }),
    timers,
  );
}
