import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../lib/api/problem';
import { decideRetry, type RetryQuestion } from '../../../lib/api/retry-policy';

const question: RetryQuestion = {
  problem: { kind: 'server', status: 503 },
  attempt: 1,
  hadContent: false,
  now: 1_000_000,
  random: () => 0,
};
const decide = (rest: Partial<RetryQuestion>) => decideRetry({ ...question, ...rest });

describe('decideRetry', () => {
  it.each<Problem>([
    { kind: 'network' },
    { kind: 'rate-limited', status: 429 },
    { kind: 'server', status: 408 },
    { kind: 'server', status: 500 },
    { kind: 'server', status: 504 },
    { kind: 'server' },
  ])('sends again after %o', (problem) => {
    expect(decide({ problem }).retry).toBe(true);
  });

  it.each<Problem>([
    { kind: 'no-key' },
    { kind: 'key-refused', status: 401 },
    { kind: 'out-of-credit', status: 429 },
    { kind: 'model-unknown', status: 404 },
    { kind: 'too-large', status: 413 },
    { kind: 'bad-request', status: 400 },
    { kind: 'time-out', timer: 'first-content' },
    { kind: 'cut-off' },
    { kind: 'malformed' },
    { kind: 'limit', limit: 'line' },
    { kind: 'no-permission' },
    { kind: 'internal' },
  ])('does not send again after %o', (problem) => {
    expect(decide({ problem })).toEqual({ retry: false });
  });

  it('never repeats a request whose answer had begun', () => {
    expect(decide({ hadContent: true })).toEqual({ retry: false });
  });

  it('makes three requests at most', () => {
    expect(decide({ attempt: 2 }).retry).toBe(true);
    expect(decide({ attempt: 3 })).toEqual({ retry: false });
  });

  it('waits longer each time, with jitter', () => {
    const waits = [1, 2].map((attempt) => [
      decide({ attempt, random: () => 0 }),
      decide({ attempt, random: () => 0.999 }),
    ]);
    expect(waits).toEqual([
      [
        { retry: true, waitMs: 500, automatic: true },
        { retry: true, waitMs: 1000, automatic: true },
      ],
      [
        { retry: true, waitMs: 1000, automatic: true },
        { retry: true, waitMs: 1999, automatic: true },
      ],
    ]);
  });

  it.each([
    [30_000, true],
    [30_001, false],
    [3_600_000, false],
  ])('after being told to wait %i ms goes by itself: %s', (retryAfterMs, automatic) => {
    const problem: Problem = { kind: 'rate-limited', status: 429, retryAfterMs };
    expect(decide({ problem })).toEqual({ retry: true, waitMs: retryAfterMs, automatic });
  });

  it('waits for a known reset where the refusal does not say when', () => {
    const problem: Problem = { kind: 'rate-limited', status: 429 };
    expect(decide({ problem, resetAt: 1_012_000 })).toMatchObject({ waitMs: 12_000 });
    expect(decide({ problem, resetAt: 900_000 })).toMatchObject({ waitMs: 0 });
  });

  it('never comes back earlier than it was told', () => {
    const told = fc.nat({ max: 10_000_000 });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(told, random, fc.constantFrom(1, 2), (retryAfterMs, value, attempt) => {
        const problem: Problem = { kind: 'server', status: 503, retryAfterMs };
        const decision = decide({ problem, attempt, random: () => value });
        expect(decision.retry && decision.waitMs >= retryAfterMs).toBe(true);
      }),
      { seed: 20260101 },
    );
  });
});
