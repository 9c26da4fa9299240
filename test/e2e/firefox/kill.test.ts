import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FirefoxSubject,
  startFirefoxSubject,
} from '../../../scripts/resilience/firefox-subject.ts';
import { killRound } from '../../../scripts/resilience/kill-round.ts';
import { quickAsk, quickChat } from '../../../scripts/resilience/quick-ask.ts';
import { soundSleep } from '../../../scripts/resilience/sound-sleep.ts';
import { answerAfter } from '../harness/panel.ts';

let subject: FirefoxSubject;

beforeAll(async () => {
  subject = await startFirefoxSubject();
});
afterAll(() => subject?.close());

describe('an event page that is unloaded in the middle of an answer', () => {
  it.each([21, 22, 23, 25])('comes back with all that was shown (%i)', async (seed) => {
    const { faults, shownAfter } = await killRound(subject, seed);
    expect(faults).toEqual([]);
    expect(shownAfter).toBeGreaterThan(0);
  });

  it('comes back also where nothing had arrived', async () => {
    const { faults, shownAfter } = await killRound(subject, 24);
    expect(faults).toEqual([]);
    expect(shownAfter).toBe(0);
  });
});

it('is let go as soon as Firefox has waited long enough, the panel open', async () => {
  const idleMs = 5_000;
  await subject.setIdleTime(idleMs);
  // The one that runs has begun to wait by the old measure.
  await subject.kill('terminateBackground');
  await quickChat(subject.panel);
  await quickAsk(subject.panel, 'What is the price of Bitcoin?');
  expect((await answerAfter(subject.panel, 0)).state).toBe('complete');
  const asleepAfterMs = await soundSleep(async () => (await subject.state()) === 'running', 20_000);
  expect(asleepAfterMs).toBeLessThan(idleMs + 5_000);
});
