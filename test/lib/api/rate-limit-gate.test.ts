import { describe, expect, it } from 'vitest';
import { createRateLimitGate } from '../../../lib/api/rate-limit-gate';

const now = 1_000_000;
const resetAt = now + 60_000;

describe('the rate limit gate', () => {
  it('lets everything pass while nothing is known', () => {
    const gate = createRateLimitGate();
    gate.noteStart('a', now);
    gate.noteResponse('a', {}, now);
    expect(gate.waitUntil('a', now)).toBeNull();
    expect(gate.current('a', now)).toEqual({});
  });

  it('waits until the reset when none is left, and no longer', () => {
    const gate = createRateLimitGate();
    gate.noteResponse('a', { limit: 60, remaining: 0, resetAt }, now);
    expect(gate.waitUntil('a', now)).toBe(resetAt);
    expect(gate.waitUntil('a', resetAt - 1)).toBe(resetAt);
    expect(gate.waitUntil('a', resetAt)).toBeNull();
    expect(gate.current('a', resetAt)).toEqual({});
  });

  it('does not wait for a reset that nobody named', () => {
    const gate = createRateLimitGate();
    gate.noteResponse('a', { remaining: 0 }, now);
    expect(gate.waitUntil('a', now)).toBeNull();
  });

  it('counts a request when it goes out, so that two windows do not take the same one', () => {
    const gate = createRateLimitGate();
    gate.noteResponse('a', { remaining: 1, resetAt }, now);
    expect(gate.waitUntil('a', now)).toBeNull();
    gate.noteStart('a', now);
    expect(gate.waitUntil('a', now)).toBe(resetAt);
    gate.noteStart('a', now);
    expect(gate.current('a', now).remaining).toBe(0);
  });

  it('does not take a late answer for a gift', () => {
    const gate = createRateLimitGate();
    gate.noteResponse('a', { remaining: 5, resetAt }, now);
    gate.noteStart('a', now);
    gate.noteStart('a', now);
    gate.noteResponse('a', { remaining: 4, resetAt: resetAt + 900 }, now);
    expect(gate.current('a', now).remaining).toBe(3);
    gate.noteResponse('a', { remaining: 3, resetAt }, now);
    expect(gate.current('a', now).remaining).toBe(3);
  });

  it('believes the server when another client used requests up', () => {
    const gate = createRateLimitGate();
    gate.noteResponse('a', { remaining: 50, resetAt }, now);
    gate.noteResponse('a', { remaining: 0, resetAt }, now);
    expect(gate.waitUntil('a', now)).toBe(resetAt);
  });

  it('starts anew with a new window', () => {
    const gate = createRateLimitGate();
    gate.noteResponse('a', { remaining: 0, resetAt }, now);
    gate.noteResponse('a', { remaining: 59, resetAt: resetAt + 60_000 }, now);
    expect(gate.current('a', now).remaining).toBe(59);
  });

  it('gives back what a sliding window gives back, though each answer moves it but a little', () => {
    const gate = createRateLimitGate();
    for (let second = 0; second < 20; second += 1) {
      const at = now + second * 1_000;
      expect(gate.waitUntil('a', at)).toBeNull();
      gate.noteStart('a', at);
      gate.noteResponse('a', { limit: 3, remaining: 2, resetAt: at + 60_000 }, at);
    }
  });

  it('keeps accounts apart, and forgets one when it is told to', () => {
    const gate = createRateLimitGate();
    gate.noteResponse('a', { remaining: 0, resetAt }, now);
    expect(gate.waitUntil('b', now)).toBeNull();
    gate.forget('a');
    expect(gate.waitUntil('a', now)).toBeNull();
  });

  it('goes on counting where an earlier gate ended, and takes no other shape', () => {
    const earlier = createRateLimitGate();
    earlier.noteResponse('a', { limit: 60, remaining: 1, resetAt }, now);
    earlier.noteStart('a', now);
    const gate = createRateLimitGate();
    gate.restore(JSON.parse(JSON.stringify(earlier.counts())));
    expect(gate.waitUntil('a', now)).toBe(resetAt);
    expect(gate.waitUntil('a', resetAt)).toBeNull();
    gate.noteResponse('b', { remaining: 5, resetAt }, now);
    gate.restore({ b: { remaining: 1, resetAt } });
    expect(gate.current('b', now).remaining).toBe(5);
    for (const other of [undefined, null, 7, [], { c: 'none' }, { c: { remaining: '0' } }]) {
      gate.restore(other);
    }
    expect(gate.current('c', now)).toEqual({});
  });
});
