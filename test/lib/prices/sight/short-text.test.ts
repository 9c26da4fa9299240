// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { elementsUpTo, textUpTo } from '../../../../lib/prices/sight/short-text';

function element(html: string): Element {
  const document = new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html');
  const found = document.querySelector('div');
  if (!found) throw new Error('No element.');
  return found;
}

describe('textUpTo', () => {
  it('is the whole text where that is short', () => {
    expect(textUpTo(element('a <b>b</b> c'), 20)).toBe('a b c');
    expect(textUpTo(element(''), 20)).toBe('');
  });

  it('is longer than the limit where the text is', () => {
    expect(textUpTo(element('x'.repeat(5_000)), 20)).toHaveLength(21);
    expect(textUpTo(element('<i>xx</i>'.repeat(90)), 20).length).toBeGreaterThan(20);
  });

  it('says of texts without end that they are longer, without reading them', () => {
    expect(textUpTo(element('<i>1</i>'.repeat(1_000)), 400).length).toBeGreaterThan(400);
  });
});

describe('elementsUpTo', () => {
  it('gives the first elements in order, and no more than were asked for', () => {
    const found = elementsUpTo(element('<b><i></i></b><u></u><s></s>'), 3);
    expect(found.map(({ tagName }) => tagName)).toEqual(['B', 'I', 'U']);
  });
});
