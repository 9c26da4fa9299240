import { expect, it } from 'vitest';
import { plainText } from '../../../components/message/plain-text';
import { readPriceResult } from '../../../components/message/read-price-result';

const reading = {
  page: { title: 'Market', url: 'https://market.example/' },
  tokens: [
    {
      symbol: 'PEPE',
      price: '0.000006588',
      currency: 'USD',
      change24hPercent: -1.5,
      evidence: { id: 'p1', text: '$0.0₅6588', locator: { path: [1, 0], text: '$0.0₅6588' } },
    },
  ],
  truncated: false,
};

it('reads the rows of a reading, also between delimiters', () => {
  expect(readPriceResult(JSON.stringify(reading))?.tokens[0]?.price).toBe('0.000006588');
  expect(readPriceResult(`<<<data\n${JSON.stringify(reading)}\ndata>>>`)?.tokens).toHaveLength(1);
});

it('shows no card for anything else', () => {
  expect(readPriceResult('the page is gone')).toBeNull();
  expect(readPriceResult('{"tokens":[{"symbol":1}],"page":{}}')).toBeNull();
});

it('copies as text what markdown says', () => {
  const markdown =
    '## Pools\n\n**Calm** and *steady*, see [here](https://a.example).\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```ts\nx_y_z\n```';
  expect(plainText(markdown)).toBe('Pools\n\nCalm and steady, see here.\n\na\tb\n1\t2\n\n\nx_y_z');
});
