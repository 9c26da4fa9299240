// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ageInText, inOldPost } from '../../../../lib/prices/prose/post-age';

const now = Date.UTC(2026, 4, 12);

function thread(...heads: string[]): Element[] {
  document.body.innerHTML = heads
    .map((head) => `<article><div>someone <span>${head}</span></div><p>BTC is at $1.</p></article>`)
    .join('');
  return [...document.querySelectorAll('p')];
}

describe('the age of a post', () => {
  it('is told by its date or in words', () => {
    expect(ageInText('ravel · Nov 2021', now)).toBeGreaterThan(1_600);
    expect(ageInText('paul · il y a 3 ans', now)).toBe(1_095);
    expect(ageInText('5 mo. ago', now)).toBe(150);
    expect(ageInText('2h', now)).toBe(0);
    expect(ageInText('I paid $4,800 too', now)).toBeNull();
  });

  it('makes it old beside a young one of the same thread', () => {
    const [old, young] = thread('Nov 2021', '2m');
    expect(old && inOldPost(old, now)).toBe(true);
    expect(young && inOldPost(young, now)).toBe(false);
  });

  it('does not make it old alone', () => {
    const [only] = thread('Nov 2021');
    expect(only && inOldPost(only, now)).toBe(false);
  });
});
