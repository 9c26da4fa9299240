import { describe, expect, it } from 'vitest';
import { parseRateLimit, parseRetryAfter } from '../../../lib/api/rate-limit';

const now = 1_700_000_000_000;

describe('parseRateLimit', () => {
  it.each([
    ['epoch seconds', '1700000060', now + 60_000],
    ['epoch seconds with a fraction', '1700000060.25', now + 60_250],
    ['epoch milliseconds', '1700000060000', now + 60_000],
    ['seconds that are left', '60', now + 60_000],
    ['a reset that has passed', '1699999990', now - 10_000],
  ])('reads %s', (_, reset, resetAt) => {
    expect(parseRateLimit(new Headers({ 'X-RateLimit-Reset': reset }), now)).toEqual({ resetAt });
  });

  it('reads limit and remaining', () => {
    const headers = new Headers({ 'X-RateLimit-Limit': ' 60 ', 'X-RateLimit-Remaining': '0' });
    expect(parseRateLimit(headers, now)).toEqual({ limit: 60, remaining: 0 });
  });

  it.each(['', 'soon', '-1', 'NaN', '1e400', '12, 12', '0x10'])('says nothing of %j', (text) => {
    const headers = new Headers({
      'X-RateLimit-Limit': text,
      'X-RateLimit-Remaining': text,
      'X-RateLimit-Reset': text,
    });
    expect(parseRateLimit(headers, now)).toEqual({});
  });

  it('measures by the server’s clock where it is far from ours', () => {
    const date = new Date(now + 3_600_000).toUTCString();
    const reset = String((now + 3_660_000) / 1000);
    const headers = new Headers({ Date: date, 'X-RateLimit-Reset': reset });
    expect(parseRateLimit(headers, now)).toEqual({ resetAt: now + 60_000 });
  });

  it('trusts our own clock where the two are close', () => {
    const date = new Date(now - 2_000).toUTCString();
    const headers = new Headers({ Date: date, 'X-RateLimit-Reset': '1700000060' });
    expect(parseRateLimit(headers, now)).toEqual({ resetAt: now + 60_000 });
  });
});

describe('parseRetryAfter', () => {
  it.each([
    ['seconds', { 'Retry-After': '7' }, 7_000],
    ['a fraction of a second', { 'Retry-After': '0.25' }, 250],
    ['a date', { 'Retry-After': new Date(now + 90_000).toUTCString() }, 90_000],
    ['a date that has passed', { 'Retry-After': new Date(now - 90_000).toUTCString() }, 0],
    [
      'the reset of a used-up limit',
      { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '30' },
      30_000,
    ],
    ['a reset alone', { 'X-RateLimit-Reset': '30' }, 30_000],
    ['Retry-After before the reset', { 'Retry-After': '1', 'X-RateLimit-Reset': '30' }, 1_000],
    [
      'the reset where Retry-After makes no sense',
      { 'Retry-After': 'later', 'X-RateLimit-Reset': '30' },
      30_000,
    ],
    [
      'nothing where requests are left',
      { 'X-RateLimit-Remaining': '3', 'X-RateLimit-Reset': '30' },
      undefined,
    ],
    ['nothing where nothing is said', {}, undefined],
  ])('reads %s', (_, headers, milliseconds) => {
    expect(parseRetryAfter(new Headers(headers as Record<string, string>), now)).toBe(milliseconds);
  });
});
