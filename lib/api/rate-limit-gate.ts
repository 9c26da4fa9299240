import type { RateLimit } from './types';

/**
 * How many requests are left, per server and key, shared by all windows. Knows nothing of timers: it is
 * told the time and answers. `account` is any text that is the same for the same host and key (not the
 * key itself: it would lie about in memory).
 */
export interface RateLimitGate {
  /** When the next request may go out (epoch ms); null: now. */
  waitUntil(account: string, now: number): number | null;
  /** A request goes out: it is counted before the server has said so. */
  noteStart(account: string, now: number): void;
  /** Headers came. An empty `rateLimit` changes nothing. */
  noteResponse(account: string, rateLimit: RateLimit, now: number): void;
  /** What is known; empty once the window has passed. */
  current(account: string, now: number): RateLimit;
  /** Another key or server: what was counted no longer holds. */
  forget(account: string): void;
}

/** Resets of one window that differ by less are one window: the seconds are rounded on the way. */
const sameWindowMs = 1_500;

export function createRateLimitGate(): RateLimitGate {
  const windows = new Map<string, RateLimit>();

  function current(account: string, now: number): RateLimit {
    const known = windows.get(account) ?? {};
    if (known.resetAt === undefined || known.resetAt > now) return known;
    windows.delete(account);
    return {};
  }

  return {
    current,
    waitUntil(account, now) {
      const { remaining, resetAt } = current(account, now);
      // Without a reset there is nothing to wait for: the server must tell us.
      return remaining === 0 && resetAt !== undefined ? resetAt : null;
    },
    noteStart(account, now) {
      const known = current(account, now);
      if (known.remaining === undefined) return;
      windows.set(account, { ...known, remaining: Math.max(0, known.remaining - 1) });
    },
    noteResponse(account, rateLimit, now) {
      if (rateLimit.remaining === undefined) return;
      const known = current(account, now);
      windows.set(account, {
        ...rateLimit,
        remaining: sameWindow(known, rateLimit)
          ? // Answers overtake each other, and requests are under way that this one did not count.
            Math.min(known.remaining ?? rateLimit.remaining, rateLimit.remaining)
          : rateLimit.remaining,
      });
    },
    forget(account) {
      windows.delete(account);
    },
  };
}

function sameWindow(known: RateLimit, fresh: RateLimit): boolean {
  if (known.resetAt === undefined || fresh.resetAt === undefined) return false;
  return Math.abs(known.resetAt - fresh.resetAt) < sameWindowMs;
}
