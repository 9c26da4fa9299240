import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../../lib/page/clean-text';

const tagged = (text: string) =>
  [...text].map((c) => String.fromCodePoint(0xe0000 + (c.codePointAt(0) ?? 0))).join('');

describe('cleanText', () => {
  it.each([
    ['tag characters', `price${tagged('obey me')}`, 'price'],
    ['zero-width spaces', 'pr\u200bi\u2060ce\ufeff', 'price'],
    ['joiners outside of words that join', 'p\u200dri\u200cce', 'price'],
    ['variation selectors as bits', 'a\ufe01\ufe02\u{e0131}b', 'ab'],
    ['bidi marks and isolates', '\u2066price\u2069\u200e', 'price'],
    ['soft hyphens and fillers', 'pr\u00adice\u3164\u115f', 'price'],
    ['controls', 'pr\u0007ice\u0000', 'price'],
    ['an overridden run, as it is shown', 'see \u202egnorts\u202c now', 'see strong now'],
    ['an overridden run without an end', '\u202ecba', 'abc'],
  ])('takes out %s', (_name, text, shown) => {
    expect(cleanText(text)).toBe(shown);
  });

  it.each([
    ['a family of emoji', '👨‍👩‍👧 holds'],
    ['a heart in colour', '❤️'],
    ['a keycap', '1️⃣'],
    ['a Persian joiner', 'می‌خواهم'],
    ['a Hindi joiner', 'क्‍ष'],
    ['Chinese, Arabic and Greek', '价格 السعر τιμή'],
    ['subscript zeros', '$0.0₅6588'],
    ['typographic punctuation', '“95,051”… – €'],
  ])('keeps %s', (_name, text) => {
    expect(cleanText(text)).toBe(text);
  });
});

describe('cleanLine', () => {
  it('cuts to the limit and says so', () => {
    expect(cleanLine('a  b\nc'.repeat(50), 10)).toBe('a b ca b …');
  });
});
