/** The price reader over saved pages in a real Chromium, against the truth beside each page. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bundleReader,
  fixtureFolder,
  openBrowser,
  openPage,
  openTab,
  type PageCase,
  pagesOf,
  readPage,
  sharedFolder,
} from '../../scripts/price-browser.ts';
import {
  exactRate,
  newScore,
  precision,
  recall,
  type Score,
  scorePage,
} from '../../scripts/price-score.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  script = await bundleReader();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function scoreAll(pages: readonly PageCase[]): Promise<Score> {
  const score = newScore();
  const tab = await openTab(browser);
  for (const one of pages) {
    const page = await tab.show(one);
    const { tokens } = await readPage(page, script, { deadlineMs: 20_000 });
    scorePage(score, one.name, one.truth, tokens);
  }
  await tab.close();
  return score;
}

function expectBars(score: Score): void {
  const report = score.notes.join('\n');
  expect(score.traps, report).toBe(0);
  expect(score.cleanNegatives, report).toBe(score.negatives);
  expect(precision(score), report).toBeGreaterThanOrEqual(0.98);
  expect(recall(score), report).toBeGreaterThanOrEqual(0.95);
  expect(exactRate(score), report).toBeGreaterThanOrEqual(0.98);
}

describe('prices on saved pages', () => {
  it('meet the bars on the hand-written pages', async () => {
    const pages = pagesOf(fixtureFolder);
    expect(pages.length).toBeGreaterThan(100);
    expectBars(await scoreAll(pages));
  }, 180_000);

  const shared = pagesOf(sharedFolder, /^real-/);
  it.skipIf(shared.length === 0)(
    `meet the bars on ${shared.length} pages of public sites (skipped where ../shared is absent)`,
    async () => {
      expectBars(await scoreAll(shared));
    },
    180_000,
  );

  it('stop in time on a list that grows while it is read, with what was found', async () => {
    const html = `<!DOCTYPE html><title>Crypto prices</title><table><tr><th>Coin</th><th>Price</th><th>24h</th></tr><tr><td>Bitcoin BTC</td><td>$67,321.50</td><td>+2.10%</td></tr></table><ul id="l"></ul><script>
      const more = () => { const part = document.createDocumentFragment();
        for (let at = 0; at < 1000; at++) { const item = document.createElement('li'); item.append(document.createElement('b'), '1'); part.append(item); }
        document.getElementById('l').append(part); if (!window.enough) setTimeout(more, 10); };
      more();</script>`;
    const endless = { name: 'growing', html, truth: { expected: [], scripts: true } };
    const page = await openPage(browser, endless);
    const { tokens, truncated } = await readPage(page, script);
    await page.evaluate(() => Object.assign(window, { enough: true }));
    expect(truncated).toBe(true);
    expect(tokens).toMatchObject([{ symbol: 'BTC', price: '67321.50', change24hPercent: 2.1 }]);
    await page.close();
  }, 60_000);

  it('stop in time on a page without end, with what was found', async () => {
    const html = `<!DOCTYPE html><title>Crypto prices</title><table><tr><th>Coin</th><th>Price</th><th>24h</th></tr><tr><td>Bitcoin BTC</td><td>$67,321.50</td><td>+2.10%</td></tr></table>${'<i>1</i>'.repeat(200_000)}`;
    const page = await openPage(browser, { name: 'endless', html, truth: { expected: [] } });
    const { tokens, truncated } = await readPage(page, script);
    expect(truncated).toBe(true);
    expect(tokens).toMatchObject([{ symbol: 'BTC', price: '67321.50', change24hPercent: 2.1 }]);
    await page.close();
  }, 60_000);
});
