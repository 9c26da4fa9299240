import { tests } from 'commonmark-spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { MarkdownDocument } from '../../../lib/markdown/document';
import { loadAllEntities } from '../../../lib/markdown/entities';
import { normalizedHtml, specificationHtml } from './specification-html';

beforeAll(loadAllEntities);

/** There CommonMark has no link, but GFM's extended autolinks, which are rendered here, have one. */
const linkedByGfm: Record<number, string> = {
  606: '<p>&lt;<a href="mailto:foo+@bar.example.com">foo+@bar.example.com</a>&gt;</p>',
  608: '<p>&lt; <a href="https://foo.bar">https://foo.bar</a> &gt;</p>',
  611: '<p><a href="https://example.com">https://example.com</a></p>',
  612: '<p><a href="mailto:foo@bar.example.com">foo@bar.example.com</a></p>',
};

describe('CommonMark 0.31.2', () => {
  it('has all of its examples', () => expect(tests).toHaveLength(652));

  it.each(tests.map((example) => [example.number, example.section, example] as const))(
    'example %i (%s)',
    (_number, _section, example) => {
      const markdown = example.markdown.replaceAll('→', '\t');
      const expected = (linkedByGfm[example.number] ?? example.html).replaceAll('→', '\t');
      const html = specificationHtml(new MarkdownDocument().update(markdown, false));
      expect(normalizedHtml(html)).toBe(normalizedHtml(expected));
    },
  );
});
