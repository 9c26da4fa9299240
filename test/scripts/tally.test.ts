import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tallyOfReport } from '../../scripts/test/tally.ts';

async function reportWith(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'altside-tally-')), 'report.json');
  await writeFile(file, text);
  return file;
}

it('counts what the report says', async () => {
  const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0 };
  expect(await tallyOfReport(await reportWith(JSON.stringify(report)), 1)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 1,
  });
});

it('counts a run that failed without a failed test as a failure', async () => {
  const report = { numPassedTests: 5, numFailedTests: 0 };
  expect((await tallyOfReport(await reportWith(JSON.stringify(report)), 1)).failed).toBe(1);
});

it('counts a missing report as a failure', async () => {
  expect((await tallyOfReport('/nowhere/report.json', 0)).failed).toBe(1);
});
