import { describe, expect, it } from 'vitest';
import { readPair } from '../../../../lib/prices/names/pair';

describe('pairs', () => {
  it.each(['KRW-BTC', 'THB_BTC', 'IDR/BTC', 'USDT_BTC'])(
    '%s names the money first and is a price of bitcoin',
    (text) => {
      expect(readPair(text)?.base).toBe('BTC');
    },
  );

  it('takes a coin of one dollar for the token where the money before it is small', () => {
    expect(readPair('THB_USDT')).toEqual({ base: 'USDT', quote: 'THB' });
    expect(readPair('EUR-USDT')).toEqual({ base: 'EUR', quote: 'USDT' });
  });

  it('leaves pools of a stable coin as they are written', () => {
    expect(readPair('USDC/ETH')).toEqual({ base: 'USDC', quote: 'ETH' });
  });

  it.each([
    ['Bitcoin / Schweizer Franken', 'CHF'],
    ['Bitcoin / U.S. Dollar', 'USD'],
    ['Биткоин / Доллар США', 'USD'],
    ['ビットコイン/円', 'JPY'],
    ['Bitcoin / Euro', 'EUR'],
  ])('%s is quoted in a currency by its name', (text, quote) => {
    expect(readPair(text)).toEqual({ base: 'BTC', quote });
  });
});
