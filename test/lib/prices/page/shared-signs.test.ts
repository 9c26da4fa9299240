import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../lib/prices/figures/mentions';
import { sharedSigns } from '../../../../lib/prices/page/shared-signs';

const dollar = (heads: string, money: string, language: string) =>
  sharedSigns(heads, findMentions(money, language), language, null).get('USD') ?? 'USD';

describe('signs that several currencies share', () => {
  it('lets a Mexican page count in pesos that it names', () => {
    expect(dollar('BTC a MXN', '$1,234,567.89 MXN', 'es-MX')).toBe('MXN');
  });

  it('keeps the dollar on a page of that region that counts in it', () => {
    expect(dollar('Precio del Bitcoin', '$101.204,10', 'es-AR')).toBe('USD');
    expect(dollar('Precio del Bitcoin', '$101,204 USD, $12 MXN, $5 USD', 'es-MX')).toBe('USD');
  });

  it('believes headings only together with the region', () => {
    expect(dollar('Crypto prices in CAD', '$141,204.10', 'en-CA')).toBe('CAD');
    expect(dollar('Bitcoin: USD, CAD, AUD', '$101,204.10', 'en')).toBe('USD');
  });
});
