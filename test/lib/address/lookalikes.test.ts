import { describe, expect, it } from 'vitest';
import { lookalikes } from '../../../lib/address/lookalikes';

const known = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const solana = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v';

describe('lookalikes', () => {
  it('flags the same four characters at both ends', () => {
    const poisoned = `0x5aAe${'1234567890abcdef'.repeat(2)}BeAed`.slice(0, 38).concat('eaed');
    expect(poisoned).toHaveLength(42);
    expect(lookalikes(poisoned, [known])).toEqual([{ known, reason: 'same-ends' }]);
  });

  it('flags one character changed, lost, added or swapped', () => {
    for (const text of [
      known.replace('6053', '6054'),
      known.replace('6053', '653'),
      known.replace('6053', '60530'),
      known.replace('6053', '6503'),
      solana.replace('Aufq', 'Aufr'),
    ]) {
      const against = text.startsWith('0x') ? known : solana;
      expect(lookalikes(text, [against])[0]?.reason).toBe('one-character');
    }
  });

  it('flags letters that look the same, and a changed case where case matters', () => {
    expect(lookalikes(solana.replace('A', 'А'), [solana])[0]?.reason).toBe('same-look');
    expect(lookalikes(solana.replace('zyba', 'ZYBA'), [solana])[0]?.reason).toBe('same-look');
    expect(lookalikes(solana.replace('1xzy', 'ixzy'), [solana])[0]?.reason).toBe('same-look');
  });

  it('takes the same address in another case for no look-alike', () => {
    expect(lookalikes(known.toLowerCase(), [known])).toEqual([]);
  });

  it('leaves unlike addresses alone, also burn addresses, precompiles and system programs', () => {
    expect(lookalikes('0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', [known, solana])).toEqual([]);
    const zero = `0x${'0'.repeat(39)}1`;
    expect(lookalikes(zero, [`0x${'0'.repeat(39)}2`, `0x${'0'.repeat(40)}`])).toEqual([]);
    expect(
      lookalikes('SysvarC1ock11111111111111111111111111111111', [
        'SysvarRent111111111111111111111111111111111',
      ]),
    ).toEqual([]);
  });

  it('does not count what every address of the kind begins with as its head', () => {
    expect(
      lookalikes('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', [
        'bc1qcr8te4kr609gcawutmrza0j4xv80jy8z3t8f3t4',
      ]),
    ).toEqual([]);
  });
});
