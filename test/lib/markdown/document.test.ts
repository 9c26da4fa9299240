import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkdownDocument } from '../../../lib/markdown/document';
import { cutDocument, longParagraph, markdownDocument } from './documents';
import { specificationHtml } from './specification-html';

function whole(text: string) {
  return new MarkdownDocument().update(text, false);
}

function state(view: ReturnType<typeof whole>) {
  return {
    html: specificationHtml(view),
    notes: view.footnotes.map(({ number, block }) => [number, block.label]),
  };
}

describe('MarkdownDocument', () => {
  it('ends in the same state however 3,000 documents are cut', () => {
    fc.assert(
      fc.property(cutDocument, ({ text, cuts }) => {
        const document = new MarkdownDocument();
        for (const cut of cuts) document.update(text.slice(0, cut), true);
        expect(state(document.update(text, false))).toEqual(state(whole(text)));
      }),
      { numRuns: 3000, seed: 20260728 },
    );
  });

  it('ends in the same state when 300 documents come a character at a time', () => {
    fc.assert(
      fc.property(markdownDocument, (text) => {
        const document = new MarkdownDocument();
        for (let end = 1; end <= text.length; end++) document.update(text.slice(0, end), true);
        expect(state(document.update(text, false))).toEqual(state(whole(text)));
      }),
      { numRuns: 300, seed: 20260729 },
    );
  });

  it('ends in the same state when paragraphs are long enough to be parsed in parts', () => {
    let parts = 0;
    fc.assert(
      fc.property(longParagraph, fc.integer({ min: 20, max: 200 }), (text, step) => {
        const document = new MarkdownDocument();
        for (let end = step; end < text.length; end += step) {
          const block = document.update(text.slice(0, end), true).blocks[0]?.[0];
          if (block?.type === 'paragraph') parts = Math.max(parts, block.inlines.length);
        }
        expect(state(document.update(text, false))).toEqual(state(whole(text)));
      }),
      { numRuns: 250, seed: 20260730 },
    );
    expect(parts).toBeGreaterThan(3);
  });

  it('keeps the identity of finished blocks while the text grows', () => {
    const document = new MarkdownDocument();
    const first = document.update('# Title\n\nDone.\n\nGoing', true);
    const second = document.update('# Title\n\nDone.\n\nGoing on', true);
    expect(second.blocks[0]?.[0]).toBe(first.blocks[0]?.[0]);
    expect(second.blocks[0]?.[1]).toBe(first.blocks[0]?.[1]);
    expect(second.blocks[0]?.[2]).not.toBe(first.blocks[0]?.[2]);
  });

  it('keeps the identity of full groups in one long list, table and code block', () => {
    const lines = (line: string) => line.repeat(200);
    const openings: readonly [string, string][] = [
      ['', '- item\n'],
      ['| a | b |\n|---|---|\n', '| 1 | 2 |\n'],
      ['```js\n', 'code();\n'],
      ['> - ', 'nested\n> - '],
    ];
    for (const [opening, line] of openings) {
      const document = new MarkdownDocument();
      const groupsOf = (text: string) => {
        let block = document.update(text, true).blocks.flat()[0];
        if (block?.type === 'quote') block = block.children.flat()[0];
        if (block?.type === 'list') return block.items;
        if (block?.type === 'table') return block.rows;
        if (block?.type === 'code') return block.lines;
        throw new Error(`unexpected ${block?.type}`);
      };
      const before: readonly unknown[] = groupsOf(opening + lines(line));
      const after: readonly unknown[] = groupsOf(`${opening + lines(line)}more`);
      expect(before.length).toBeGreaterThan(5);
      for (let index = 0; index < before.length - 1; index++)
        expect(after[index]).toBe(before[index]);
    }
  });

  it('resolves a link whose definition comes after its block was finished', () => {
    const document = new MarkdownDocument();
    document.update('See [the paper][1] and [2].\n\nNext', true);
    const text =
      'See [the paper][1] and [2].\n\nNext\n\n[1]: https://one.example\n[2]: https://two.example\n\nEnd';
    expect(specificationHtml(document.update(text, true))).toContain(
      '<a href="https://one.example">the paper</a> and <a href="https://two.example">2</a>',
    );
    expect(state(document.update(text, false))).toEqual(state(whole(text)));
  });

  it('goes on after an end, and starts anew with another text', () => {
    const document = new MarkdownDocument();
    document.update('**stop', false);
    expect(specificationHtml(document.update('**stopped** here', false))).toBe(
      '<p><strong>stopped</strong> here</p>\n',
    );
    expect(specificationHtml(document.update('other', true))).toBe('<p>other</p>\n');
  });

  it('numbers footnotes in the order of their first reference', () => {
    const view = whole('b[^b] a[^a] b[^b] none[^none]\n\n[^a]: A\n[^b]: B\n    more\n');
    expect(view.footnotes.map(({ number, block }) => [number, block.label])).toEqual([
      [1, 'B'],
      [2, 'A'],
    ]);
    expect(view.footnoteNumbers.has('NONE')).toBe(false);
  });
});
