/**
 * Scores the price reader over the saved pages: `node scripts/score-prices.ts [folder …] [--only=REGEX]`,
 * in Chromium, or with `--firefox` in Firefox.
 * Without folders: the fixtures, and the shared pages where they are. Exits 1 below the bars.
 */
import {
  bundleReader,
  fixtureFolder,
  openBrowser,
  openTab,
  pagesOf,
  readPage,
  sharedFolder,
} from './price-browser.ts';
import { exactRate, newScore, precision, recall, type Score, scorePage } from './price-score.ts';

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = new RegExp(
  process.argv.find((argument) => argument.startsWith('--only='))?.slice(7) ?? '.',
);
const script = await bundleReader();
const browser = await openBrowser(process.argv.includes('--firefox') ? 'firefox' : 'chromium');
const tab = await openTab(browser);
const all = newScore();
try {
  for (const folder of folders.length > 0 ? folders : [fixtureFolder, sharedFolder]) {
    const pages = pagesOf(folder, only);
    if (pages.length === 0) console.log(`${folder}: no pages here, skipped`);
    for (const one of pages) {
      const page = await tab.show(one);
      const { tokens } = await readPage(page, script, { deadlineMs: 60_000 });
      scorePage(all, one.name, one.truth, tokens);
    }
  }
} finally {
  await browser.close();
}
for (const note of all.notes) console.log(note);
print('all', all);
const clean = all.negatives === all.cleanNegatives && all.traps === 0;
process.exitCode =
  precision(all) >= 0.98 && recall(all) >= 0.95 && exactRate(all) >= 0.98 && clean ? 0 : 1;

function print(title: string, score: Score): void {
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  console.log(
    `${title}: ${score.pages} pages, ${score.expected} rows, precision ${percent(precision(score))}, recall ${percent(recall(score))}, exact ${percent(exactRate(score))}, traps ${score.traps}, clean negatives ${score.cleanNegatives}/${score.negatives}`,
  );
  for (const [field, { expected, given, right }] of Object.entries(score.fields))
    console.log(
      `  ${field}: given ${percent(given / expected)}, right when given ${percent(given === 0 ? 1 : right / given)}`,
    );
}
