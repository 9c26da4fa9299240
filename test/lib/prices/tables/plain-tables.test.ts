// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readTokenPrices } from '../../../../lib/prices/read-token-prices';

async function read(pre: string) {
  document.title = 'Crypto rates';
  const element = document.createElement('pre');
  element.textContent = pre;
  document.body.replaceChildren(element);
  return (await readTokenPrices(document)).tokens;
}

it('reads a table drawn with lines', async () => {
  const tokens = await read(
    '+------+-------------+--------+\n| Coin | Price (USD) | 24h    |\n+------+-------------+--------+\n| BTC  | 67321.50    | +2.10% |\n| ETH  | 3214.55     | -0.81% |\n',
  );
  expect(tokens).toMatchObject([
    { symbol: 'BTC', price: '67321.50', currency: 'USD', change24hPercent: 2.1 },
    { symbol: 'ETH', price: '3214.55', currency: 'USD', change24hPercent: -0.81 },
  ]);
});

it('reads a table set apart with spaces', async () => {
  const tokens = await read('Token      Last price   Change\nSOL        $171.20      4.61%\n');
  expect(tokens).toMatchObject([{ symbol: 'SOL', price: '171.20', currency: 'USD' }]);
});

it('takes no lines of trades for prices', async () => {
  const tokens = await read(
    'Pair      Side   Price      Status\nBTC/USD   buy    61980.00   filled\nETH/USD   sell   2871.40    filled\n',
  );
  expect(tokens).toEqual([]);
});
