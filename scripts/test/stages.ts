/** The stages of `npm test`, in order. */
import { join } from 'node:path';
import { ensureBrowser, ensureVirtualDisplay } from '../ensure-browser.ts';
import { root, runTool } from '../run-tool.ts';
import { addTally, emptyTally, type Tally, tallyOfExit, tallyOfReport } from './tally.ts';

export interface Stage {
  readonly name: string;
  readonly title: string;
  run(): Promise<Tally>;
}

export const stages: readonly Stage[] = [
  {
    name: 'types',
    title: 'Type check',
    run: () =>
      checks(
        [
          ['wxt', 'prepare'],
          ['tsc', '--noEmit'],
        ],
        'together',
      ),
  },
  { name: 'lint', title: 'Lint and format', run: () => checks([['biome', 'check', '.']]) },
  { name: 'unit', title: 'Unit tests', run: () => vitest('unit', []) },
  {
    name: 'build',
    title: 'Builds for Chrome and Firefox',
    run: () =>
      checks([
        ['wxt', 'build'],
        ['wxt', 'build', '-b', 'firefox', '--mv3'],
      ]),
  },
  { name: 'size', title: 'Budget for bytes', run: sizeBudget },
  {
    name: 'chromium',
    title: 'Tests in Chromium',
    run: async () => {
      await ensureVirtualDisplay();
      return inBrowser('chromium', ['--exclude', 'test/e2e/firefox/**']);
    },
  },
  {
    name: 'firefox',
    title: 'Tests in Firefox',
    run: () => inBrowser('firefox', ['test/e2e/firefox']),
  },
];

/** `together`: steps of one check, which stops at the first that fails. */
async function checks(
  commands: readonly (readonly [string, ...string[]])[],
  counting: 'each' | 'together' = 'each',
): Promise<Tally> {
  let tally = emptyTally;
  for (const [command, ...args] of commands) {
    const code = await runTool(command, args);
    if (counting === 'each') tally = addTally(tally, tallyOfExit(code));
    else if (code !== 0) return tallyOfExit(code);
  }
  return counting === 'each' ? tally : tallyOfExit(0);
}

async function sizeBudget(): Promise<Tally> {
  return tallyOfExit(await runTool('node', ['scripts/bench/size.ts', '--budget']));
}

async function inBrowser(name: 'chromium' | 'firefox', args: readonly string[]): Promise<Tally> {
  const missing = await ensureBrowser(name);
  if (missing !== null) {
    console.error(missing);
    return { ...emptyTally, failed: 1 };
  }
  return vitest(name, ['--config', 'test/e2e/vitest.config.ts', ...args]);
}

async function vitest(name: string, args: readonly string[]): Promise<Tally> {
  const report = `test-results/${name}.json`;
  const code = await runTool('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return tallyOfReport(join(root, report), code);
}
