/**
 * `npm test` under Node 24. Stages run in order and all of them, whatever fails; a check without tests
 * of its own (type check, lint, a build) counts as one. `-- --only unit,lint` picks stages.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../run-tool.ts';
import { stages } from './stages.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

const only = optionValue('--only')?.split(',') ?? null;
const unknown = only?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
if (unknown.length > 0) {
  const names = stages.map((stage) => stage.name).join(', ');
  console.error(`There is no stage "${unknown.join('", "')}". The stages: ${names}.`);
  process.exit(1);
}

await rm(join(root, 'test-results'), { recursive: true, force: true });
let total = emptyTally;
const summary: string[] = [];
for (const stage of stages) {
  if (only !== null && !only.includes(stage.name)) continue;
  console.log(`\n> ${stage.title}`);
  const started = performance.now();
  const tally = await stage.run();
  total = addTally(total, tally);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  summary.push(
    `${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${stage.title}: ${sentence(tally)} (${seconds} s)`,
  );
}

console.log(`\n${summary.join('\n')}\n\n${sentence(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function optionValue(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  const joined = process.argv.find((argument) => argument.startsWith(`${name}=`));
  return at >= 0 ? process.argv[at + 1] : joined?.slice(name.length + 1);
}
