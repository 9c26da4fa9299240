import { describe, expect, it } from 'vitest';
import { isForeign } from '../../../../lib/prices/names/entities';
import { nameAndTicker } from '../../../../lib/prices/names/identity';
import { readPair } from '../../../../lib/prices/names/pair';

describe('which token is meant', () => {
  it.each([
    ['BTC/USDT', 'BTC', 'USDT'],
    ['ETH-BTC', 'ETH', 'BTC'],
    ['BTCUSDT', 'BTC', 'USDT'],
    ['BTC_KRW', 'BTC', 'KRW'],
    ['SOL-JitoSOL', 'SOL', 'JitoSOL'],
    ['PEPE / WETH', 'PEPE', 'WETH'],
    ['BTC-PERP', 'BTC', null],
    ['kPEPE-USD', 'kPEPE', 'USD'],
  ])('%s is a pair', (text, base, quote) => {
    expect(readPair(text)).toEqual({ base, quote });
  });

  it.each(['Wrapped-Ether', 'USDT', 'Bitcoin', 'Q4-2025', 'e-commerce', 'k-USD'])(
    '%s is no pair',
    (text) => {
      expect(readPair(text)).toBeNull();
    },
  );

  it('splits names from tickers', () => {
    expect(nameAndTicker('Pepe (PEPE)')).toMatchObject({ name: 'Pepe', symbol: 'PEPE' });
    expect(nameAndTicker('Shiba Inu SHIB')).toMatchObject({ name: 'Shiba Inu', symbol: 'SHIB' });
    expect(nameAndTicker('BTC Bitcoin')).toMatchObject({ name: 'Bitcoin', symbol: 'BTC' });
    expect(nameAndTicker('ビットコイン（BTC）')?.symbol).toBe('BTC');
    expect(nameAndTicker('Bitcoin climbs')).toBeNull();
  });

  it('knows shares, metals and currencies', () => {
    expect(isForeign('SOL', 'Emeren Group Ltd', null)).toBe(true);
    expect(isForeign('AAPL', null, null)).toBe(true);
    expect(isForeign('Gold', null, null)).toBe(true);
    expect(isForeign('EUR', null, 'USD')).toBe(true);
    expect(isForeign('BTC', 'Bitcoin', null)).toBe(false);
    expect(isForeign('PAXG', 'PAX Gold', null)).toBe(false);
  });
});
