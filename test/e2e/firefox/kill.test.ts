import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFirefoxSubject } from '../../../scripts/resilience/firefox-subject.ts';
import { type KillSubject, killRound } from '../../../scripts/resilience/kill-round.ts';

let subject: KillSubject;

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
