import { median } from './lag.ts';
import type { Figures } from './measure.ts';

export interface Row {
  readonly round: number;
  readonly scenario: string;
  readonly side: 'bare' | 'ours';
  readonly figures: Figures;
}

const columns: readonly [keyof Figures, string, number][] = [
  ['lagP95', 'lag p95 ms', 1],
  ['firstChunkToPaintMs', 'first chunk ms', 1],
  ['enterToRequestMs', 'Enter→request ms', 1],
  ['framesPerSecond', 'frames/s', 1],
  ['longTasksMs', 'long tasks ms', 0],
  ['cpuSeconds', 'CPU s', 2],
  ['heapMb', 'heap MB', 1],
  ['unseen', 'unseen chunks', 0],
];

/** Median (least to most) of each figure, by scenario and side. */
export function printReport(
  rows: readonly Row[],
  coldStarts: { readonly bare: readonly number[]; readonly ours: readonly number[] },
): void {
  const scenarios = [...new Set(rows.map(({ scenario }) => scenario))];
  console.log(`\n| stream | side | ${columns.map(([, title]) => title).join(' | ')} |`);
  console.log(`|---|---|${columns.map(() => '---:').join('|')}|`);
  for (const scenario of scenarios) {
    for (const side of ['bare', 'ours'] as const) {
      const figures = rows
        .filter((row) => row.scenario === scenario && row.side === side)
        .map((row) => row.figures);
      if (figures.length === 0) continue;
      const cells = columns.map(([name, , digits]) =>
        spread(
          figures.map((one) => one[name]),
          digits,
        ),
      );
      console.log(`| ${scenario} | ${side} | ${cells.join(' | ')} |`);
    }
  }
  console.log(
    `\ncold start to usable input: bare ${spread(coldStarts.bare, 0)} ms, ours ${spread(coldStarts.ours, 0)} ms, ratio ${(median(coldStarts.ours) / median(coldStarts.bare)).toFixed(2)}`,
  );
  for (const scenario of scenarios) {
    const cpu = (side: Row['side']) =>
      median(
        rows
          .filter((row) => row.scenario === scenario && row.side === side)
          .map((row) => row.figures.cpuSeconds),
      );
    console.log(`CPU ours / bare at ${scenario}: ${(cpu('ours') / cpu('bare')).toFixed(2)}`);
  }
}

function spread(values: readonly number[], digits: number): string {
  const least = Math.min(...values).toFixed(digits);
  const most = Math.max(...values).toFixed(digits);
  return `${median(values).toFixed(digits)} (${least}–${most})`;
}
