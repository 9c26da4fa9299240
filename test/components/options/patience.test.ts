import { describe, expect, it } from 'vitest';
import { draftOfPatience, isInRange, parsePatience } from '../../../components/options/patience';
import { defaultSettings } from '../../../lib/extension/settings';

describe('the limits form', () => {
  it('gives back what it was given', () => {
    const { timers, maxRounds, titlesByModel, lockAfterMinutes } = defaultSettings;
    const saved = { timers, maxRounds, titlesByModel, lockAfterMinutes };
    expect(parsePatience(draftOfPatience(saved))).toEqual(saved);
  });

  it('takes whole numbers within each range only', () => {
    expect(isInRange('headers', '1')).toBe(true);
    expect(isInRange('headers', '0')).toBe(false);
    expect(isInRange('silence', '1801')).toBe(false);
    expect(isInRange('maxRounds', '2.5')).toBe(false);
    expect(isInRange('lockAfter', '0')).toBe(true);
    expect(isInRange('lockAfter', '')).toBe(false);
  });
});
