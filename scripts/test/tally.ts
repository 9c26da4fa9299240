/** Counting tests over stages. */
import { readFile } from 'node:fs/promises';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTally(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** One check without tests of its own. */
export function tallyOfExit(code: number): Tally {
  return code === 0 ? { ...emptyTally, passed: 1 } : { ...emptyTally, failed: 1 };
}

/**
 * What Vitest's JSON reporter wrote. A run that failed without a failed test (a file that does not load,
 * an unhandled rejection, no report at all) counts as one failure, so that it cannot pass unseen.
 */
export async function tallyOfReport(file: string, code: number): Promise<Tally> {
  const report = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as Record<string, unknown>)
    .catch(() => null);
  if (report === null) return { ...emptyTally, failed: 1 };
  const failed = count(report.numFailedTests);
  return {
    passed: count(report.numPassedTests),
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: count(report.numPendingTests) + count(report.numTodoTests),
  };
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
