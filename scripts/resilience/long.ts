/**
 * `npm run test:long`: what only time shows. A long answer while the panel is closed and opened, a long
 * stall, and many conversations in a row. Takes about 25 minutes; `-- --stream 60`,
 * `--stall 60` (seconds), `--openings 3` and `--conversations 100` make it shorter, `--only stall` (or
 * `stream`, `conversations`, `firefox`) picks one. `--silence 10` is the timer of the stall that is given up.
 */
import { startChromiumSubject } from './chromium-subject.ts';
import { converse, manyConversations } from './conversations.ts';
import { startFirefoxSubject } from './firefox-subject.ts';
import { longStream } from './long-stream.ts';
import { option } from './option.ts';
import { soundSleep } from './sound-sleep.ts';
import { stallUntilTold, stallWithPatience } from './stall.ts';

const seconds = Number(option('stream') ?? 300);
const openings = Number(option('openings') ?? 10);
const stallSeconds = Number(option('stall') ?? 600);
const silenceSeconds = Number(option('silence') ?? 60);
const conversations = Number(option('conversations') ?? 1000);
const only = option('only');
/** The promise: asleep at most this long after the last run. */
const sleepWithinMs = 35_000;
/** Some caches fill in the course of a thousand conversations; more than this is a leak. */
const growthBytes = 4 * 1024 * 1024;

const parts = { stream, stall, conversations: many, firefox };
let faulty = 0;
for (const [name, part] of Object.entries(parts)) {
  if (only !== undefined && only !== name) continue;
  const faults = await part();
  for (const fault of faults) console.log(`  FAULT: ${fault}`);
  faulty += faults.length;
}
process.exitCode = faulty === 0 ? 0 : 1;

async function stream(): Promise<readonly string[]> {
  const subject = await startChromiumSubject();
  try {
    const options = { seconds, openings, chunksPerSecond: 20 };
    const { letters, lost, reopened, breaks } = await longStream(subject, options);
    console.log(
      `stream of ${seconds} s, panel closed and opened ${openings} times: ${letters} letters, ${lost} lost, ${reopened} openings showed it streaming whole, ${breaks} breaks`,
    );
    return [
      ...(lost === 0 ? [] : ['letters were lost']),
      ...(reopened === openings ? [] : ['an opened panel did not show what had come']),
      ...(breaks === 0 ? [] : ['shown text changed or repeated']),
    ];
  } finally {
    await subject.close();
  }
}

async function stall(): Promise<readonly string[]> {
  const subject = await startChromiumSubject();
  try {
    const told = await stallUntilTold(subject, silenceSeconds * 1000);
    const toldSeconds = (told.toldAfterMs / 1000).toFixed(1);
    console.log(
      `stall without end, timer of ${silenceSeconds} s: told after ${toldSeconds} s, ${told.lost} letters lost: "${told.sentence}"`,
    );
    const patient = await stallWithPatience(subject, stallSeconds);
    console.log(
      `stall of ${stallSeconds} s, timers longer: ${patient.sameBackground ? 'one background lived through it' : 'THE BACKGROUND DIED'}, the answer went on, ${patient.lost} letters lost`,
    );
    const asleepMs = await subject.worker.asleep(60_000);
    console.log(`  asleep ${(asleepMs / 1000).toFixed(1)} s after`);
    return [
      ...(told.problem?.timer === 'silence' ? [] : ['the timer did not name itself']),
      ...(told.toldAfterMs <= silenceSeconds * 1000 + 2_000 ? [] : ['told too late']),
      ...(told.lost === 0 && patient.lost === 0 ? [] : ['letters were lost']),
      ...(patient.sameBackground ? [] : ['the background died']),
      ...(asleepMs <= sleepWithinMs ? [] : ['awake for too long']),
    ];
  } finally {
    await subject.close();
  }
}

async function many(): Promise<readonly string[]> {
  const subject = await startChromiumSubject();
  try {
    const figures = await manyConversations(subject, conversations);
    console.log(`${figures.conversations} conversations in a row: ${figures.chats} kept
  heap of the background, MB: ${megabytes(figures.backgroundBytes)}
  heap of the panel, MB: ${megabytes(figures.panelBytes)}
  journal records left: ${figures.journal}; asleep ${(figures.asleepAfterMs / 1000).toFixed(1)} s after the last, the panel open`);
    return [
      ...(grows(figures.backgroundBytes) ? ['the memory of the background grows'] : []),
      ...(grows(figures.panelBytes) ? ['the memory of the panel grows'] : []),
      ...(figures.journal === 0 ? [] : ['a journal was left behind']),
      ...(figures.chats >= figures.conversations ? [] : ['a conversation is missing']),
      ...(figures.asleepAfterMs <= sleepWithinMs ? [] : ['awake for too long']),
    ];
  } finally {
    await subject.close();
  }
}

/** Firefox shows no heap to a test; that it lets go of its background shows that no heartbeat is left. */
async function firefox(): Promise<readonly string[]> {
  const subject = await startFirefoxSubject();
  try {
    const count = Math.min(conversations, 100);
    await converse(subject.panel, count);
    const asleepMs = await soundSleep(async () => (await subject.state()) === 'running', 60_000);
    console.log(
      `Firefox, ${count} conversations in a row: asleep ${(asleepMs / 1000).toFixed(1)} s after the last, the panel open`,
    );
    return asleepMs <= sleepWithinMs ? [] : ['awake for too long'];
  } finally {
    await subject.close();
  }
}

function megabytes(bytes: readonly number[]): string {
  return bytes.map((value) => (value / 1_048_576).toFixed(1)).join(' ');
}

function grows(bytes: readonly number[]): boolean {
  return (bytes.at(-1) ?? 0) - (bytes[0] ?? 0) > growthBytes;
}
