import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFirefoxSubject } from '../../../scripts/resilience/firefox-subject.ts';
import { type KillSubject, killRound } from '../../../scripts/resilience/kill-round.ts';

let subject: KillSubject;

beforeAll(async () => {
  subject = await startFirefoxSubject();
});
afterAll(() => subject?.close());

describe('an event page that is unloaded in the middle of an answer', () => {
  it.each([21, 22, 23, 24])('comes back with all that was shown (%i)', async (seed) => {
    const { faults, shownAtKill, shownAfter } = await killRound(subject, seed);
    expect(faults).toEqual([]);
    expect(shownAfter).toBeGreaterThanOrEqual(shownAtKill);
  });
});
