import { describe, expect, it } from 'vitest';
import { pricePerMillion } from '../../../lib/api/pricing';

describe('pricePerMillion', () => {
  it.each([
    ['0.0000006', '0.6'],
    ['0.0000024', '2.4'],
    ['0', '0'],
    ['0.00000000015', '0.00015'],
    ['0.000015', '15'],
    ['1', '1000000'],
  ])('moves the decimal point of %s six places, to %s', (perToken, perMillion) => {
    expect(pricePerMillion(perToken)).toBe(perMillion);
  });

  it.each([undefined, '', 'free', '-1', '1e-6', '0x1'])('says nothing of %s', (text) => {
    expect(pricePerMillion(text)).toBeNull();
  });
});
