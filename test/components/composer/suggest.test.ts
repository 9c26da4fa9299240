import { expect, it } from 'vitest';
import { askAt, matching } from '../../../components/composer/suggest';

it('offers prompts after a slash at the very start, and only there', () => {
  expect(askAt('/pri', 4)).toEqual({ kind: 'prompts', query: 'pri', start: 0 });
  expect(askAt('a /pri', 6)).toBeNull();
  expect(askAt('/pri ces', 8)).toBeNull();
});

it('offers tabs after an at sign that begins a word', () => {
  expect(askAt('compare @uni', 12)).toEqual({ kind: 'tabs', query: 'uni', start: 8 });
  expect(askAt('mail me@example', 15)).toBeNull();
});

it('looks only at what stands before the caret', () => {
  expect(askAt('@uni and more', 4)).toEqual({ kind: 'tabs', query: 'uni', start: 0 });
  expect(askAt('@uni and more', 13)).toBeNull();
});

it('finds rows by every word, whatever the case', () => {
  const rows = ['Uniswap V3 pools', 'Curve pools'];
  expect(matching(rows, 'POOLS uni', (row) => row)).toEqual(['Uniswap V3 pools']);
  expect(matching(rows, '', (row) => row)).toEqual(rows);
});
