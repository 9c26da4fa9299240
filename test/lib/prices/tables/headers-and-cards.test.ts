// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { readTokenPrices } from '../../../../lib/prices/read-token-prices';

async function read(html: string, lang = 'en'): Promise<string[]> {
  document.documentElement.lang = lang;
  document.title = 'Crypto';
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
  );
  const { tokens } = await readTokenPrices(document);
  return tokens.map(({ symbol, price, currency }) => `${symbol} ${price} ${currency}`);
}

beforeEach(() => document.body.replaceChildren());

describe('headers and the cards under them', () => {
  it('takes the buttons of a chart for no header of the cards that follow', async () => {
    const card = (name: string, ticker: string, price: string) =>
      `<a class="card"><div>${name} <small>${ticker}</small></div><div>${price}</div><span>-1,3 %</span></a>`;
    const cards = `<section>${card('Bitcoin', 'BTC', '91.190,50 €')}${card('Polkadot', 'DOT', '2,4116 €')}${card('Chiliz', 'CHZ', '0,1592 €')}</section>`;
    const prices = ['BTC 91190.50 EUR', 'DOT 2.4116 EUR', 'CHZ 0.1592 EUR'];
    for (const tabs of [
      '<button>1T</button><button>1W</button><button>1M</button><button>1J</button>',
      '<b>TVL</b><b>Preis</b><b>APY</b>',
      '<span>Marktkap.</span><span>Preis</span>',
    ])
      expect(await read(`<main><div>${tabs}</div>${cards}</main>`, 'de')).toEqual(prices);
  });

  it('reads rows that have a picture where their header has no cell', async () => {
    const row = (name: string, price: string) =>
      `<a class="row"><i><svg></svg></i><span>${name}</span><span>${price}</span><span>+0,8%</span></a>`;
    expect(
      await read(
        `<main><div><span>Название</span><span>Цена</span><span>Изм. за 24 ч</span></div>${row('Bitcoin', '$96 512,80')}${row('Toncoin', '$1,9402')}</main>`,
        'ru',
      ),
    ).toEqual(['BTC 96512.80 USD', 'TON 1.9402 USD']);
  });

  it('finds the column of the names where no header is understood', async () => {
    const row = (name: string, amount: string, price: string) =>
      `<tr><td>${name}</td><td>${amount}</td><td>${price}</td></tr>`;
    for (const [language, headers] of [
      ['de', ['Sicherheit', 'Hinterlegt', 'Orakel-Preis']],
      ['ja', ['担保', '供給量', '価格']],
    ] as const)
      expect(
        await read(
          `<table><thead><tr>${headers.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>
          ${row('Chainlink <i>LINK</i>', '1.02M', '$14.02')}${row('Coinbase Wrapped BTC <i>cbBTC</i>', '220.4', '$96,488.20')}${row('Uniswap <i>UNI</i>', '412.2K', '$7.36')}</tbody></table>`,
          language,
        ),
      ).toEqual(['LINK 14.02 USD', 'cbBTC 96488.20 USD', 'UNI 7.36 USD']);
  });

  it('takes neither rank nor fee of a pool for the price of its row', async () => {
    const row = (rank: number, base: string, price: string) =>
      `<tr><td><a><i>${rank}</i><b>${base}</b><span>/ USDC</span><em>0.05%</em></a></td><td>${price}</td><td>-1.61%</td></tr>`;
    expect(
      await read(
        `<table><thead><tr><th>Pool</th><th>Price</th><th>24h</th></tr></thead><tbody>${row(1, 'WETH', '$3,195.42')}${row(2, 'cbBTC', '$96,502.11')}</tbody></table>`,
      ),
    ).toEqual(['WETH 3195.42 USD', 'cbBTC 96502.11 USD']);
  });

  it('reads words that say that the price of a ticker follows', async () => {
    for (const [language, words] of [
      ['en', 'LISTA price'],
      ['ru', 'Цена LISTA'],
      ['es', 'Precio LISTA'],
      ['de', 'LISTA-Kurs'],
    ] as const)
      expect(
        await read(
          `<h1>Bitcoin, Ethereum, Solana</h1><div><div>${words}: $0.1934</div></div>`,
          language,
        ),
      ).toEqual(['LISTA 0.1934 USD']);
    expect(
      await read('<h1>Bitcoin, Solana</h1><div><i>Oracle price (USDC)</i><b>$0.9998</b></div>'),
    ).toEqual(['USDC 0.9998 USD']);
  });

  it('takes the column just before the change for the price, whatever its header', async () => {
    for (const [language, asset, price, change] of [
      ['zh-TW', '交易對', '最新成交', '24h 漲跌'],
      ['de', 'Paar', 'Zuletzt gehandelt', 'Änderung'],
      ['lt', 'Pora', 'Vėliausia', '24h %'],
    ] as const)
      expect(
        await read(
          `<table><thead><tr><th>${asset}</th><th>${price}</th><th>${change}</th></tr></thead><tbody>
          <tr><td>ETH/USDT</td><td>3,195.4</td><td>-1.55%</td></tr><tr><td>XRP/USDT</td><td>2.4102</td><td>+0.91%</td></tr></tbody></table>`,
          language,
        ),
      ).toEqual(['ETH 3195.4 USDT', 'XRP 2.4102 USDT']);
  });

  it('takes no amount to choose from for a price', async () => {
    for (const amounts of [
      '<button>$100</button><button>$500</button><button>$1,000</button>',
      '<span>$25</span><span class="on">$50</span><span>$100</span>',
    ])
      expect(
        await read(
          `<h1>Bitcoin, Ethereum</h1><section><h3>Buy Solana SOL</h3><div>${amounts}</div></section>`,
        ),
      ).toEqual([]);
  });

  it('takes words that every card repeats for no name, in any language', async () => {
    for (const [language, before, after] of [
      ['lt', 'Kaina', 'Pokytis'],
      ['sw', 'Bei', 'Mabadiliko'],
      ['ka', 'ფასი', 'ცვლილება'],
    ] as const) {
      const card = (name: string, ticker: string, price: string) =>
        `<li><div>${name}</div><div>${ticker}</div><p>${after}</p><p>+1.2%</p><p>${before}</p><p>${price}</p></li>`;
      expect(
        await read(
          `<ul>${card('Pyth Network', 'PYTH', '$0.0911')}${card('Jito', 'JTO', '$0.8123')}${card('Solana', 'SOL', '$157.38')}</ul>`,
          language,
        ),
      ).toEqual(['PYTH 0.0911 USD', 'JTO 0.8123 USD', 'SOL 157.38 USD']);
    }
  });

  it('gives a label that ends a line to the figure of that line', async () => {
    const card = (name: string, cap: string, price: string) =>
      `<a><b>${name}</b><i>${cap} MC</i><span>${price}</span><em>-6.40%</em></a>`;
    expect(
      await read(
        `<section>${card('Jito', 'JTO · $352M', '$0.8123')}${card('Bonk', 'BONK · $1.1B', '$0.0000143')}${card('Solana', 'SOL · $87B', '$157.38')}</section>`,
      ),
    ).toEqual(['JTO 0.8123 USD', 'BONK 0.0000143 USD', 'SOL 157.38 USD']);
  });

  it('reads an unknown ticker whose figure the page marks as a price', async () => {
    const html = (mark: string) =>
      `<h1>Bitcoin vaults, Ethereum vaults</h1><div class="${mark}"><i>BIFI</i><b>$128.44</b></div>`;
    expect(await read(html('bifi-prices'))).toEqual(['BIFI 128.44 USD']);
    expect(await read(html('box'))).toEqual([]);
  });

  it('takes the ticker in a label for the token where the figure has another currency', async () => {
    expect(await read('<h1>Bitcoin</h1><span>Τιμή ETH: <a>$3,194.80</a></span>', 'el')).toEqual([
      'ETH 3194.80 USD',
    ]);
    expect(
      await read('<h1>Bitcoin</h1><p><i>Last price (USDT)</i> <b>$67,321</b></p>'),
    ).not.toContain('USDT 67321 USD');
  });
});
