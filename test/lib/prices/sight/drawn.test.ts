import { describe, expect, it } from 'vitest';
import { rolled } from '../../../../lib/prices/sight/drawn';

describe('digits that roll', () => {
  it('are told by what shows, where the label says the same', () => {
    expect(rolled('$3,214.55', '$3,214.55')).toBe('$3,214.55');
    expect(rolled('0.81%', 'down 0.81 percent, last 24 hours')).toBe('0.81%');
  });

  it('are told by what shows, where the label says another number as long', () => {
    expect(rolled('$95,051.20', '$66,613.13')).toBe('$95,051.20');
  });

  it('are told by the label in the middle of a roll, when two digits show in a window', () => {
    expect(rolled('$3,21445.56', '$3,214.56')).toBe('$3,214.56');
  });

  it('are not told where a digit is missing, or the label has others', () => {
    expect(rolled('$214.55', '$3,214.55')).toBeNull();
    expect(rolled('$3,21445.55', '$9,999.99')).toBeNull();
    expect(rolled('', '$9,999.99')).toBeNull();
  });
});
