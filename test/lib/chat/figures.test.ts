import { describe, expect, it } from 'vitest';
import { activePath, siblingsOf } from '../../../lib/chat/active-path';
import { costUsd } from '../../../lib/chat/cost';
import { createId } from '../../../lib/chat/create-id';
import { titleFromText } from '../../../lib/chat/title';
import { answer, chatOf, question } from './samples';

describe('costUsd', () => {
  const usage = { promptTokens: 25, completionTokens: 50, totalTokens: 75 };

  it('is exact in decimals', () => {
    expect(costUsd(usage, { prompt: '0.0000006', completion: '0.0000024' })).toBe('0.000135');
    expect(costUsd(usage, { prompt: '6e-7', completion: '2.4e-6' })).toBe('0.000135');
    expect(costUsd(usage, { prompt: '0', completion: '1' })).toBe('50');
    expect(costUsd({ ...usage, promptTokens: 3 }, { prompt: '0.1', completion: '0' })).toBe('0.3');
  });

  it('is unknown where a price is', () => {
    expect(costUsd(usage, undefined)).toBeUndefined();
    expect(costUsd(usage, { prompt: 'free', completion: '0' })).toBeUndefined();
  });
});

describe('titleFromText', () => {
  it('is the first words on one line, cut at a word', () => {
    expect(titleFromText('  What\n is  this? ')).toBe('What is this?');
    const long = titleFromText(`${'word '.repeat(40)}`);
    expect(long).toMatch(/^(word )+word…$/);
    expect([...titleFromText('語'.repeat(100))]).toHaveLength(61);
  });
});

describe('the branch that is shown', () => {
  const chat = chatOf(question('q', null), answer('a1', 'q'), answer('a2', 'q'));

  it('follows the leaf to the root', () => {
    expect(activePath(chat).map(({ id }) => id)).toEqual(['q', 'a2']);
    expect(activePath({ ...chat, leafId: 'a1' }).map(({ id }) => id)).toEqual(['q', 'a1']);
    expect(activePath({ ...chat, leafId: null })).toEqual([]);
  });

  it('knows its siblings', () => {
    expect(siblingsOf(chat.messages, 'a2')).toEqual({ ids: ['a1', 'a2'], index: 1 });
  });
});

describe('createId', () => {
  it('sorts by creation, also when the clock stands still or goes back', () => {
    const ids = [createId(5_000), createId(5_000), createId(4_000), createId(6_000)];
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(4);
  });
});
