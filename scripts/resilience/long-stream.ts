/** One long answer, while the panel is closed and opened again and again. */
import type { Page } from 'puppeteer-core';
import { generateChunks } from '../../test/demo-api/generate.ts';
import { closePanel, panelReady, send } from '../../test/e2e/harness/panel.ts';
import type { ChromiumSubject } from './chromium-subject.ts';
import { startChat } from './start-chat.ts';
import { until } from './until.ts';
import { answerIs, lettersOf, watchAnswer, watched } from './watch-answer.ts';

export interface LongStreamOptions {
  readonly seconds: number;
  readonly chunksPerSecond: number;
  readonly openings: number;
}

export interface LongStreamFigures {
  readonly letters: number;
  /** Letters that the server sent and that the panel does not show at the end. */
  readonly lost: number;
  /** Times that the panel, opened anew, showed the answer streaming with all that it had shown before. */
  readonly reopened: number;
  /** Times that shown text changed or repeated. */
  readonly breaks: number;
}

export async function longStream(
  subject: ChromiumSubject,
  options: LongStreamOptions,
): Promise<LongStreamFigures & { readonly panel: Page }> {
  const { api, page, world } = subject;
  const { seconds, chunksPerSecond, openings } = options;
  const count = Math.round(seconds * chunksPerSecond);
  const stream = { count, kind: 'plain', seed: count } as const;
  const sent = lettersOf([...generateChunks(stream)].join(''));
  let { panel } = subject;
  await startChat(panel);
  api.reset();
  api.script({ times: 1, generate: stream, chunksPerSecond });
  await watchAnswer(panel);
  await send(panel, 'Tell me something very long');
  await answerIs(panel, 'streaming', 1);

  let reopened = 0;
  let breaks = 0;
  const reaches = (share: number) =>
    until(
      () => (api.requests.at(-1)?.chunks ?? 0) >= share * count,
      'the answer has come that far',
      seconds * 1000 + 60_000,
    );
  for (let opening = 1; opening <= openings; opening += 1) {
    await reaches((opening - 0.5) / (openings + 1));
    const before = await watched(panel);
    breaks += before.breaks + (sent.startsWith(before.letters) ? 0 : 1);
    await closePanel(panel);
    await reaches(opening / (openings + 1));
    panel = await world.chromium.openPanel(page);
    await panelReady(panel);
    await watchAnswer(panel);
    const after = await answerIs(panel, 'streaming', before.letters.length);
    if (sent.startsWith(after.letters)) reopened += 1;
  }
  const whole = await answerIs(panel, 'complete', 1, seconds * 1000 + 60_000);
  return {
    panel,
    letters: whole.letters.length,
    lost: sent.length - commonStart(sent, whole.letters),
    reopened,
    breaks: breaks + whole.breaks,
  };
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
