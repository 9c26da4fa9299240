import { describe, expect, it } from 'vitest';
import { parseDecimal, roundsTo } from '../../../lib/evidence/decimal';
import { findFigures } from '../../../lib/evidence/figures';

/** The readings of the one figure in a text, as plain decimals. */
function read(text: string): number[] {
  return findFigures(text)
    .filter((figure) => !figure.trivial)
    .flatMap((figure) =>
      figure.readings.map((value) => Number(`${value.digits}e${value.exponent}`)),
    );
}

describe('findFigures', () => {
  it.each<[string, number[]]>([
    ['$95,051', [95051, 95.051]],
    ['95.1k USD', [95100]],
    ['95 051,00 $', [95051]],
    ['95.051,00 €', [95051]],
    ["CHF 95'051.20", [95051.2]],
    ['$1.2T', [1.2e12]],
    ['1,2 Bio. €', [1.2e12]],
    ['1,2 Mrd. €', [1.2e9]],
    ['₹80,24,551', [8024551]],
    ['₹80.2 lakh', [8.02e6]],
    ['₹1.5 crore', [1.5e7]],
    ['1468万円', [1.468e7]],
    ['1.2亿美元', [1.2e8]],
    ['$0.0₅6588', [6.588e-6]],
    ['$0.0{5}6588', [6.588e-6]],
    ['$6.588e-6', [6.588e-6]],
    ['6.588 × 10⁻⁶ USD', [6.588e-6]],
    ['٩٥٬٠٥١٫٢٣ $', [95051.23]],
    ['R$ 512.345,67', [512345.67]],
    ['Rp 1.500.000', [1500000]],
  ])('reads %s', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it('leaves dates, times, years, counts, versions and parts of names alone', () => {
    const text =
      'On 2024-11-24 at 13:45, since 2009, 3 tokens, v1.2.3, ERC-20, EIP-1559, Web3, 24h, 7 days, top 100, #12, 24.11.2024';
    expect(read(text)).toEqual([]);
  });

  it('knows signs, arrows and percent in several scripts', () => {
    const signs = ['+2.34%', '−1.12 %', '▼0.5%', '5 %', '２.５％'].map((text) => {
      const [figure] = findFigures(text);
      return [figure?.kind, figure?.sign];
    });
    expect(signs).toEqual([
      ['percent', 1],
      ['percent', -1],
      ['percent', -1],
      ['percent', 0],
      ['percent', 0],
    ]);
  });
});

describe('roundsTo', () => {
  const rounds = (exact: string, shown: string): boolean => {
    const [a, b] = [parseDecimal(exact), parseDecimal(shown)];
    return a !== null && b !== null && roundsTo(a, b);
  };

  it('accepts rounding to the last digit shown and nothing else', () => {
    expect(rounds('95051.23', '95051')).toBe(true);
    expect(rounds('95051.23', '951e2')).toBe(true);
    expect(rounds('95051.23', '95052')).toBe(false);
    expect(rounds('95051.23', '95000')).toBe(false);
    expect(rounds('0.000006588', '0.00000659')).toBe(true);
    expect(rounds('3204.87', '3204.870')).toBe(true);
  });
});
