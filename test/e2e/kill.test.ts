import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromiumSubject } from '../../scripts/resilience/chromium-subject.ts';
import { type KillSubject, killRound } from '../../scripts/resilience/kill-round.ts';

let subject: KillSubject;

beforeAll(async () => {
  subject = await startChromiumSubject();
});
afterAll(() => subject?.close());

describe('a service worker that is killed in the middle of an answer', () => {
  it.each([11, 13, 14, 15, 16, 17])('comes back with all that was shown (%i)', async (seed) => {
    const { faults, shownAfter } = await killRound(subject, seed);
    expect(faults).toEqual([]);
    expect(shownAfter).toBeGreaterThan(0);
  });

  it('comes back also where nothing had arrived', async () => {
    const { faults, shownAfter } = await killRound(subject, 12);
    expect(faults).toEqual([]);
    expect(shownAfter).toBe(0);
  });
});
