/** One kill of the background in the middle of an answer, and everything that must hold after it. */
import type { Page } from 'puppeteer-core';
import { generateChunks, randomFrom } from '../../test/demo-api/generate.ts';
import type { DemoApi } from '../../test/demo-api/server.ts';
import { quickAsk, quickChat, quickPress } from './quick-ask.ts';
import { answerIs, lettersOf, watchAnswer } from './watch-answer.ts';
import { readWritten, writtenText } from './written.ts';

/** A browser with the extension in it, and a way to end its background. */
export interface KillSubject {
  readonly api: DemoApi;
  readonly panel: Page;
  /** Another page of the extension, to read the database from. */
  readonly reader: Page;
  kill(method: string): Promise<void>;
  readonly methods: readonly string[];
  /** What the browser says of the background, such as `running`. */
  state(): Promise<unknown>;
  close(): Promise<void>;
}

export interface KillRound {
  readonly method: string;
  /** Letters that stood in the panel when the background was killed. */
  readonly shownAtKill: number;
  /** Letters that came back. */
  readonly shownAfter: number;
  /** Chunks that the server had written at the kill and that did not come back. */
  readonly chunksUnwritten: number;
  /** Milliseconds from the kill until the panel showed the answer as interrupted. */
  readonly backAfterMs: number;
  /** Empty where all is as it must be. */
  readonly faults: readonly string[];
}

const chunksPerSecond = 150;
/** More than any round lives to see. */
const endless = 20_000;
const continuation = 12;
/** Every so many rounds the background dies before the first byte of the answer. */
const earlyEvery = 6;

/** `seed` decides the text and the moment; the same seed asks for the same. */
export async function killRound(subject: KillSubject, seed: number): Promise<KillRound> {
  const { api, panel, reader, methods } = subject;
  const random = randomFrom(seed);
  const method = methods[seed % methods.length] ?? '';
  const early = seed % earlyEvery === 0;
  const killAt = early ? 0 : Math.floor(random() ** 2 * 900);
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };

  await quickChat(panel);
  api.reset();
  api.script({
    times: 1,
    generate: { count: endless, kind: 'plain', seed },
    chunksPerSecond,
    ...(early ? { headersDelayMs: 60_000 } : {}),
  });
  await watchAnswer(panel);
  await quickAsk(panel, `Question ${seed}`);
  const before = await answerIs(panel, 'streaming', killAt);
  const sentAtKill = api.requests.at(-1)?.chunks ?? 0;
  const killedAt = performance.now();
  await subject.kill(method);
  const after = await answerIs(panel, 'interrupted');
  const backAfterMs = performance.now() - killedAt;

  const written = await readWritten(reader);
  const sent = [...generateChunks({ count: endless, kind: 'plain', seed })];
  const letters = lettersOf(sent.join(''));
  must(after.messageId === before.messageId, 'another message came back');
  must(after.letters.startsWith(before.letters), 'text that had been shown is gone');
  must(
    after.letters === lettersOf(writtenText(written, after.messageId)),
    'the panel shows other text than is written',
  );
  must(letters.startsWith(after.letters), 'the text is not what the server sent');
  must(written.journal.length === 0, 'the journal of the dead run was left behind');
  const offered = await panel.$$eval('[role="log"] article:last-of-type button', (buttons) =>
    buttons.map((button) => button.textContent.trim()),
  );
  must(
    ['Continue', 'Retry'].every((name) => offered.includes(name)),
    'Continue and Retry are not both offered',
  );

  // An early kill may have come before the request went out: the script for it must not serve the next.
  api.reset();
  api.script({ times: 1, generate: { count: continuation, kind: 'plain', seed: seed + 1 } });
  await quickPress(panel, 'Continue');
  const whole = await answerIs(panel, 'complete');
  const more = lettersOf(
    [...generateChunks({ count: continuation, kind: 'plain', seed: seed + 1 })].join(''),
  );
  must(whole.messageId === before.messageId, 'Continue began another message');
  must(whole.letters === after.letters + more, 'Continue did not append');
  must(whole.breaks === 0, 'shown text changed or repeated');
  const articles = await panel.$$eval('[role="log"] article', (found) => found.length);
  must(articles === 2, `${articles} messages stand there instead of 2`);
  const final = await readWritten(reader);
  must(
    lettersOf(writtenText(final, whole.messageId)) === whole.letters,
    'the whole answer is not written',
  );
  must(final.journal.length === 0, 'a journal was left behind after Continue');
  return {
    method,
    shownAtKill: before.letters.length,
    shownAfter: after.letters.length,
    chunksUnwritten: Math.max(0, sentAtKill - chunksWithin(sent, after.letters.length)),
    backAfterMs,
    faults,
  };
}

/** How many chunks a number of letters is made of. */
function chunksWithin(chunks: readonly string[], letters: number): number {
  let length = 0;
  return chunks.findIndex((chunk) => {
    length += lettersOf(chunk).length;
    return length > letters;
  });
}
