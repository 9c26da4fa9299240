// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readTokenPrices } from '../../../../lib/prices/read-token-prices';

const row = (index: number, cells: string) => `<div role="row" row-index="${index}">${cells}</div>`;
const cell = (column: string, text: string) =>
  `<div role="gridcell" col-id="${column}">${text}</div>`;
const head = (column: string, text: string) =>
  `<div role="columnheader" col-id="${column}">${text}</div>`;

describe('tables in parts', () => {
  it('joins frozen and scrolling columns by the number of the row, in whatever order', async () => {
    document.body.innerHTML = `<h1>Crypto prices</h1><div role="treegrid">
      <div role="row">${head('coin', 'Coin')}</div><div role="row">${head('high', '24h High')}${head('last', 'Price')}</div>
      <div role="rowgroup">${row(0, cell('coin', 'Bitcoin'))}${row(1, cell('coin', 'Ethereum'))}</div>
      <div role="rowgroup">${row(1, cell('high', '$3,300.00') + cell('last', '$3,214.55'))}${row(0, cell('high', '$68,000.00') + cell('last', '$67,321.50'))}</div></div>`;
    const { tokens } = await readTokenPrices(document);
    expect(tokens.map(({ symbol, price }) => `${symbol} ${price}`)).toEqual([
      'ETH 3214.55',
      'BTC 67321.50',
    ]);
  });

  it('gives a body the header that lies over it in a table of its own', async () => {
    document.body.innerHTML = `<h1>Crypto prices</h1><div>
      <div><table><thead><tr><th>Coin</th><th>24h High</th><th>Price</th></tr></thead></table></div>
      <div><table><tbody><tr><td>Bitcoin</td><td>$68,000.00</td><td>$67,321.50</td></tr>
      <tr><td>Ethereum</td><td>$3,300.00</td><td>$3,214.55</td></tr></tbody></table></div></div>`;
    const { tokens } = await readTokenPrices(document);
    expect(tokens.map(({ symbol, price }) => `${symbol} ${price}`)).toEqual([
      'BTC 67321.50',
      'ETH 3214.55',
    ]);
  });
});
