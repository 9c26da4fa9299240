import { describe, expect, it } from 'vitest';
import { MarkdownDocument } from '../../../lib/markdown/document';

function formulas(text: string): string[] {
  const found: string[] = [];
  for (const block of new MarkdownDocument().update(text, false).blocks.flat()) {
    if (block.type === 'formula') found.push(block.text);
    if (block.type === 'paragraph') {
      for (const inline of block.inlines.flat())
        if (inline.type === 'formula') found.push(inline.text);
    }
  }
  return found;
}

describe('formulas', () => {
  it.each([
    ['the root $\\sqrt{x}$ of $x$', ['\\sqrt{x}', 'x']],
    ['$$ E = mc^2 $$ inline', ['E = mc^2']],
    ['$$\na^2 + b^2\n= c^2\n$$', ['a^2 + b^2\n= c^2']],
    ['text\n\\[\nx_1\n\\]\nmore', ['x_1']],
    ['both \\(a+b\\) and \\[c\\]', ['a+b', 'c']],
    ['$2x + 1 = 3$', ['2x + 1 = 3']],
    ['$\\alpha$-stable', ['\\alpha']],
  ])('are found in %j', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
  });

  it.each([
    'Bitcoin is $95,051 and ether $3',
    'between $5 and $10',
    '$5-$10 or $1k/$2k',
    'it fell from $95,051$ to less',
    'US$5 and AU$6',
    'an empty $$ or $ $',
    'half open $x and no more',
    'cost: $5 (was 6$)',
    'escaped \\$x\\$',
    'over\n$lines\nwithout$',
    '`$x$`',
    'parentheses \\(\\) and \\[\\]',
    '$95,051.20 → $96,000.00',
    '**$95,051** vs **$94,100**',
    '|$1|$2|',
  ])('are not found in %j', (text) => {
    expect(formulas(text)).toEqual([]);
  });
});
