/** Times the price reader page by page in a real Chromium, and on pages made to be too large. */
import {
  bundleReader,
  fixtureFolder,
  openBrowser,
  openPage,
  type PageCase,
  pagesOf,
  readPage,
  sharedFolder,
} from './price-browser.ts';

const truth = { expected: [] };
const row = (index: number) =>
  `<tr><td>${index}</td><td>Coin ${index} <b>C${index}X</b></td><td>$${index}.50</td><td>+1.25%</td><td>$1.2M</td></tr>`;
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join('');
const head =
  '<!DOCTYPE html><title>Crypto prices</title><table><thead><tr><th>#</th><th>Coin</th><th>Price</th><th>24h</th><th>Market cap</th></tr></thead><tbody>';
const large: PageCase[] = [
  {
    name: 'made: 1.4 MB, 20,000 elements',
    truth,
    html: `${head}${rows(3_300)}</tbody></table>${`<!--${'x'.repeat(1_000)}-->`.repeat(1_150)}`,
  },
  {
    name: 'made: 50 MB of text',
    truth,
    html: `${head}${rows(50)}</tbody></table>${`<p>${'lorem ipsum dolor sit amet '.repeat(400)}</p>`.repeat(4_800)}`,
  },
  {
    name: 'made: a million nodes',
    truth,
    html: `${head}${rows(50)}</tbody></table>${'<i>1</i>'.repeat(500_000)}`,
  },
];

const script = await bundleReader();
const browser = await openBrowser();
console.log('page'.padEnd(44), 'elements   work ms   longest task ms   tokens');
try {
  for (const one of [...pagesOf(sharedFolder), ...pagesOf(fixtureFolder, /^own-/), ...large]) {
    const page = await openPage(browser, one);
    const { tokens, truncated, workMs, longestTaskMs, elements } = await readPage(page, script);
    console.log(
      one.name.padEnd(44),
      String(elements).padStart(8),
      workMs.toFixed(1).padStart(9),
      longestTaskMs.toFixed(1).padStart(17),
      String(tokens.length).padStart(8),
      truncated ? 'truncated' : '',
    );
    await page.close();
  }
} finally {
  await browser.close();
}
