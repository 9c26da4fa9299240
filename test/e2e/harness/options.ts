/** Drives the real options page. */
import type { Page } from 'puppeteer-core';
import { appears, fill, press, showsText } from './roles.ts';

/** Saves a base URL (whose host was allowed before) and waits until it is in use. */
export async function saveBaseUrl(options: Page, baseUrl: string): Promise<void> {
  await fill(options, 'API base URL', baseUrl);
  await press(options, 'Save base URL');
  await options.waitForFunction(
    async (expected) => {
      const status = await chrome.runtime.sendMessage({ type: 'status-get' });
      return status?.baseUrl === expected;
    },
    { polling: 200, timeout: 15_000 },
    baseUrl,
  );
}

export async function saveKey(options: Page, key: string): Promise<void> {
  await fill(options, 'API key', key);
  await press(options, 'Save key');
  await appears(options, 'button', 'Remove key');
  await showsText(options, key.slice(-4), { flags: '' });
}
