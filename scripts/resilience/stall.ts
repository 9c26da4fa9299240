/** A server that falls silent in the middle of an answer. */
import type { Page } from 'puppeteer-core';
import type { Problem } from '../../lib/api/problem.ts';
import { generateChunks } from '../../test/demo-api/generate.ts';
import type { DemoApi } from '../../test/demo-api/server.ts';
import { send } from '../../test/e2e/harness/panel.ts';
import type { ChromiumSubject } from './chromium-subject.ts';
import { setTimers } from './set-timers.ts';
import { startChat } from './start-chat.ts';
import { answerIs, lettersOf, watchAnswer } from './watch-answer.ts';
import { readWritten, storedAnswer } from './written.ts';

const stream = { count: 40, kind: 'plain', seed: 5 } as const;
const letters = lettersOf([...generateChunks(stream)].join(''));
const beforeStall = 20;
const keepAliveMs = 5_000;

export interface PatientFigures {
  /** One and the same background lived through the whole of it. */
  readonly sameBackground: boolean;
  readonly lost: number;
}

/** The user's timers are longer than the stall: the answer goes on after it, in the same background. */
export async function stallWithPatience(
  { api, panel, reader, worker }: ChromiumSubject,
  seconds: number,
): Promise<PatientFigures> {
  const stallMs = seconds * 1000;
  const patience = Math.max(2_000, stallMs + 60_000);
  const timers = { headersMs: patience, firstContentMs: patience, silenceMs: patience };
  await setTimers(reader, timers);
  await begin(api, panel, stallMs);
  const before = await worker.id();
  const whole = await answerIs(panel, 'complete', 1, stallMs + 60_000);
  const sameBackground = before !== null && (await worker.id()) === before;
  return { sameBackground, lost: letters.length - whole.letters.length };
}

export interface ImpatientFigures {
  /** Milliseconds from the last text until the user is told. */
  readonly toldAfterMs: number;
  /** What the panel says. */
  readonly sentence: string;
  readonly problem: Problem | undefined;
  readonly lost: number;
}

/** A stall without end, with comments that say the connection lives: the silence timer tells the user. */
export async function stallUntilTold(
  { api, panel, reader }: ChromiumSubject,
  silenceMs: number,
): Promise<ImpatientFigures> {
  await setTimers(reader, { headersMs: 60_000, firstContentMs: 120_000, silenceMs });
  const shown = await begin(api, panel, undefined);
  const lastText = performance.now();
  const told = await answerIs(panel, 'cut-off', 1, silenceMs + 30_000);
  const toldAfterMs = performance.now() - lastText;
  const sentence = await panel.$$eval(
    '[data-problem] p',
    (found) => found.at(-1)?.textContent ?? '',
  );
  const { messages } = await readWritten(reader);
  const problem = storedAnswer(messages, told.messageId)?.problem;
  return { toldAfterMs, sentence, problem, lost: shown - told.letters.length };
}

/** Resolves to the number of letters before the silence, once they are shown. */
async function begin(api: DemoApi, panel: Page, stallMs: number | undefined): Promise<number> {
  await startChat(panel);
  api.reset();
  api.script({
    times: 1,
    generate: stream,
    chunksPerSecond: 50,
    stallAfter: beforeStall,
    keepAliveMs,
    ...(stallMs === undefined ? {} : { stallMs }),
  });
  await watchAnswer(panel);
  await send(panel, 'Tell me something and fall silent');
  const shown = lettersOf([...generateChunks({ ...stream, count: beforeStall })].join(''));
  await answerIs(panel, 'streaming', shown.length);
  return shown.length;
}
