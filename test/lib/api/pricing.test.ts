import { describe, expect, it } from 'vitest';
import { decimalText, pricePerMillion } from '../../../lib/api/pricing';

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

describe('decimalText', () => {
  it.each([
    [6e-7, '0.0000006'],
    [2.45e-7, '0.000000245'],
    [0.0000024, '0.0000024'],
    [0, '0'],
    [1.5, '1.5'],
    [-6e-7, '-0.0000006'],
    [1e21, '1000000000000000000000'],
  ])('writes %d without an exponent', (value, text) => {
    expect(decimalText(value)).toBe(text);
  });
});
