import type { Page } from 'puppeteer-core';

/** Shows a page as in that theme, with nothing moving; puppeteer's own call knows no forced colours. */
export async function emulate(
  page: Page,
  theme: 'light' | 'dark',
  forcedColors: boolean,
): Promise<void> {
  const devtools = await page.createCDPSession();
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
  // The session stays open: what is emulated ends with it.
}
