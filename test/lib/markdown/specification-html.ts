import { plainText } from '../../../lib/markdown/inline-tree';
import type { Block, DocumentView, Inline, TableRow } from '../../../lib/markdown/types';

/**
 * The tree as the HTML that the specifications print, so that every example can be compared: here
 * raw HTML, images and addresses are written out, as the panel never does.
 */
export function specificationHtml(view: DocumentView): string {
  return blocksHtml(view.blocks.flat(), false);
}

function blocksHtml(blocks: readonly Block[], tight: boolean): string {
  return blocks.map((block) => blockHtml(block, tight)).join('');
}

function blockHtml(block: Block, tight: boolean): string {
  switch (block.type) {
    case 'paragraph':
      if (block.inlines.length === 0) return '';
      return tight
        ? `${inlinesHtml(block.inlines.flat())}\n`
        : `<p>${inlinesHtml(block.inlines.flat())}</p>\n`;
    case 'heading':
      return `<h${block.level}>${inlinesHtml(block.inlines.flat())}</h${block.level}>\n`;
    case 'code': {
      const language = block.language ? ` class="language-${escapedHtml(block.language)}"` : '';
      const code = block.lines.flat().map((line) => `${escapedHtml(line)}\n`);
      return `<pre><code${language}>${code.join('')}</code></pre>\n`;
    }
    case 'html':
      return `${block.lines.flat().join('\n')}\n`;
    case 'formula':
      return `<p>$$\n${escapedHtml(block.text)}\n$$</p>\n`;
    case 'rule':
      return '<hr />\n';
    case 'quote':
      return `<blockquote>\n${blocksHtml(block.children.flat(), false)}</blockquote>\n`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      const items = block.items.flat().map((item) => {
        const box =
          item.done === null
            ? ''
            : `<input ${item.done ? 'checked="" ' : ''}disabled="" type="checkbox"> `;
        return `<li>${box}${blocksHtml(item.children.flat(), block.tight)}</li>\n`;
      });
      return `<${tag}${start}>\n${items.join('')}</${tag}>\n`;
    }
    case 'table': {
      const row = (cells: TableRow['cells'], tag: 'td' | 'th') =>
        `<tr>\n${cells
          .map((cell, column) => {
            const alignment = block.alignments[column];
            const attribute = alignment ? ` align="${alignment}"` : '';
            return `<${tag}${attribute}>${inlinesHtml(cell)}</${tag}>\n`;
          })
          .join('')}</tr>\n`;
      const rows = block.rows.flat().map((each) => row(each.cells, 'td'));
      const body = rows.length > 0 ? `<tbody>\n${rows.join('')}</tbody>\n` : '';
      return `<table>\n<thead>\n${row(block.header.cells, 'th')}</thead>\n${body}</table>\n`;
    }
    case 'footnote':
      return `<footnote label="${block.label}">${blocksHtml(block.children.flat(), false)}</footnote>`;
  }
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

const tags = { emphasis: 'em', strong: 'strong', strikethrough: 'del' } as const;

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapedHtml(inline.text);
    case 'hard-break':
      return '<br />\n';
    case 'code':
      return `<code>${escapedHtml(inline.text)}</code>`;
    case 'html':
      return inline.text;
    case 'formula':
      return escapedHtml(inline.raw);
    case 'footnote-reference':
      return `[^${inline.label.toLowerCase()}]`;
    case 'link':
      return `<a href="${escapedHtml(percentEncoded(inline.href))}"${title(inline.title)}>${inlinesHtml(inline.children)}</a>`;
    case 'image':
      return `<img src="${escapedHtml(percentEncoded(inline.href))}" alt="${escapedHtml(plainText(inline.children))}"${title(inline.title)} />`;
    default: {
      const tag = tags[inline.type];
      return `<${tag}>${inlinesHtml(inline.children)}</${tag}>`;
    }
  }
}

function title(text: string): string {
  return text === '' ? '' : ` title="${escapedHtml(text)}"`;
}

function percentEncoded(href: string): string {
  return encodeURI(href)
    .replaceAll(/%25([0-9a-f]{2})/gi, '%$1')
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']');
}

function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The differences in white space that no reader sees. */
export function normalizedHtml(html: string): string {
  return html
    .replaceAll(/<li>\n+/g, '<li>')
    .replaceAll(/\n+<\/li>/g, '</li>')
    .replaceAll(/\n+(?=<(?:ul|ol|blockquote|pre|p|h\d)\b)/g, '\n')
    .replaceAll('[', '%5B')
    .replaceAll(']', '%5D')
    .trim();
}
