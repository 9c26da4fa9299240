// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readTokenPrices } from '../../../../lib/prices/read-token-prices';

async function pricesOf(html: string, title = 'Crypto'): Promise<string[]> {
  document.documentElement.lang = 'en';
  document.title = title;
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
  );
  const { tokens } = await readTokenPrices(document);
  return tokens.map(({ symbol, price }) => `${symbol} ${price}`);
}

describe('prices among other figures', () => {
  it('gives each label of a bar to the number after it where the bar ends with a number', async () => {
    const bar = ['CAKE', '$2.41', 'TVL', '$288.4M', '24h volume', '$611.2M'];
    const spans = bar.map((text) => `<span>${text}</span> `).join('');
    expect(await pricesOf(`<header>${spans}</header><h1>Swap tokens</h1>`)).toEqual(['CAKE 2.41']);
  });

  it('knows a ticker in small letters where it is no word', async () => {
    const page = '<header><span>Eth: <a>$141.90</a> (+13.28%)</span></header><h1>Address</h1>';
    expect(await pricesOf(page, 'Ethereum address')).toEqual(['ETH 141.90']);
  });

  it('takes no fund for the token whose ticker it has', async () => {
    const row = (fund: string, ticker: string, price: string) =>
      `<tr><td>${fund}</td><td>${ticker}</td><td>${price}</td><td>-4.0%</td></tr>`;
    const page = `<table><tr><th>Fund</th><th>Ticker</th><th>Price</th><th>Day</th></tr>
      ${row('Grayscale Bitcoin Mini Trust', 'BTC', '$52.18')}
      ${row('Grayscale Ethereum Mini Trust', 'ETH', '$34.55')}</table>`;
    expect(await pricesOf(page)).toEqual([]);
  });

  it('gives a token no change of its price in another token', async () => {
    const page = '<h1>Polygon (MATIC)</h1><div>$0.8368</div><p>0.00003177 BTC <b>2.31%</b></p>';
    expect(await pricesOf(page, 'Polygon price')).toEqual(['MATIC 0.8368']);
    const [token] = (await readTokenPrices(document)).tokens;
    expect(token?.change24hPercent).toBeUndefined();
  });

  it('keeps the article of a name that has one', async () => {
    const card = (name: string, price: string) => `<a><p>${name}</p><p>${price}</p><p>1.2%</p></a>`;
    const page = `<div>${card('The Sandbox', '$0.2563')}${card('The Graph', '$0.091')}</div>`;
    expect(await pricesOf(page)).toEqual(['SAND 0.2563', 'GRT 0.091']);
  });

  const listed = (...rows: string[][]) =>
    `<ul>${rows.map((row) => `<li>${row.map((text) => `<span>${text}</span> `).join('')}</li>`).join('')}</ul>`;

  it('passes over a capitalisation that nothing names', async () => {
    const page = listed(
      ['Bitcoin', '$1,812,345,678,901', '$91,234.50', '+1.2%'],
      ['Dogecoin', '$20,123,456,789', '$0.1412', '-2.1%'],
    );
    expect(await pricesOf(page)).toEqual(['BTC 91234.50', 'DOGE 0.1412']);
  });

  it('reads a bare number before a change in a list of known tokens only', async () => {
    const rows = [
      ['Bitcoin', '91,234.50', '+1.2%'],
      ['Solana', '141.27', '-0.4%'],
      ['Cardano', '0.412', '+0.1%'],
    ];
    expect(await pricesOf(listed(...rows), 'Crypto in USD')).toEqual([
      'BTC 91234.50',
      'SOL 141.27',
      'ADA 0.412',
    ]);
    expect(await pricesOf(listed(['Fear', '42.1', '+3%'], ['Greed', '12.5', '-1%']))).toEqual([]);
  });

  const grid = (heads: string[], ...rows: string[][]) =>
    `<table><tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr>${rows
      .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
      .join('')}</table>`;

  it('takes values for prices only where the title says that the page gives prices', async () => {
    const table = grid(
      ['Coin', 'Value', '24h'],
      ['Bitcoin', '$4,512.10', '+1.2%'],
      ['Solana', '$141.27', '-0.4%'],
    );
    expect(await pricesOf(table, 'Price of crypto')).toEqual(['BTC 4512.10', 'SOL 141.27']);
    expect(await pricesOf(table, 'My wallet')).toEqual([]);
  });

  it('reads a major token between metals and currencies', async () => {
    const table = grid(
      ['Name', 'Last', 'Chg %'],
      ['Gold', '$2,412.10', '+0.2%'],
      ['Bitcoin', '$91,234.50', '+1.2%'],
      ['EUR/USD', '1.0812', '+0.1%'],
    );
    expect(await pricesOf(table, 'Markets today')).toEqual(['BTC 91234.50']);
  });
});
