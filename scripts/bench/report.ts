import { median } from './lag.ts';
import type { Figures } from './measure.ts';
import type { Memory } from './memory.ts';
import type { Openings } from './opening.ts';
import type { Side } from './pages.ts';

export interface Row {
  readonly round: number;
  readonly scenario: string;
  readonly side: Side;
  readonly figures: Figures;
}

const columns: readonly [keyof Figures, string, number][] = [
  ['lagP95', 'lag p95 ms', 1],
  ['firstChunkToPaintMs', 'first chunk ms', 1],
  ['enterToRequestMs', 'Enter→request ms', 1],
  ['framesPerSecond', 'frames/s', 1],
  ['longTasksMs', 'long tasks ms', 0],
  ['cpuSeconds', 'CPU s', 2],
  ['cpuShare', 'CPU share', 3],
  ['heapMb', 'heap MB', 1],
  ['unseen', 'unseen chunks', 0],
];

export interface Report {
  readonly rows: readonly Row[];
  /** Milliseconds. */
  readonly coldStarts: { readonly bare: readonly number[]; readonly ours: readonly number[] };
  readonly openings: readonly Openings[];
  /** Of each round: after few answers, then after many. */
  readonly memories: readonly (readonly Memory[])[];
}

/** Median (least to most) of each figure. What was not measured is not printed. */
export function printReport(report: Report): void {
  if (report.rows.length > 0) printStreams(report.rows);
  const { bare, ours } = report.coldStarts;
  if (ours.length > 0) {
    const ratio = (median(ours) / median(bare)).toFixed(2);
    console.log(
      `\ncold start to usable input: bare ${spread(bare, 0)} ms, ours ${spread(ours, 0)} ms, ratio ${ratio}`,
    );
  }
  if (report.openings.length > 0) {
    const [read, atHand] = [
      report.openings.map((opening) => opening.read),
      report.openings.map((opening) => opening.atHand),
    ];
    console.log(
      `\nopening a chat of 2,000 messages: read from the disk ${spread(read, 0)} ms, at hand ${spread(atHand, 0)} ms`,
    );
  }
  if (report.memories.length > 0) printMemories(report.memories);
}

function printStreams(rows: readonly Row[]): void {
  const scenarios = [...new Set(rows.map(({ scenario }) => scenario))];
  console.log(`\n| stream | side | ${columns.map(([, title]) => title).join(' | ')} |`);
  console.log(`|---|---|${columns.map(() => '---:').join('|')}|`);
  for (const scenario of scenarios) {
    for (const side of ['bare', 'ours'] as const) {
      const figures = rows
        .filter((row) => row.scenario === scenario && row.side === side)
        .map((row) => row.figures);
      const cells = columns.map(([name, , digits]) =>
        spread(
          figures.map((one) => one[name]),
          digits,
        ),
      );
      console.log(`| ${scenario} | ${side} | ${cells.join(' | ')} |`);
    }
  }
  console.log('');
  for (const scenario of scenarios) {
    const cpu = (side: Side) =>
      median(
        rows
          .filter((row) => row.scenario === scenario && row.side === side)
          .map((row) => row.figures.cpuSeconds),
      );
    console.log(`CPU ours / bare at ${scenario}: ${(cpu('ours') / cpu('bare')).toFixed(2)}`);
  }
}

function printMemories(memories: readonly (readonly Memory[])[]): void {
  const counts = memories[0]?.map(({ answers }) => answers) ?? [];
  console.log('\n| after | panel heap MB | background heap MB | elements |\n|---|---:|---:|---:|');
  for (const answers of counts) {
    const found = memories.flatMap((round) => round.filter((one) => one.answers === answers));
    const cell = (name: keyof Memory, digits: number) =>
      spread(
        found.map((one) => one[name]),
        digits,
      );
    console.log(
      `| ${answers} answers | ${cell('panelMb', 1)} | ${cell('backgroundMb', 1)} | ${cell('elements', 0)} |`,
    );
  }
  const ratio = (name: 'panelMb' | 'backgroundMb') =>
    median(
      memories.map(
        (round) => (round.at(-1)?.[name] ?? Number.NaN) / (round[0]?.[name] ?? Number.NaN),
      ),
    ).toFixed(2);
  console.log(
    `\nmemory, last / first: panel ${ratio('panelMb')}, background ${ratio('backgroundMb')}`,
  );
}

function spread(values: readonly number[], digits: number): string {
  if (values.every(Number.isNaN)) return '–';
  const least = Math.min(...values).toFixed(digits);
  const most = Math.max(...values).toFixed(digits);
  return `${median(values).toFixed(digits)} (${least}–${most})`;
}
