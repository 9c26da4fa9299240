import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../../lib/prices/labels/labels';
import { isVenue, listsVenues, tokenNamedIn } from '../../../../lib/prices/tables/venues';

const labels = (...texts: string[]) => texts.map((text) => readLabel(text, 'en'));

describe('tables of places to trade at', () => {
  it('are told by their header, unless it has a column of tokens too', () => {
    expect(listsVenues(labels('Aanbieder', 'Prijs per BTC', 'Score'), [])).toBe(true);
    expect(listsVenues(labels('取引所', '価格'), [])).toBe(true);
    expect(listsVenues(labels('Exchange', 'Pair', 'Price'), [])).toBe(false);
  });

  it('are told by the names in their rows', () => {
    expect(listsVenues(labels('', 'Price'), ['Binance', 'Kraken', 'OKX'])).toBe(true);
    expect(listsVenues(labels('', 'Price'), ['Bitcoin', 'Ethereum'])).toBe(false);
    expect(isVenue('Uniswap')).toBe(false);
  });

  it.each([
    ['Prijs per BTC', 'BTC'],
    ['Bitcoin-Kurs', 'BTC'],
    ['Ethereum kopen: top 3', 'ETH'],
    ['取引所別ビットコイン価格', 'BTC'],
    ['Bitcoin vs Ethereum', undefined],
    ['Price', undefined],
  ])('%s names %s', (text, symbol) => {
    expect(tokenNamedIn(text)?.symbol).toBe(symbol);
  });
});
