// @vitest-environment jsdom
import { tests } from 'commonmark-spec';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { Markdown } from '../../../components/markdown/markdown';
import { safeAddress } from '../../../lib/markdown/address';
import { MarkdownDocument } from '../../../lib/markdown/document';
import { loadAllEntities } from '../../../lib/markdown/entities';
import type { Block, Inline } from '../../../lib/markdown/types';
import { gfmExamples } from '../../fixtures/markdown/gfm';
import { useEnglish } from './interface-text';

beforeAll(async () => {
  useEnglish();
  await loadAllEntities();
});

/** Where GFM's autolinks make links of what CommonMark's own examples leave as text. */
const linkedByGfm = new Set([606, 608, 611, 612]);

const examples = [
  ...tests
    .filter(({ number }) => !linkedByGfm.has(number))
    .map(
      ({ number, markdown, html }) =>
        [
          `CommonMark ${number}`,
          markdown.replaceAll('→', '\t'),
          html.replaceAll('→', '\t'),
        ] as const,
    ),
  ...gfmExamples.map(([number, markdown, html]) => [`GFM ${number}`, markdown, html] as const),
];

const withoutHtml = examples.filter(([, markdown]) => !hasHtml(markdown));

describe('what is rendered', () => {
  it('leaves out only the examples with raw HTML', () => {
    expect(examples.length - withoutHtml.length).toBe(72);
  });

  it.each(withoutHtml)('%s is rendered as the specification says', (_name, markdown, html) => {
    const rendered = renderToStaticMarkup(<Markdown text={markdown} streaming={false} />);
    expect(outline(parse(rendered))).toBe(outline(parse(html)));
  });
});

function hasHtml(markdown: string): boolean {
  const inline = (each: Inline): boolean =>
    each.type === 'html' || ('children' in each && each.children.some(inline));
  const block = (each: Block): boolean => {
    switch (each.type) {
      case 'html':
        return true;
      case 'paragraph':
      case 'heading':
        return each.inlines.flat().some(inline);
      case 'list':
        return each.items.flat().some((item) => item.children.flat().some(block));
      case 'table':
        return [each.header, ...each.rows.flat()].some((row) => row.cells.flat().some(inline));
      default:
        return 'children' in each && each.children.flat().some(block);
    }
  };
  return new MarkdownDocument().update(markdown, false).blocks.flat().some(block);
}

function parse(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/**
 * Elements and text as one line, the policies applied on both sides: images are links with their
 * alternative text, addresses that lead nowhere are text.
 */
function outline(root: Element): string {
  return write(root)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(
      /\s*(<\/?(?:p|li|ul|ol|blockquote|pre|h\d|hr|table|thead|tbody|tr|td|th|br)\b[^>]*>)\s*/g,
      '$1',
    )
    .trim();
}

function write(element: Element): string {
  return [...element.childNodes].map(writeNode).join('');
}

function writeNode(node: ChildNode): string {
  if (!(node instanceof Element)) return (node.textContent ?? '').replaceAll('<', '&lt;');
  const name = node.localName;
  if (name === 'button' || node.className.includes('host') || node.className.includes('codeBar'))
    return '';
  if (node.hasAttribute('data-done')) return `<input ${node.getAttribute('data-done')}> `;
  if (name === 'input') return `<input ${node.hasAttribute('checked')}>`;
  if (name === 'a') return writeLink(node.getAttribute('href') ?? '', write(node));
  if (name === 'img')
    return writeLink(node.getAttribute('src') ?? '', node.getAttribute('alt') || 'Image');
  if (name === 'div' || name === 'span') return write(node);
  if (name === 'code' && node.parentElement?.localName === 'pre')
    return write(node).replace(/\n$/, '');
  const start =
    name === 'ol' && node.getAttribute('start') ? ` start=${node.getAttribute('start')}` : '';
  const explicit =
    node.getAttribute('align') ??
    (node.hasAttribute('data-numeric') ? null : node.getAttribute('data-align'));
  return `<${name}${start}${explicit ? ` ${explicit}` : ''}>${write(node)}</${name}>`;
}

function writeLink(href: string, content: string): string {
  const address = safeAddress(href);
  if (!address) return content;
  // Browsers leave brackets in a query as they are.
  return `<a ${address.href.replaceAll('[', '%5B').replaceAll(']', '%5D')}>${content}</a>`;
}
