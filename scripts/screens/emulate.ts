import type { CDPSession, Page } from 'puppeteer-core';

/** One a page: what is emulated ends with its session, and two sessions would each have their say. */
const sessions = new WeakMap<Page, CDPSession>();

/** Shows a page as in that theme, with nothing moving; puppeteer's own call knows no forced colours. */
export async function emulate(
  page: Page,
  theme: 'light' | 'dark',
  forcedColors: boolean,
): Promise<void> {
  const devtools = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, devtools);
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      // What moves would be another picture each time, and a colour that fades in is none to judge.
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ],
  });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
