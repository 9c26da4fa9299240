import { describe, expect, it } from 'vitest';
import { runSliced } from '../../../lib/page/slices';

describe('runSliced', () => {
  it('gives way after every slice and tells of the deadline', async () => {
    let now = 0;
    const told: boolean[] = [];
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    function* work(): Generator<void, string, boolean> {
      for (let step = 0; step < 6; step++) {
        now += 10;
        told.push(yield);
      }
      return 'done';
    }
    const result = await runSliced(work(), { sliceMs: 15, deadline: 45, now: () => now });
    clearInterval(ticking);
    expect(result).toBe('done');
    expect(told).toEqual([false, false, false, false, true, true]);
  });
});
