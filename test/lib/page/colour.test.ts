import { describe, expect, it } from 'vitest';
import { coloursIn, indistinguishable, over, parseColour, white } from '../../../lib/page/colour';

describe('colours', () => {
  it('parses what computed style gives', () => {
    expect(parseColour('rgb(1, 2, 3)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 1 });
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 0.5 });
    expect(parseColour('rgb(1 2 3 / 50%)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 0.5 });
    expect(parseColour('nonsense')).toBeNull();
  });

  it('finds each colour of a gradient', () => {
    const gradient = 'linear-gradient(90deg, rgb(1, 2, 3) 0%, transparent 20%, rgba(4, 5, 6, 0.1))';
    expect(coloursIn(gradient).map(({ alpha }) => alpha)).toEqual([1, 0, 0.1]);
  });

  it.each([
    ['rgb(255, 255, 255)', true],
    ['rgb(238, 238, 238)', true],
    ['rgb(204, 204, 204)', false],
    ['rgb(255, 255, 0)', false],
    ['rgb(118, 118, 118)', false],
  ])('judges %s on white', (text, hidden) => {
    expect(indistinguishable(parseColour(text) ?? white, white)).toBe(hidden);
  });

  it('tells red from an equally bright green', () => {
    const red = parseColour('rgb(255, 0, 0)') ?? white;
    const green = parseColour('rgb(0, 141, 0)') ?? white;
    expect(indistinguishable(red, green)).toBe(false);
  });

  it('paints a veil over a ground', () => {
    expect(over({ red: 0, green: 0, blue: 0, alpha: 0.5 }, white).red).toBe(127.5);
  });
});
