/**
 * `npm run bench`: the built extension in Chromium beside a bare page that appends plain text, both fed
 * by the demo API, interleaved in one run. Prints the medians with their spread and writes all figures
 * as JSON. `-- --rounds 3` sets how often, `-- --quick` takes short streams, `-- --only '100/s'` takes
 * one of the tables' lines (`cold start`, a stream, `opening` or `memory`; more than one with commas).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servePages } from '../../test/e2e/harness/page-server.ts';
import { startWorld, type World } from '../../test/e2e/harness/world.ts';
import { root } from '../run-tool.ts';
import { barePage } from './bare-page.ts';
import { coldStartMs } from './cold-start.ts';
import { type Figures, measureAnswer } from './measure.ts';
import { type Memory, measureMemory } from './memory.ts';
import { measureOpenings, type Openings } from './opening.ts';
import {
  bareEnded,
  lastMessageId,
  openPanelWith,
  openSized,
  panelEnded,
  panelUrl,
  type Side,
  settle,
} from './pages.ts';
import { printReport, type Report, type Row } from './report.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';

const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1] ?? '';
const quick = process.argv.includes('--quick');
const rounds = process.argv.includes('--rounds') ? Number(argument('--rounds')) : 3;
const only = process.argv.includes('--only') ? argument('--only').split(/,(?! )/) : null;
const wanted = (name: string) => only === null || only.includes(name);
const count = quick ? 400 : 2000;
const folder = join(root, 'bench-results');

await mkdir(folder, { recursive: true });
const world = await startWorld();
try {
  await run(world);
} finally {
  await world.close();
}

async function run(current: World): Promise<void> {
  const { api, chromium } = current;
  const bare = await servePages({ '/bare.html': barePage(api.baseUrl) });
  const bareUrl = `${bare.origin}/bare.html`;
  const rows: Row[] = [];
  const coldStarts = { bare: [] as number[], ours: [] as number[] };
  const openings: Openings[] = [];
  const memories: (readonly Memory[])[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (let start = 0; wanted('cold start') && start < 3; start += 1) {
      coldStarts.bare.push(await coldStartMs(chromium.browser, bareUrl));
      coldStarts.ours.push(await coldStartMs(chromium.browser, panelUrl(current)));
    }
    for (const scenario of scenariosOf(count).filter(({ name }) => wanted(name))) {
      for (const side of ['bare', 'ours'] as const) {
        const figures = await measure(current, bareUrl, scenario, side);
        rows.push({ round, scenario: scenario.name, side, figures });
        console.log(`round ${round}: ${scenario.name}, ${side}: ${oneLine(figures)}`);
      }
    }
    if (wanted('opening')) openings.push(await measureOpenings(current, 2000));
    if (wanted('memory')) memories.push(await measureMemory(current, [10, quick ? 100 : 500]));
  }
  await bare.close();
  const report: Report = { rows, coldStarts, openings, memories };
  printReport(report);
  const file = join(folder, 'speed.json');
  await writeFile(file, `${JSON.stringify({ rounds, count, ...report }, null, 2)}\n`);
  console.log(`\nAll figures: ${file}`);
}

async function measure(
  current: World,
  bareUrl: string,
  scenario: Scenario,
  side: Side,
): Promise<Figures> {
  const { load, earlier } = scenario;
  const page =
    side === 'bare'
      ? await openSized(current, `${bareUrl}?earlier=${earlier}`)
      : await openPanelWith(current, earlier);
  await settle(page);
  const last = side === 'ours' ? await lastMessageId(page) : null;
  try {
    return await measureAnswer(page, current.api, load, () =>
      side === 'bare' ? bareEnded(page) : panelEnded(page, last),
    );
  } catch (error) {
    await page.screenshot({ path: join(folder, 'failed.png') });
    throw error;
  } finally {
    await page.close();
  }
}

function oneLine(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${Number(value).toFixed(1)}`)
    .join(', ');
}
