/** The stages of `npm test`, in order. */
import { join } from 'node:path';
import { type BrowserName, ensureBrowser, ensureVirtualDisplay } from '../ensure-browser.ts';
import { root, runTool } from '../run-tool.ts';
import { addTally, emptyTally, type Tally, tallyOfExit, tallyOfReport } from './tally.ts';

export interface Stage {
  readonly name: string;
  readonly title: string;
  /** `held`: prints at the end, since another stage prints meanwhile. */
  run(held?: boolean): Promise<Tally>;
  /** Runs while that stage does, where both are wanted: tests in browsers mostly wait. */
  readonly beside?: string;
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
    run: (held) => inBrowser('chromium', ['--exclude', 'test/e2e/firefox/**'], held),
  },
  {
    name: 'firefox',
    title: 'Tests in Firefox',
    beside: 'chromium',
    run: (held) => inBrowser('firefox', ['test/e2e/firefox'], held),
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

/** One installation at a time: the package manager takes no second. */
let installing: Promise<unknown> = Promise.resolve();

async function inBrowser(name: BrowserName, args: readonly string[], held = false): Promise<Tally> {
  const install = installing.then(async () => {
    if (name === 'chromium') await ensureVirtualDisplay();
    return ensureBrowser(name);
  });
  installing = install;
  const missing = await install;
  if (missing !== null) {
    console.error(missing);
    return { ...emptyTally, failed: 1 };
  }
  return vitest(name, ['--config', 'test/e2e/vitest.config.ts', ...args], held);
}

async function vitest(name: string, args: readonly string[], held = false): Promise<Tally> {
  const report = `test-results/${name}.json`;
  const code = await runTool(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { output: held ? 'at-end' : 'shown' },
  );
  return tallyOfReport(join(root, report), code);
}
