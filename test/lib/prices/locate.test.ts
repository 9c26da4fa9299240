// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { locate, locatorOf, TextIndex } from '../../../lib/prices/locate';

function page(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, 'text/html');
}

function cell(document: Document, selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
}

describe('locate', () => {
  it('finds a figure that is spread over several elements', () => {
    const document = page('<p id="p">Now <b>$0.0<sub>5</sub></b><i>6912</i> each</p>');
    const locator = locatorOf(cell(document, '#p'), '$0.0₅6912');
    expect(locate(document, locator)?.toString()).toBe('$0.056912');
  });

  it('never takes a part of a longer number for the figure', () => {
    const document = page('<p id="p">$1,950.51 and then $950.51</p>');
    const locator = locatorOf(cell(document, '#p'), '950.51', '$');
    const range = locate(document, locator) as Range;
    expect(range.startOffset).toBe('$1,950.51 and then $'.length);
  });

  it('finds many figures over one index as it does one by one', () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => `<tr><td>T${at}</td><td>$${at}.25</td></tr>`,
    );
    const document = page(`<table>${rows.join('')}</table>`);
    const cells = [...document.querySelectorAll('td:last-child')];
    const locators = cells.map((one) => locatorOf(one, one.textContent ?? ''));
    document.querySelector('tr')?.remove();
    const index = new TextIndex();
    const together = locators.map((locator) => locate(document, locator, index)?.toString());
    const alone = locators.map((locator) => locate(document, locator)?.toString());
    expect(together).toEqual(alone);
    expect(together.slice(1)).toEqual(cells.slice(1).map((one) => one.textContent));
  });
});
