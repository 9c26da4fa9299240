import type { Browser } from 'puppeteer-core';

/** From the navigation's start until the message box is there, enabled, and has been painted. */
export async function coldStartMs(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 760 });
  await page.bringToFront();
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      const box = document.querySelector('textarea');
      if (box && !box.disabled) {
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => {
            document.documentElement.dataset.usableAt = String(performance.now());
          };
          painted.port2.postMessage(null);
        });
      } else {
        setTimeout(look, 1);
      }
    };
    look();
  });
  await page.goto(url);
  await page.waitForSelector('html[data-usable-at]', { timeout: 15_000 });
  const usable = await page.evaluate(() => Number(document.documentElement.dataset.usableAt));
  await page.close();
  return usable;
}
