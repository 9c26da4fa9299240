// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Actions, ActionsProvider } from '../../../components/actions';
import { PriceCard } from '../../../components/message/price-card';
import type { PriceResult } from '../../../components/message/read-price-result';
import { useEnglish } from '../markdown/interface-text';

const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const bridged = '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174';
const row = (symbol: string, price: string, rest = {}) => ({
  symbol,
  price,
  currency: 'USD',
  evidence: { id: symbol + price, text: `$${price}`, locator: { path: [1, 0], text: `$${price}` } },
  ...rest,
});
const result: PriceResult = {
  page: { title: 'Token market', url: 'https://market.example/' },
  tokens: [
    row('BTC', '95051.00', { name: 'Bitcoin', change24hPercent: 1.84 }),
    row('USDC', '0.9998', { chain: 'ethereum', address: usdc }),
    row('USDC', '0.9871', { chain: 'polygon', address: bridged }),
  ],
};

/** What the page answers when it is looked at again. */
let answer: readonly boolean[] | 'elsewhere' | null;
const asked: string[] = [];
const shown: string[] = [];
// Only what a card can ask for is given; anything else would throw.
const actions = {
  checkEvidence: async () => answer,
  showEvidence: async (_: string, locator: { text: string }) => {
    shown.push(locator.text);
    return null;
  },
  ask: (question: string) => asked.push(question),
} as unknown as Actions;

beforeEach(() => {
  useEnglish();
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
  answer = null;
  asked.length = 0;
  shown.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

async function show(): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  await act(async () =>
    createRoot(place).render(
      <ActionsProvider value={actions}>
        <PriceCard result={result} readAt={Date.now()} />
      </ActionsProvider>,
    ),
  );
  return place;
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const button = (place: Element, name: string) =>
  [...place.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );

it('shows token, price and change, and goes to the number', async () => {
  const place = await show();
  expect(place.querySelector('tbody tr')?.textContent).toMatch(/BTC.*Bitcoin.*95,051\.00.*1\.84/);
  await act(async () => button(place, 'Show BTC on page')?.click());
  expect(shown).toEqual(['$95051.00']);
});

it('names chain and contract where a symbol stands twice, and only there', async () => {
  const place = await show();
  const rows = [...place.querySelectorAll('tbody tr')].map((one) => one.textContent ?? '');
  expect(rows[0]).not.toContain('0x');
  expect(rows[1]).toContain('ethereum 0xA0b8…eB48');
  expect(rows[2]).toContain('polygon 0x2791…4174');
});

it('says how many figures are no longer there, and offers to read again', async () => {
  const place = await show();
  answer = [false, true, true];
  expect(button(place, 'Read again')).toBeUndefined();
  await pass(6_000);
  expect(place.textContent).toContain('1 no longer on the page as read');
  await act(async () => button(place, 'Read again')?.click());
  expect(asked).toEqual(['Read the prices on this page again.']);
});

it('says that another page is in front, until the page is back', async () => {
  const place = await show();
  answer = 'elsewhere';
  await pass(6_000);
  expect(place.textContent).toContain('Another page is in front now');
  expect(button(place, 'Read again')).toBeDefined();
  answer = [true, true, true];
  await pass(6_000);
  expect(place.textContent).not.toContain('Another page');
});

it('ages by itself', async () => {
  const place = await show();
  const first = place.textContent;
  await pass(130_000);
  expect(place.textContent).not.toBe(first);
  expect(button(place, 'Read again')).toBeDefined();
});
