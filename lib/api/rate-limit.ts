import type { RateLimit } from './types';

/** A server clock that is further off than this is corrected by its `Date` header, which has seconds only. */
const clockToleranceMs = 5_000;

/** Numbers below this are a duration in seconds, not a time; 1e9 was in 2001. */
const firstEpochSeconds = 1e9;
/** Numbers from here on are epoch milliseconds; as seconds they would lie beyond the year 5000. */
const firstEpochMilliseconds = 1e11;

/**
 * `X-RateLimit-*` of a response. `Reset` is a Unix timestamp by the reference; servers also send
 * milliseconds, or the seconds that are left. What is not a number is left out. `now` is epoch ms.
 */
export function parseRateLimit(headers: Headers, now: number): RateLimit {
  const limit = readCount(headers.get('x-ratelimit-limit'));
  const remaining = readCount(headers.get('x-ratelimit-remaining'));
  const resetAt = readReset(headers, now);
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(resetAt === undefined ? {} : { resetAt }),
  };
}

/**
 * Milliseconds until the server wants to be asked again: `Retry-After` (seconds or a date,
 * RFC 9110 10.2.3), else the reset of an exhausted rate limit. Undefined where it did not say.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const date = Date.parse(text);
  if (!Number.isNaN(date)) return Math.max(0, date - serverClock(headers, now));
  const { remaining, resetAt } = parseRateLimit(headers, now);
  if (resetAt === undefined || (remaining !== undefined && remaining > 0)) return undefined;
  return Math.max(0, resetAt - now);
}

function readCount(text: string | null): number | undefined {
  return text !== null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Math.floor(Number(text)) : undefined;
}

function readReset(headers: Headers, now: number): number | undefined {
  const text = headers.get('x-ratelimit-reset')?.trim() ?? '';
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  if (value < firstEpochSeconds) return Math.round(now + value * 1000);
  const serverTime = value < firstEpochMilliseconds ? value * 1000 : value;
  return Math.round(serverTime - serverClock(headers, now) + now);
}

function serverClock(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) || Math.abs(date - now) <= clockToleranceMs ? now : date;
}
