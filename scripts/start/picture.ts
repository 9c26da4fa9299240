/** One picture of a page with the panel beside it, as the browser's window shows them. */
import type { Browser, Page } from 'puppeteer-core';

/** The two are taken one by one, since a headless browser has no window to take whole. */
export async function takePicture(
  browser: Browser,
  page: Page,
  panel: Page,
  path: string,
): Promise<void> {
  await page.bringToFront();
  const left = await page.screenshot({ encoding: 'base64' });
  const right = await panel.screenshot({ encoding: 'base64' });
  const frame = await browser.newPage();
  await frame.setContent(
    `<style>
      body { margin: 0; display: inline-flex; background: #c9d2cf; }
      img { display: block; }
      img + img { margin-inline-start: 1px; }
    </style><img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`,
  );
  await frame.waitForFunction(() =>
    [...document.images].every((image) => image.complete && image.naturalWidth > 0),
  );
  const body = await frame.$('body');
  await body?.screenshot({ path: path as `${string}.png` });
  await frame.close();
}
