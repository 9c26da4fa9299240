import type { Problem } from './problem';

export const maxAttempts = 3;
/** A longer wait is not spent silently: it is counted down, with send-now and cancel. */
export const longestAutomaticWaitMs = 30_000;
const firstBackoffMs = 1_000;
const longestBackoffMs = 20_000;
/** Spreads clients that were all told the same second. */
const spreadMs = 500;

export interface RetryQuestion {
  readonly problem: Problem;
  /** Requests made so far, this failed one included: 1 after the first. */
  readonly attempt: number;
  /** Whether anything of the answer arrived. A POST whose answer began is never repeated by itself. */
  readonly hadContent: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** At least 0, below 1, such as `Math.random`. */
  readonly random: () => number;
  /** Epoch milliseconds of a known reset, where the problem itself does not say when to come back. */
  readonly resetAt?: number;
}

export type RetryDecision =
  | { readonly retry: false }
  | { readonly retry: true; readonly waitMs: number; readonly automatic: boolean };

/**
 * Whether to send a failed request again. Only before the first content, only what may pass by itself
 * (408, 429, 5xx, no connection), at most `maxAttempts` requests in all.
 */
export function decideRetry(question: RetryQuestion): RetryDecision {
  const { problem, attempt, hadContent } = question;
  if (hadContent || attempt >= maxAttempts || !mayPass(problem)) return { retry: false };
  const waitMs = Math.round(waitOf(question));
  return { retry: true, waitMs, automatic: waitMs <= longestAutomaticWaitMs };
}

function mayPass({ kind, status }: Problem): boolean {
  return kind === 'network' || kind === 'rate-limited' || kind === 'server' || status === 408;
}

function waitOf({ problem, attempt, now, random, resetAt }: RetryQuestion): number {
  const told = toldWait(problem, now, resetAt);
  if (told !== undefined) return told + random() * spreadMs;
  const backoff = Math.min(longestBackoffMs, firstBackoffMs * 2 ** (attempt - 1));
  return backoff / 2 + random() * (backoff / 2);
}

function toldWait(problem: Problem, now: number, resetAt: number | undefined): number | undefined {
  if (problem.retryAfterMs !== undefined) return Math.max(0, problem.retryAfterMs);
  if (problem.kind !== 'rate-limited' || resetAt === undefined) return undefined;
  return Math.max(0, resetAt - now);
}
