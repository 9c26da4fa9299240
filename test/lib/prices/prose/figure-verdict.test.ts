// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { proseBlocksPrices } from '../../../../lib/prices/prose/prose';
import type { Box, Piece } from '../../../../lib/prices/sight/pieces';

/** What the sentences of one paragraph say: `BTC 67321`. */
function said(text: string, language = 'en'): string[] {
  const element = document.createElement('p');
  document.body.replaceChildren(element);
  const box = { element } as unknown as Box;
  const piece = {
    text,
    kind: 'text',
    node: element,
    box,
    block: box,
    spaced: false,
    seenTo: text.length,
  } as Piece;
  const steps = proseBlocksPrices(new Map([[box, [piece]]]), language);
  for (;;) {
    const step = steps.next();
    if (step.done)
      return step.value.map(({ symbol, mention, change }) =>
        [symbol, mention.value, ...(change === null ? [] : [change])].join(' '),
      );
  }
}

describe('a figure in a sentence', () => {
  it('is the price where the words say so', () => {
    expect(said('Bitcoin rose 2.3% to $67,321.')).toEqual(['BTC 67321 2.3']);
    expect(said('Solana cae un 1,4 % hasta los 171,20 dólares.', 'es')).toEqual([
      'SOL 171.20 -1.4',
    ]);
    expect(said('Bitcoin 67.321 dolardan işlem görüyor.', 'tr')).toEqual(['BTC 67321']);
    expect(said('比特币现报67,321美元。', 'zh')).toEqual(['BTC 67321']);
  });

  it('takes the verb of the figure before it', () => {
    expect(said('BTC is at $67,310, ETH at $3,214, and SOL at $171.')).toEqual([
      'BTC 67310',
      'ETH 3214',
      'SOL 171',
    ]);
    expect(said('Bitcoin and ether trade at $67,321 and $3,214, respectively.')).toEqual([
      'BTC 67321',
      'ETH 3214',
    ]);
  });

  it('is its own, whatever another figure of the sentence is', () => {
    expect(
      said('Bitcoin, which peaked at $126,000 in October 2025, now trades at $67,321.'),
    ).toEqual(['BTC 67321']);
    expect(said('Dogecoin fell 3% to $0.142, and analysts expect $1.')).toEqual(['DOGE 0.142 -3']);
    expect(said('Bitcoin rose from $65,000 to $67,321.')).toEqual(['BTC 67321']);
  });

  it('is none where it was one once', () => {
    expect(said('In November 2021, Bitcoin traded at $69,000.')).toEqual([]);
    expect(said('Vor einem Jahr kostete ein Bitcoin 95.000 Dollar.', 'de')).toEqual([]);
    expect(said('Le plus haut du bitcoin est de 126 198 dollars.', 'fr')).toEqual([]);
  });

  it('is none where it may come', () => {
    expect(said('Bitcoin could climb to $100,000 by year-end.')).toEqual([]);
    expect(said('ビットコインは10万ドルまで上昇する可能性がある。', 'ja')).toEqual([]);
    expect(said('Czy bitcoin dojdzie do 200 tys. dolarów?', 'pl')).toEqual([]);
  });

  it('is none in a condition or an example', () => {
    expect(said('Se o Bitcoin cair para US$ 60.000, vou comprar.', 'pt')).toEqual([]);
    expect(said('Представим, что цена Bitcoin равна 50 000 $.', 'ru')).toEqual([]);
  });

  it('is none where it was paid, or belongs to something else', () => {
    expect(said('I bought BTC at $42,000.')).toEqual([]);
    expect(said('Bitcoin ETF shares trade at $38.21.')).toEqual([]);
    expect(said('Bitcoin çekim ücreti 5 dolar.', 'tr')).toEqual([]);
  });

  it('is none where it is a limit', () => {
    expect(said('Bitcoin fell below $65,000.')).toEqual([]);
    expect(said('Bitcoin 70.000 doları aştı.', 'tr')).toEqual([]);
    expect(said('比特币突破70,000美元。', 'zh')).toEqual([]);
  });

  it('is read in the language that it is written in, whatever the page states', () => {
    expect(said('Der Bitcoin notiert aktuell bei 61.234,50 Euro.', 'en')).toEqual(['BTC 61234.50']);
  });

  it('has the change that is said of it, whichever way it is told', () => {
    expect(
      said(
        'Ethereum steht aktuell bei 3.168 Dollar und damit 2,4 Prozent tiefer als gestern.',
        'de',
      ),
    ).toEqual(['ETH 3168 -2.4']);
    expect(said('Bitcoin cotiza en USD 96.105, 1,3 % menos que ayer.', 'es')).toEqual([
      'BTC 96105 -1.3',
    ]);
    expect(
      said('Bitcoin hiện giao dịch ở mức 95.820 USD, thấp hơn 3,1% so với hôm qua.', 'vi'),
    ).toEqual(['BTC 95820 -3.1']);
    expect(
      said('以太幣現報 3,121.5 美元，下跌 2.6%；Solana（SOL）暫報 138.7 美元，跌 4.1%。', 'zh'),
    ).toEqual(['ETH 3121.5 -2.6', 'SOL 138.7 -4.1']);
  });

  it('is the price of one, where the sentence says so', () => {
    expect(said('ビットコイン（BTC）は前日比-3.4%の1BTC＝1,492万円に。', 'ja')).toEqual([
      'BTC 14920000 -3.4',
    ]);
    expect(said('비트코인은 현재 1억4190만원에 거래되고 있다.', 'ko')).toEqual(['BTC 141900000']);
    expect(said('2013年に1BTC＝1万円で買った男の話として知られている。', 'ja')).toEqual([]);
  });

  it('goes on in a short sentence about another token', () => {
    expect(said('Şu an BTC 95.340 dolar. ETH ise 3.140 dolar.', 'tr')).toEqual([
      'BTC 95340',
      'ETH 3140',
    ]);
    expect(said('Bitcoin is at $95,340 right now. My ETH bag $7,000.')).toEqual(['BTC 95340']);
  });

  it('is none where it had been one, or is what an amount is worth', () => {
    expect(said('The vote ends Monday; UNI had jumped to $9.90 on the news.')).toEqual([]);
    expect(said('Ethereum was gestegen naar 3.400 dollar na het nieuws.', 'nl')).toEqual([]);
    expect(said('He paid 10,000 BTC for two dinners, worth about $41.')).toEqual([]);
    expect(said('On November 14 BTC traded at $95,820.')).toEqual(['BTC 95820']);
  });

  it('is none where the sentence or the one before it opens an example', () => {
    expect(said('Example: ETH is currently trading at $2,000.')).toEqual([]);
    expect(
      said('Angenommen, Sie haben Geld. Bitcoin notiert derzeit bei 50.000 Dollar.', 'de'),
    ).toEqual([]);
  });

  it('is none of a token that only a title in quotes names', () => {
    expect(said('Episode 61 “From ETH to Cash” is out, sponsored by LEDG, now $63.20.')).toEqual(
      [],
    );
    expect(said('“Bitcoin is back,” he said as it climbed to $67,321.')).toEqual(['BTC 67321']);
  });

  it('is the price where the token is sold for it', () => {
    expect(said('A solana (SOL) era vendida a R$ 1.009,15, praticamente estável.', 'pt')).toEqual([
      'SOL 1009.15',
    ]);
    expect(said('Сейчас Solana продаётся по 171,20 доллара на биржах.', 'ru')).toEqual([
      'SOL 171.20',
    ]);
  });
});
