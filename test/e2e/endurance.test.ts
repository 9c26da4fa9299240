/** The short form of `npm run test:long`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ChromiumSubject,
  startChromiumSubject,
} from '../../scripts/resilience/chromium-subject.ts';
import { manyConversations } from '../../scripts/resilience/conversations.ts';
import { longStream } from '../../scripts/resilience/long-stream.ts';
import { quickAsk, quickChat } from '../../scripts/resilience/quick-ask.ts';
import { setTimers } from '../../scripts/resilience/set-timers.ts';
import { stallUntilTold, stallWithPatience } from '../../scripts/resilience/stall.ts';
import { answerAfter, ask } from './harness/panel.ts';
import { appears, showsText } from './harness/roles.ts';

const generate = { count: 12, kind: 'plain', seed: 4 } as const;

let subject: ChromiumSubject;

beforeAll(async () => {
  subject = await startChromiumSubject();
});
afterAll(() => subject?.close());

it('loses no letter of an answer while the panel is closed and opened', async () => {
  const options = { seconds: 6, chunksPerSecond: 60, openings: 2 };
  const figures = await longStream(subject, options);
  subject = { ...subject, panel: figures.panel };
  expect(figures).toMatchObject({ lost: 0, reopened: 2, breaks: 0 });
  expect(figures.letters).toBeGreaterThan(1000);
});

it('tells which timer ran out when the server falls silent, keep-alives or not', async () => {
  const told = await stallUntilTold(subject, 1_000);
  expect(told.problem).toMatchObject({ kind: 'time-out', timer: 'silence' });
  expect(told.sentence).not.toBe('');
  expect(told.lost).toBe(0);
});

it.each([
  ['headers', { headersDelayMs: 60_000 }, 'did not answer in time'],
  ['first-content', { generate, stallAfter: 0, keepAliveMs: 200 }, 'no word came in time'],
  ['silence', { generate, stallAfter: 3, keepAliveMs: 200 }, 'fell silent in the middle'],
] as const)('says in words that the timer "%s" ran out', async (timer, script, words) => {
  const { api, panel, reader } = subject;
  await setTimers(reader, { headersMs: 1_500, firstContentMs: 1_500, silenceMs: 1_500 });
  api.reset();
  api.script({ times: 1, ...script });
  await quickChat(panel);
  await quickAsk(panel, `Which timer is ${timer}?`);
  const { state } = await answerAfter(panel, 0);
  expect(state).toBe(timer === 'silence' ? 'cut-off' : 'failed');
  const sentence = await panel.$eval('[data-problem] p', (shown) => shown.textContent);
  expect(sentence).toContain(words);
});

it.each([
  ['length', 'reached its length limit', 'Continue'],
  ['content_filter', 'content filter ended', 'Retry'],
] as const)('says in words that the finish reason is %s', async (reason, words, way) => {
  const { api, panel } = subject;
  api.reset();
  api.script({ times: 1, generate, finishReason: reason });
  await quickChat(panel);
  await quickAsk(panel, `How does ${reason} end?`);
  expect((await answerAfter(panel, 0)).state).toBe('complete');
  await showsText(panel, words);
  await appears(panel, 'button', way);
});

it('goes on after a stall that the timers allow', async () => {
  const figures = await stallWithPatience(subject, 2);
  expect(figures).toEqual({ sameBackground: true, lost: 0 });
});

it('keeps every one of many conversations, leaves nothing behind, and falls asleep', async () => {
  const figures = await manyConversations(subject, 20, 1);
  expect(figures).toMatchObject({ conversations: 20, chats: 20, journal: 0 });
  expect(figures.asleepAfterMs).toBeLessThan(35_000);
});

it('is woken by the next message in the panel that let it sleep', async () => {
  expect(await subject.worker.id()).toBeNull();
  const answer = await ask(subject.panel, 'What is the price of Bitcoin?');
  expect(answer.state).toBe('complete');
  expect(answer.text).not.toBe('');
});
