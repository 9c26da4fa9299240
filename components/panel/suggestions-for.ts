import type { PageState } from '../../lib/extension/messages';
import { text } from '../../lib/extension/text';

/** Three questions that fit the page, by local rules. */
export function suggestionsFor(page: PageState): readonly string[] {
  if (page.access !== 'granted') {
    return page.access === 'needs-permission'
      ? [text('suggestSumUp'), text('suggestPrices'), text('suggestCapabilities')]
      : [text('suggestCapabilities'), text('suggestMarket'), text('suggestSafety')];
  }
  switch (page.kind) {
    case 'market':
      return [text('suggestCompare'), text('suggestMovers'), text('suggestPrices')];
    case 'explorer':
      return [text('suggestContract'), text('suggestTransaction'), text('suggestRisks')];
    case 'article':
      return [text('suggestSumUp'), text('suggestClaims'), text('suggestTerms')];
    case 'other':
      return [text('suggestSumUp'), text('suggestWhatCanIDo'), text('suggestPrices')];
    default:
      return page.kind satisfies never;
  }
}
