import { describe, expect, it } from 'vitest';
import { periodHours } from '../../../../lib/prices/figures/periods';

describe('periods', () => {
  it.each([
    ['id', '1j', 1],
    ['id', '24j', 24],
    ['id', '7h', 168],
    ['id', '1h %', 1],
    ['fr', '1j', 24],
    ['fr', '7j', 168],
    ['tr', '24s', 24],
    ['tr', '7g', 168],
    ['pl', '24g', 24],
    ['vi', 'KLGD 24H', 24],
    ['ru', '1 год', 8760],
    ['uk', '24 год', 24],
    ['zh', '24小时涨跌', 24],
    ['he', 'אחרונות ב24 שעות', 24],
    ['en', '5m', 5 / 60],
    ['en', 'past day', 24],
  ])('in %s, %s is %d hours', (language, text, hours) => {
    expect(periodHours(text, language)).toBeCloseTo(hours, 6);
  });

  it('keeps a letter to the language in which it is a unit', () => {
    expect(periodHours('2Z', 'en')).toBeNull();
    expect(periodHours('2z', 'ro')).toBe(48);
  });

  it('does not take a year or a date for a day', () => {
    expect(periodHours('24年', 'zh')).not.toBe(24);
    expect(periodHours('24日', 'ja')).not.toBe(24);
  });
});
