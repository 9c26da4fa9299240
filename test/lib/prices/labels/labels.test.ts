import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../../lib/prices/labels/labels';

describe('headers and labels', () => {
  it.each([
    ['Price', 'price'],
    ['Last (BTC)', 'price'],
    ['Kurs', 'price'],
    ['最新价', 'price'],
    ['現在値', 'price'],
    ['현재가', 'price'],
    ['قیمت (تومان)', 'price'],
    ['Precio', 'price'],
    ['24h Volume(USDT)', 'volume'],
    ['Volumen 24h', 'volume'],
    ['거래대금', 'volume'],
    ['Cap. de mercado', 'market-cap'],
    ['Vốn hóa', 'market-cap'],
    ['24H涨跌幅', 'change'],
    ['1 day', 'change'],
    ['24h High', 'other'],
    ['All-Time High', 'other'],
    ['FDV', 'other'],
    ['USD Value', 'other'],
    ['Supply APY', 'other'],
    ['Floor price', 'foreign'],
    ['Mark Price', 'mark-price'],
    ['Coin', 'asset'],
  ])('%s means %s', (text, role) => {
    expect(readLabel(text, 'en')?.role).toBe(role);
  });

  it('tells the period and the currency', () => {
    expect(readLabel('24H涨跌幅', 'zh')?.hours).toBe(24);
    expect(readLabel('7d %', 'en')?.hours).toBe(168);
    expect(readLabel('Price (EUR)', 'en')?.currency).toBe('EUR');
    expect(readLabel('Курс, ₽', 'ru')?.currency).toBe('RUB');
    expect(readLabel('قیمت (تومان)', 'fa')?.currency).toBe('IRT');
  });

  it('is none for the names of tokens', () => {
    for (const name of ['Bitcoin', 'Shiba Inu', 'Chainlink', 'The Graph'])
      expect(readLabel(name, 'en')).toBeNull();
  });

  it.each([
    ['ปริมาณ (ล้านบาท)', 'th', 6],
    ['Volumen in Mio. €', 'de', 6],
    ['Market cap ($bn)', 'en', 9],
    ['時価総額（億円）', 'ja', 8],
    ['Volume (BTC)', 'en', undefined],
    ['Volume (24h)', 'en', undefined],
  ])('%s counts in a unit of its own', (text, language, power) => {
    expect(readLabel(text, language)?.power).toBe(power);
  });

  it('takes no sentence for a label', () => {
    expect(readLabel('Tips welcome in BTC or XMR.', 'en')).toBeNull();
    expect(readLabel('Cap. di mercato', 'it')?.role).toBe('market-cap');
  });
});
