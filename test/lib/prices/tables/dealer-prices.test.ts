import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../../lib/prices/labels/labels';
import { dealerColumns } from '../../../../lib/prices/tables/dealer-prices';

const columns = (language: string, ...texts: string[]) =>
  dealerColumns(
    texts,
    texts.map((text) => readLabel(text, language)),
  );

describe('columns of a dealer', () => {
  it('are the price where a table says what is asked and what is paid', () => {
    expect(columns('tr', 'Coin', 'Alış', 'Satış').price).toBe(1);
    expect(columns('vi', 'Tên', 'Giá bán', 'Giá mua')).toEqual({ price: 2, other: 1 });
  });

  it('are the price in a table of the market that has no other', () => {
    expect(columns('en', 'Coin', 'Buy price', '24h change', 'Market cap').price).toBe(1);
  });

  it('are none beside a price', () => {
    expect(columns('en', 'Coin', 'Price', 'Bid', 'Ask').price).toBe(-1);
  });

  it('are what was paid in a portfolio', () => {
    expect(columns('de', 'Coin', 'Menge', 'Kaufkurs', 'Gewinn').price).toBe(-1);
  });
});
