/**
 * `npm run test:kill`: kills the background in the middle of answers, again and again, in Chromium and in
 * Firefox, and checks after each that nothing was lost. `-- --kills 10` sets how many per browser,
 * `-- --only chromium` or `firefox` picks one, `-- --seed 7` moves the moments.
 */
import { startChromiumSubject } from './chromium-subject.ts';
import { median } from './figures.ts';
import { startFirefoxSubject } from './firefox-subject.ts';
import { type KillRound, killRound } from './kill-round.ts';
import { option } from './option.ts';
import { standstill } from './standstill.ts';

const kills = Number(option('kills') ?? 50);
const seed = Number(option('seed') ?? 1);
const only = option('only');
const subjects = { chromium: startChromiumSubject, firefox: startFirefoxSubject };

let faulty = 0;
for (const [name, start] of Object.entries(subjects)) {
  if (only !== undefined && only !== name) continue;
  const subject = await start();
  try {
    const rounds: KillRound[] = [];
    for (let round = 0; round < kills; round += 1) {
      const result = await killRound(subject, seed + round).catch(async (error: unknown) =>
        failed(error, await standstill(subject)),
      );
      rounds.push(result);
      if (result.faults.length > 0) {
        console.log(`${name}, kill ${round + 1} (${result.method}): ${result.faults.join('; ')}`);
      }
    }
    faulty += report(name, rounds);
  } finally {
    await subject.close();
  }
}
process.exitCode = faulty === 0 ? 0 : 1;

function failed(error: unknown, found: string): KillRound {
  const fault = error instanceof Error ? error.message : String(error);
  return {
    method: 'not finished',
    shownAtKill: 0,
    shownAfter: 0,
    chunksUnwritten: 0,
    backAfterMs: 0,
    faults: [`did not come back: ${fault} ${found}`],
  };
}

function report(name: string, rounds: readonly KillRound[]): number {
  const bad = rounds.filter(({ faults }) => faults.length > 0).length;
  const times = rounds.map(({ backAfterMs }) => backAfterMs);
  const shown = rounds.map(({ shownAtKill }) => shownAtKill);
  const unwritten = rounds.map(({ chunksUnwritten }) => chunksUnwritten);
  const methods = new Map<string, number>();
  for (const { method } of rounds) methods.set(method, (methods.get(method) ?? 0) + 1);
  const used = [...methods].map(([method, count]) => `${count} × ${method}`).join(', ');
  console.log(`${name}: ${rounds.length} kills (${used})
  came back whole, and went on in the same message: ${rounds.length - bad} of ${rounds.length}
  letters shown at the kill: ${Math.min(...shown)} to ${Math.max(...shown)}, median ${median(shown)}
  chunks sent by the server but not yet written: median ${median(unwritten)}, at most ${Math.max(...unwritten)}
  shown again after: median ${Math.round(median(times))} ms, at most ${Math.round(Math.max(...times))} ms`);
  return bad;
}
