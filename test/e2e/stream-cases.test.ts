import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromiumSubject } from '../../scripts/resilience/chromium-subject.ts';
import type { KillSubject } from '../../scripts/resilience/kill-round.ts';
import { setTimers } from '../../scripts/resilience/set-timers.ts';
import { replayCase, replayedCases, replayTimers } from './replayed-cases.ts';

let subject: KillSubject;

beforeAll(async () => {
  subject = await startChromiumSubject();
  await setTimers(subject.reader, replayTimers);
});
afterAll(() => subject?.close());

describe('through the real background in Chromium', () => {
  it('goes a sample of at least thirty cases', () => {
    expect(replayedCases.length).toBeGreaterThanOrEqual(30);
  });

  it.each(replayedCases.map((each) => ({ ...each, title: `${each.group}: ${each.name}` })))(
    '$title',
    (each) => replayCase(subject, each),
  );
});
