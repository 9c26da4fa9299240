import * as v from 'valibot';
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
  /** Everything that is counted, by account, as plain JSON: what `restore` takes. */
  counts(): Readonly<Record<string, RateLimit>>;
  /** Takes over what an earlier gate had counted, where nothing newer is known. Ignores other shapes. */
  restore(counts: unknown): void;
}

const countsSchema = v.record(
  v.string(),
  v.object({
    limit: v.exactOptional(v.number()),
    remaining: v.exactOptional(v.number()),
    resetAt: v.exactOptional(v.number()),
  }),
);

/** Resets of one window that differ by less are one window: the seconds are rounded on the way. */
const sameWindowMs = 1_500;

export function createRateLimitGate(): RateLimitGate {
  const windows = new Map<string, RateLimit>();
  /** The reset that each window was first seen with. A server whose window slides moves it bit by bit. */
  const firstResets = new Map<string, number>();

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
      const { remaining: left, resetAt } = current(account, now);
      const first = resetAt === undefined ? undefined : (firstResets.get(account) ?? resetAt);
      if (left !== undefined && isSameWindow(first, rateLimit.resetAt)) {
        // Answers overtake each other, and requests are under way that this one did not count.
        windows.set(account, { ...rateLimit, remaining: Math.min(left, rateLimit.remaining) });
        return;
      }
      windows.set(account, rateLimit);
      if (rateLimit.resetAt === undefined) firstResets.delete(account);
      else firstResets.set(account, rateLimit.resetAt);
    },
    forget(account) {
      windows.delete(account);
    },
    counts: () => Object.fromEntries(windows),
    restore(counts) {
      const parsed = v.safeParse(countsSchema, counts);
      for (const [account, known] of Object.entries(parsed.success ? parsed.output : {})) {
        if (!windows.has(account)) windows.set(account, known);
      }
    },
  };
}

function isSameWindow(known: number | undefined, fresh: number | undefined): boolean {
  if (known === undefined || fresh === undefined) return false;
  return Math.abs(known - fresh) < sameWindowMs;
}
