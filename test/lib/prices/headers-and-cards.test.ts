// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { readTokenPrices } from '../../../lib/prices/read-token-prices';

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
});
