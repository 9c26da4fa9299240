// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { locate } from '../../../lib/prices/locate';
import { readingSteps, readTokenPrices } from '../../../lib/prices/read-token-prices';

function show(html: string, lang = 'en', title = 'Crypto prices'): void {
  document.documentElement.lang = lang;
  document.title = title;
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
  );
}

const table = `<table><thead><tr><th>Coin</th><th>Price</th><th>24h</th><th>Market cap</th></tr></thead><tbody>
  <tr><td>Bitcoin BTC</td><td>$67,321.50</td><td>+2.10%</td><td>$1.33T</td></tr>
  <tr><td>Ethereum ETH</td><td>$3,214.55</td><td>-0.81%</td><td>$386.9B</td></tr></tbody></table>`;

beforeEach(() => {
  document.body.replaceChildren();
  for (const script of document.head.querySelectorAll('script')) script.remove();
});

describe('reading the prices of a page', () => {
  it('reads a table with its evidence', async () => {
    show(table);
    const { tokens, truncated } = await readTokenPrices(document);
    expect(truncated).toBe(false);
    expect(tokens).toMatchObject([
      {
        symbol: 'BTC',
        name: 'Bitcoin',
        price: '67321.50',
        currency: 'USD',
        change24hPercent: 2.1,
        marketCap: '1330000000000',
        identityCertain: true,
      },
      { symbol: 'ETH', price: '3214.55', change24hPercent: -0.81 },
    ]);
    expect(tokens[0]?.evidence).toMatchObject({
      id: 'p1',
      text: '$67,321.50',
      signal: 'text',
      certainty: 'high',
    });
  });

  it('reads rows of plain elements with an advertisement among them', async () => {
    const row = (name: string, price: string) =>
      `<div class="row"><i>☆</i><a><img><b>${name}</b><span></span></a><div>${price}</div><div>+1.2%</div></div>`;
    show(`<main><div><div></div><div>Name</div><div>Price</div><div>24h</div></div><div>
      ${row('Bitcoin', '$67,321.50')}<div class="ad"><span>Sponsored</span><b>Win $5,000</b></div>
      ${row('Ethereum', '$3,214.55')}${row('Solana', '$171.28')}</div></main>`);
    const { tokens } = await readTokenPrices(document);
    expect(tokens.map(({ symbol, price }) => `${symbol} ${price}`)).toEqual([
      'BTC 67321.50',
      'ETH 3214.55',
      'SOL 171.28',
    ]);
  });

  it('takes a price counted in another token only where the table has no other price', async () => {
    const body = (extra: string) =>
      `<tbody><tr><td>Ethereum ETH</td>${extra}<td>0.02429</td><td>+1.1%</td></tr>
       <tr><td>Solana SOL</td>${extra}<td>0.0016432</td><td>-0.4%</td></tr></tbody>`;
    show(
      `<table><thead><tr><th>Coin</th><th>Price (BTC)</th><th>24h</th></tr></thead>${body('')}</table>`,
    );
    const alone = await readTokenPrices(document);
    expect(alone.tokens).toMatchObject([
      { symbol: 'ETH', price: '0.02429', currency: 'BTC' },
      { symbol: 'SOL', price: '0.0016432', currency: 'BTC' },
    ]);
    show(
      `<table><thead><tr><th>Coin</th><th>Price</th><th>Price (BTC)</th><th>24h</th></tr></thead>${body('<td>$250.10</td>')}</table>`,
    );
    const beside = await readTokenPrices(document);
    expect(beside.tokens).toMatchObject([
      { symbol: 'ETH', price: '250.10', currency: 'USD' },
      { symbol: 'SOL', price: '250.10', currency: 'USD' },
    ]);
  });

  it('reads cards of tokens that nobody knows, by their tickers and what the figures are called', async () => {
    const card = (name: string, ticker: string, sale: string, price: string) =>
      `<article><h3>${name} <span>${ticker}</span></h3><dl><div><dt>Sale price</dt><dd>${sale}</dd></div>
       <div><dt>Current price</dt><dd>${price}</dd></div><div><dt>24h</dt><dd>+4.1%</dd></div></dl></article>`;
    const cards = `<section>${card('Orbit', '$ORBX', '$0.05', '$0.1823')}${card('Quarry', '$QRYX', '$0.30', '$2.46')}${card('Tide', '$TIDX', '$0.02', '$0.0409')}</section>`;
    show(`<button>Connect wallet</button><p>FDV at start</p>${cards}`, 'en', 'Projects');
    const { tokens } = await readTokenPrices(document);
    expect(tokens.map(({ symbol, price }) => `${symbol} ${price}`)).toEqual([
      '$ORBX 0.1823',
      '$QRYX 2.46',
      '$TIDX 0.0409',
    ]);
    show(cards, 'en', 'Projects');
    expect((await readTokenPrices(document)).tokens).toEqual([]);
  });

  it('takes the ticker from the amount held where price times amount is its value', async () => {
    const item = (value: string) =>
      `<ul><li><div><b>Polygon</b><span>$0.5000</span></div><div><span>${value}</span><span>800 POL</span></div></li>
       <li><div><b>Bitcoin</b><span>$67,321.50</span></div><div><span>$673.21</span><span>0.01 BTC</span></div></li></ul>`;
    show(item('$400.00'));
    expect((await readTokenPrices(document)).tokens[0]).toMatchObject({
      symbol: 'POL',
      price: '0.5000',
    });
    show(item('$112.00'));
    expect((await readTokenPrices(document)).tokens.map(({ symbol }) => symbol)).not.toContain(
      'POL',
    );
  });

  it('reads no tables of places or goods that bear the names of tokens', async () => {
    const rows = (head: string, names: readonly string[]) =>
      `<table><thead><tr><th>${head}</th><th>Price</th><th>24h</th></tr></thead><tbody>${names.map((name) => `<tr><td>${name}</td><td>$236</td><td>-1.2%</td></tr>`).join('')}</tbody></table>`;
    show(rows('Area', ['Solana Beach', 'Encinitas', 'Del Mar']), 'en', 'Hotels in Solana Beach');
    expect((await readTokenPrices(document)).tokens).toEqual([]);
    show(
      `${rows('Name', ['Chainlink', 'Sandbox edging', 'Decking'])}<p>We accept Bitcoin.</p>`,
      'en',
      'Garden',
    );
    expect((await readTokenPrices(document)).tokens).toEqual([]);
  });

  it('finds the text of each price again, after the page has moved too', async () => {
    show(`${table}<p>$67,321.50 is not this one</p>`);
    const { tokens } = await readTokenPrices(document);
    const found = tokens.map((token) => locate(document, token.evidence.locator)?.toString());
    expect(found).toEqual(['$67,321.50', '$3,214.55']);
    document.body.prepend(document.createElement('section'));
    const locator = tokens[1]?.evidence.locator;
    expect(locator && locate(document, locator)?.toString()).toBe('$3,214.55');
    document.querySelector('table')?.remove();
    expect(locator && locate(document, locator)).toBeNull();
  });

  it('finds a price that is split over elements with lowered digits', async () => {
    show('<h1>Pepe (PEPE)</h1><p><b>Price</b> <span>$0.0<sub>5</sub>6912</span></p>');
    const [token] = (await readTokenPrices(document)).tokens;
    expect(token?.price).toBe('0.000006912');
    expect(token && locate(document, token.evidence.locator)?.toString()).toBe('$0.056912');
  });

  it('keeps to the tickers and the number that were asked for', async () => {
    show(table);
    expect(
      (await readTokenPrices(document, { symbols: ['$eth'] })).tokens.map((token) => token.symbol),
    ).toEqual(['ETH']);
    const limited = await readTokenPrices(document, { limit: 1 });
    expect(limited.tokens).toHaveLength(1);
    expect(limited.truncated).toBe(true);
  });

  it('lets the visible price win over JSON-LD and tells the difference', async () => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent =
      '{"@type":"Product","name":"Chainlink","sku":"LINK","offers":{"price":"11.18","priceCurrency":"USD"}}';
    document.head.append(script);
    show(
      '<h1>Chainlink <span>LINK</span></h1><p class="price">$14.021</p>',
      'en',
      'LINK price today',
    );
    const [token] = (await readTokenPrices(document)).tokens;
    expect(token?.price).toBe('14.021');
    expect(token?.evidence.disagrees).toEqual([{ signal: 'json-ld', value: '11.18' }]);
  });

  it('says so where one ticker stands for several tokens', async () => {
    show(`<table><thead><tr><th>Token</th><th>Price</th><th>24h</th></tr></thead><tbody>
      <tr><td>Pepe <b>PEPE</b></td><td>$0.0₅6912</td><td>-3.4%</td></tr>
      <tr><td>Based Pepe <b>PEPE</b></td><td>$0.0₈1203</td><td>812%</td></tr></tbody></table>`);
    const { tokens } = await readTokenPrices(document);
    expect(tokens).toHaveLength(2);
    for (const token of tokens)
      expect(token).toMatchObject({ symbol: 'PEPE', identityCertain: false });
    expect(tokens[0]?.identityNote).toContain('several tokens');
  });

  it('reads no hidden text, no struck text and no closed details', async () => {
    show(`<div style="display:none">AAVE $1.00</div><p hidden>AAVE $2.00</p><h1>Aave (AAVE)</h1><p>Price: <b>$104.37</b></p>
      <p>Old price: <del>$131.02</del></p><details><summary>History</summary><p>AAVE was $120.00</p></details><template>AAVE $3.00</template>`);
    const { tokens } = await readTokenPrices(document);
    expect(tokens.map((token) => token.price)).toEqual(['104.37']);
  });

  it('gives no address that fails its checksum', async () => {
    show(`<ul><li><b>USDC</b> <i>USD Coin</i> <span>$0.9998</span> <em>0.01%</em> <code data-address="0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48">x</code></li>
      <li><b>USDT</b> <i>Tether</i> <span>$1.0001</span> <em>0.01%</em> <code data-address="0xdac17F958D2ee523a2206206994597C13D831ec7">x</code></li></ul>`);
    const { tokens } = await readTokenPrices(document);
    expect(tokens.map((token) => token.address)).toEqual([
      '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
      undefined,
    ]);
  });

  it('stops at its limits and says that it did', async () => {
    show(table + '<p>more</p>'.repeat(2_000));
    const cut = await readTokenPrices(document, { maxElements: 300 });
    expect(cut.truncated).toBe(true);
    expect(cut.tokens.map((token) => token.symbol)).toEqual(['BTC', 'ETH']);
    let clock = 0;
    const late = await readTokenPrices(document, { deadlineMs: 5, now: () => clock++ });
    expect(late.truncated).toBe(true);
  });

  it('works in many small steps', () => {
    show(table.repeat(30));
    const steps = readingSteps(document);
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(20);
  });

  it('reads cards that show the price before the name, and pairs no card with the next', async () => {
    const card = (price: string, name: string) =>
      `<div class="card"><b>${price}</b><span>${name}</span><i>+1.2%</i></div>`;
    show(
      `<h1>Crypto prices</h1><div>${card('$67,321.50', 'Bitcoin (BTC)')}${card('', 'Ethereum (ETH)')}${card('$171.20', 'Solana (SOL)')}</div>`,
    );
    const { tokens } = await readTokenPrices(document);
    expect(tokens.map(({ symbol, price }) => `${symbol} ${price}`)).toEqual([
      'BTC 67321.50',
      'SOL 171.20',
    ]);
  });

  it('tells the price of a holding by its amount and value', async () => {
    show(
      `<h1>Crypto wallet</h1><ul>${[
        ['Aave', '12.5 AAVE', '$3,277.25', '@262.18'],
        ['Ondo', '1,200 ONDO', '$974.40', '@0.8120'],
      ]
        .map((texts) => `<li>${texts.map((text) => `<div>${text}</div>`).join('')}</li>`)
        .join('')}</ul>`,
    );
    const { tokens } = await readTokenPrices(document);
    expect(tokens.map(({ symbol, price }) => `${symbol} ${price}`)).toEqual([
      'AAVE 262.18',
      'ONDO 0.8120',
    ]);
  });
});
