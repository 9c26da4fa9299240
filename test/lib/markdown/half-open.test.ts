import { describe, expect, it } from 'vitest';
import { MarkdownDocument } from '../../../lib/markdown/document';
import { plainTextOf } from '../../../lib/markdown/inline-tree';
import type { Block, Inline } from '../../../lib/markdown/types';
import { specificationHtml } from './specification-html';

const answer = `# Prices of **Bitcoin** today

The [CoinDesk report](https://www.coindesk.com/price/bitcoin "price") says **$95,051** and *about* \`2.3 %\` more[^1]. See also [the paper][paper] and ![chart](https://x.example/c.png).

| Exchange | Price | Change |
|:---------|------:|:------:|
| **Binance** | $95,051 | +2.3 % |
| [Kraken](https://kraken.com) | $95,012 | \`-0.1\` % |

1. First *item* with ~~struck~~ text
2. Second
   - nested **bold** and \`code\`
   - [ ] open task
   - [x] done task

> A quote with **strong** words
> and ***both*** of them, __also__ this and _that_.

Setext heading
--------------

- a
- b

***

\`\`\`ts
const a = b * c || d; // [x]
\`\`\`

Inline https://example.com/path and <https://example.org/y>, AT&amp;T &copy; 2024.

Name | Value
--- | ---
a | 1

[^1]: Source: **CoinDesk**.

[paper]: https://bitcoin.org/bitcoin.pdf
`;

/** What the reader sees, code and formulas aside. */
function visible(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return `${words(block.inlines.flat())}\n`;
    case 'html':
      return block.lines.flat().join('\n');
    case 'quote':
    case 'footnote':
      return block.children.flat().map(visible).join('');
    case 'list':
      return block.items
        .flat()
        .map((item) => item.children.flat().map(visible).join(''))
        .join('');
    case 'table':
      return [block.header, ...block.rows.flat()]
        .map((row) => row.cells.map(words).join('\t'))
        .join('\n');
    default:
      return '';
  }
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      'children' in inline
        ? words(inline.children)
        : inline.type === 'code'
          ? ''
          : plainTextOf(inline),
    )
    .join('');
}

function streamed(text: string): string {
  return specificationHtml(new MarkdownDocument().update(text, true)).trim();
}

describe('half-open syntax', () => {
  it('never shows a raw mark at any moment of an answer', () => {
    const document = new MarkdownDocument();
    const raw: string[] = [];
    for (let end = 1; end <= answer.length; end++) {
      const text = document.update(answer.slice(0, end), true).blocks.flat().map(visible).join('');
      const mark = /[*`|[\]~<>_#]|---/.exec(text);
      if (mark) raw.push(`${JSON.stringify(answer.slice(0, end).slice(-20))} showed ${mark[0]}`);
    }
    expect(raw).toEqual([]);
  });

  it.each([
    ['a **bo', '<p>a <strong>bo</strong></p>'],
    ['a **bold*', '<p>a <strong>bold</strong></p>'],
    ['a ***bo', '<p>a <strong><em>bo</em></strong></p>'],
    ['a *b **c', '<p>a <em>b <strong>c</strong></em></p>'],
    ['a `co', '<p>a <code>co</code></p>'],
    ['a `', '<p>a </p>'],
    ['a ~~gone', '<p>a <del>gone</del></p>'],
    ['see [the pa', '<p>see the pa</p>'],
    ['see [the paper](https://a.ex', '<p>see <a href="">the paper</a></p>'],
    ['see ![a chart](https://a.ex', '<p>see <img src="" alt="a chart" /></p>'],
    ['3*4 is', '<p>3*4 is</p>'],
    ['costs $5', '<p>costs $5</p>'],
    ['a &am', '<p>a </p>'],
    ['text\n--', '<p>text</p>'],
    ['text\n- ', '<p>text</p>'],
    ['- [', ''],
    ['- one\n- [x', '<ul>\n<li>one\n</li>\n</ul>'],
    ['```js\nx\n``', '<pre><code class="language-js">x\n</code></pre>'],
    ['[a]: https://x.ex', ''],
    ['| a | b', '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>'],
    ['| a | b |\n|--', '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>'],
  ])('shows %j as it will be', (text, html) => {
    expect(streamed(text)).toBe(html);
  });
});
