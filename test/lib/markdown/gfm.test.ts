import { describe, expect, it } from 'vitest';
import { MarkdownDocument } from '../../../lib/markdown/document';
import { gfmExamples } from '../../fixtures/markdown/gfm';
import { normalizedHtml, specificationHtml } from './specification-html';

describe('GitHub Flavored Markdown', () => {
  it.each(gfmExamples)('example %i', (_number, markdown, expected) => {
    const html = specificationHtml(new MarkdownDocument().update(markdown, false));
    expect(normalizedHtml(html)).toBe(normalizedHtml(expected));
  });
});
