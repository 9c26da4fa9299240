/**
 * Times the price reader and the text reader page by page in a real Chromium, and on pages made to be
 * too large: `node scripts/bench-prices.ts [--only=REGEX]`. Exits 1 where a task took the page's thread
 * for more than 50 ms.
 */
import {
  bundleReader,
  bundleTextReader,
  fixtureFolder,
  openBrowser,
  openPage,
  type PageCase,
  pagesOf,
  readPage,
  sharedFolder,
} from './price-browser.ts';
import { laidOut, longestTracedTask, timeText } from './price-timing.ts';

const only = new RegExp(
  process.argv.find((argument) => argument.startsWith('--only='))?.slice(7) ?? '.',
);
const bar = 50;
const truth = { expected: [] };
const row = (index: number) =>
  `<tr><td>${index}</td><td>Coin ${index} <b>C${index}X</b></td><td>$${index}.50</td><td>+1.25%</td><td>$1.2M</td></tr>`;
const card = (index: number) =>
  `<div class="card"><a href="/c/${index}"><b>Coin ${index}</b><i>C${index}X</i></a><span>$${index}.50</span><em class="up">1.25%</em></div>`;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('');
const head =
  '<!DOCTYPE html><title>Crypto prices</title><table><thead><tr><th>#</th><th>Coin</th><th>Price</th><th>24h</th><th>Market cap</th></tr></thead><tbody>';
const comments = (bytes: number) => `<!--${'x'.repeat(1_000)}-->`.repeat(bytes / 1_000);
const large: PageCase[] = [
  {
    name: 'made: 1.4 MB, 20,000 elements, table',
    truth,
    html: `${head}${many(3_300, row)}</tbody></table>${comments(1_000_000)}`,
  },
  {
    name: 'made: 1.4 MB, 20,000 elements, cards',
    truth,
    html: `<!DOCTYPE html><title>Crypto prices</title><main>${many(3_300, card)}</main>${comments(950_000)}`,
  },
  {
    name: 'made: 1.4 MB of one token and its embedded state',
    truth,
    html: `<!DOCTYPE html><title>Pepe (PEPE) price</title><h1>Pepe (PEPE)</h1><p>Contract <code>0x6982…1933</code></p><b>$0.00001212</b>${many(2_800, (index) => `<p>Holder ${index} <a href="/address/x${index}">0x12${index}…abcd</a></p>`)}<script type="application/json">${'{"a":"0x6982508145454Ce325dDbE47a25d4ec3d2311933","b":1.25},'.repeat(18_000)}</script>`,
  },
  {
    name: 'made: 50 MB of text',
    truth,
    html: `${head}${many(50, row)}</tbody></table>${`<p>${'lorem ipsum dolor sit amet '.repeat(400)}</p>`.repeat(4_800)}`,
  },
  {
    name: 'made: a million nodes',
    truth,
    html: `${head}${many(50, row)}</tbody></table>${'<i>1</i>'.repeat(500_000)}`,
  },
  {
    name: 'made: a list that grows without end',
    truth: { ...truth, scripts: true },
    html: `${head}${many(50, row)}</tbody></table><ul id="l"></ul><script>
      const more = () => { const part = document.createDocumentFragment();
        for (let at = 0; at < 500; at++) { const item = document.createElement('li'); item.innerHTML = '<b>x</b> <i>1</i>'; part.append(item); }
        document.getElementById('l').append(part); setTimeout(more, 20); };
      more();</script>`,
  },
];

const script = await bundleReader();
const textScript = await bundleTextReader();
const browser = await openBrowser();
console.log(
  `${'page'.padEnd(50)}elements | prices: work ms, longest task ms of its thread and of the clock, tokens | text: the same, characters`,
);
const slow: string[] = [];
try {
  const pages = [...large, ...pagesOf(sharedFolder, /^real-/), ...pagesOf(fixtureFolder)];
  for (const one of pages.filter(({ name }) => only.test(name))) {
    const page = await openPage(browser, one);
    await laidOut(page);
    const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
    const { result: prices, longestCpuMs: pricesMs } = await longestTracedTask(page, () =>
      readPage(page, script),
    );
    const { result: text, longestCpuMs: textMs } = await longestTracedTask(page, () =>
      timeText(page, textScript),
    );
    console.log(
      one.name.padEnd(50) +
        [
          String(elements).padStart(8),
          prices.workMs.toFixed(0).padStart(8),
          pricesMs.toFixed(1).padStart(7),
          prices.longestTaskMs.toFixed(1).padStart(7),
          String(prices.tokens.length).padStart(5),
          text.workMs.toFixed(0).padStart(8),
          textMs.toFixed(1).padStart(7),
          text.longestTaskMs.toFixed(1).padStart(7),
          String(text.characters).padStart(7),
        ].join(' '),
      prices.truncated ? 'truncated' : '',
    );
    if (Math.max(pricesMs, textMs) > bar) slow.push(one.name);
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(
  slow.length === 0
    ? `No task over ${bar} ms.`
    : `Tasks over ${bar} ms on ${slow.length} pages: ${slow.join('; ')}`,
);
process.exitCode = slow.length === 0 ? 0 : 1;
