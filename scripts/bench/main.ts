/**
 * `npm run bench`: the built extension in Chromium beside a bare page that appends plain text, both fed
 * by the demo API, interleaved in one run. Prints the medians with their spread and writes all figures
 * as JSON. `-- --rounds 3` sets how often, `-- --quick` takes short streams.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { GeneratedStream } from '../../test/demo-api/types.ts';
import { servePages } from '../../test/e2e/harness/page-server.ts';
import { startWorld, type World } from '../../test/e2e/harness/world.ts';
import { root } from '../run-tool.ts';
import { barePage } from './bare-page.ts';
import { coldStartMs } from './cold-start.ts';
import { type Figures, type Load, measureAnswer } from './measure.ts';
import { printReport, type Row } from './report.ts';
import { seedHistory } from './seed-history.ts';

const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const quick = process.argv.includes('--quick');
const rounds = process.argv.includes('--rounds') ? Number(argument('--rounds')) : 3;
const only = process.argv.includes('--only') ? (argument('--only') ?? '') : '';
const count = quick ? 400 : 2000;

interface Scenario {
  readonly name: string;
  readonly load: Load;
  readonly earlier: number;
  readonly sides: readonly ('bare' | 'ours')[];
}

const stream = (chunks: number): GeneratedStream => ({ count: chunks, kind: 'markdown', seed: 7 });
const both = ['bare', 'ours'] as const;
/** About 6.3 characters a chunk: the burst makes the answer long before the measured pace begins. */
const longBurst = 40_000;

const scenarios: readonly Scenario[] = [
  { name: '100/s', load: { stream: stream(count), chunksPerSecond: 100 }, earlier: 0, sides: both },
  { name: '500/s', load: { stream: stream(count), chunksPerSecond: 500 }, earlier: 0, sides: both },
  {
    name: 'unlimited',
    load: { stream: stream(count), chunksPerSecond: 0 },
    earlier: 0,
    sides: both,
  },
  {
    name: '100/s, 200 earlier',
    load: { stream: stream(count), chunksPerSecond: 100 },
    earlier: 200,
    sides: both,
  },
  {
    name: '100/s, 2000 earlier',
    load: { stream: stream(count), chunksPerSecond: 100 },
    earlier: 2000,
    sides: both,
  },
  {
    name: '100/s after 256 kB',
    load: { stream: stream(longBurst + 1000), chunksPerSecond: 100, burst: longBurst },
    earlier: 0,
    sides: both,
  },
  {
    name: 'burst of 256 kB alone',
    load: { stream: stream(longBurst), chunksPerSecond: 0 },
    earlier: 0,
    sides: both,
  },
].filter(({ name }) => name.includes(only));

const world = await startWorld();
try {
  await run(world);
} finally {
  await world.close();
}

async function run({ api, chromium }: World): Promise<void> {
  await mkdir(join(root, 'bench-results'), { recursive: true });
  const bare = await servePages({ '/bare.html': barePage(api.baseUrl) });
  const bareUrl = `${bare.origin}/bare.html`;
  const panelUrl = `chrome-extension://${chromium.extensionId}/sidepanel.html`;
  const rows: Row[] = [];
  const coldStarts = { bare: [] as number[], ours: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    for (let start = 0; start < 3; start += 1) {
      coldStarts.bare.push(await coldStartMs(chromium.browser, bareUrl));
      coldStarts.ours.push(await coldStartMs(chromium.browser, panelUrl));
    }
    for (const scenario of scenarios) {
      for (const side of scenario.sides) {
        const page =
          side === 'bare'
            ? await openSized(world, `${bareUrl}?earlier=${scenario.earlier}`)
            : await openPanelWith(world, panelUrl, scenario.earlier);
        const last = side === 'ours' ? await lastMessageId(page) : null;
        const figures = await measureAnswer(page, api, scenario.load, () =>
          side === 'bare' ? bareEnded(page) : panelEnded(page, last),
        ).catch(async (error: unknown) => {
          await page.screenshot({ path: join(root, 'bench-results', 'failed.png') });
          throw error;
        });
        rows.push({ round, scenario: scenario.name, side, figures });
        console.log(`round ${round}: ${scenario.name}, ${side}: ${oneLine(figures)}`);
        await page.close();
      }
    }
  }
  await bare.close();
  printReport(rows, coldStarts);
  const file = join(root, 'bench-results', 'speed.json');
  await writeFile(file, `${JSON.stringify({ rounds, count, coldStarts, rows }, null, 2)}\n`);
  console.log(`\nAll figures: ${file}`);
}

/** A tab as large as a side panel, so that both lay out the same width. */
async function openSized({ chromium }: World, url: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 400, height: 760 });
  await page.goto(url);
  await page.bringToFront();
  await page.waitForSelector('textarea');
  return page;
}

async function openPanelWith(current: World, url: string, earlier: number): Promise<Page> {
  const seed = await current.chromium.openExtensionPage('options.html');
  await seedHistory(seed, earlier);
  await seed.close();
  await restartBackground(current);
  const page = await openSized(current, url);
  if (earlier > 0) await page.waitForSelector('article');
  return page;
}

/** The background reads the history when it starts. */
async function restartBackground({ chromium }: World): Promise<void> {
  const cdp = await chromium.browser.target().createCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const { targetId, type, url } of targetInfos) {
    if (type === 'service_worker' && url.includes(chromium.extensionId))
      await cdp.send('Target.closeTarget', { targetId });
  }
  await cdp.detach();
}

function bareEnded(page: Page) {
  return page.waitForSelector('body[data-ended]', { timeout: 120_000 });
}

function lastMessageId(page: Page): Promise<string | null> {
  return page.evaluate(
    () => [...document.querySelectorAll<HTMLElement>('article')].at(-1)?.dataset.messageId ?? null,
  );
}

/** Only a part of a long conversation is in the document, so the last message tells, not their number. */
function panelEnded(page: Page, before: string | null) {
  return page.waitForFunction(
    (id) => {
      const last = [...document.querySelectorAll<HTMLElement>('article')].at(-1);
      return (
        last !== undefined &&
        last.dataset.messageId !== id &&
        last.dataset.role === 'assistant' &&
        last.dataset.state === 'complete'
      );
    },
    { timeout: 120_000, polling: 100 },
    before,
  );
}

function oneLine(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${Number(value).toFixed(1)}`)
    .join(', ');
}
