import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNumber, findMentions, inStyle } from '../../../../lib/prices/figures/mentions';

function read(text: string, language = 'en'): string[] {
  return findMentions(text, language).map((mention) =>
    [mention.sign, mention.value, mention.currency?.code, mention.percent ? '%' : '']
      .filter(Boolean)
      .join(' '),
  );
}

describe('numbers in any notation', () => {
  it.each([
    ['$0.0₅1234', 'en', '0.000001234'],
    ['$0.0{6}7891', 'en', '0.0000007891'],
    ['$0.0(4)5512', 'en', '0.00005512'],
    ['$0.₅6912', 'en', '0.000006912'],
    ['$0.0₁₂5', 'en', '0.0000000000005'],
    ['1.234e-7', 'en', '0.0000001234'],
    ['$4.56×10⁻⁸', 'en', '0.0000000456'],
    ['61.234,56 €', 'de', '61234.56'],
    ['2.345 €', 'de', '2345'],
    ['0,4812', 'de', '0.4812'],
    ['1 234,50 €', 'de', '1234.50'],
    ['61\u202f234,56\u00a0€', 'fr', '61234.56'],
    ['6 543 210,99 ₽', 'ru', '6543210.99'],
    ['CHF 59’812.40', 'de-CH', '59812.40'],
    ['₹57,43,210.55', 'en-IN', '5743210.55'],
    ['₹५७,४३,२१०.५५', 'hi', '5743210.55'],
    ['٦٧٬٣٢١٫٥٠ $', 'ar', '67321.50'],
    ['۴٬۱۳۹٬۰۰۰٬۰۰۰', 'fa', '4139000000'],
    ['1.712.345.678 ₫', 'vi', '1712345678'],
    ['$67,321.50', 'en', '67321.50'],
    ['$1,594.94', 'pt-BR', '1594.94'],
    ['14.2 cents', 'en', '0.142'],
    ['$95.1k', 'en', '95100'],
    ['1억4483만2000원', 'ko', '144832000'],
    ['1,012万3,456円', 'ja', '10123456'],
    ['9万1240ドル', 'ja', '91240'],
    ['205兆1,234億円', 'ja', '205123400000000'],
  ])('reads %s in %s as %s', (text, language, value) => {
    expect(decodeNumber(text, language)).toBe(value);
  });

  it.each([
    ['1,21 Bio. €', 'de', '1210000000000 EUR'],
    ['354,8 Mrd. €', 'de', '354800000000 EUR'],
    ['₹113.2 Lakh Cr', 'en-IN', '113200000000000 INR'],
    ['₹88.5 L', 'en-IN', '8850000 INR'],
    ['1,2 Mlr ₺', 'tr', '1200000000 TRY'],
    ['¥2,260亿', 'zh', '226000000000 CNY'],
    ['412,345백만', 'ko', '412345000000'],
    ['1,2 млрд ₽', 'ru', '1200000000 RUB'],
    ['33.800 nghìn tỷ ₫', 'vi', '33800000000000000 VND'],
    ['$2.41 trillion', 'en', '2410000000000 USD'],
  ])('multiplies the unit in %s', (text, language, value) => {
    expect(read(text, language)).toEqual([value]);
  });

  it('reports nothing for digits that a site cut off or lowered altogether', () => {
    expect(decodeNumber('$0.0₄')).toBeNull();
    expect(decodeNumber('0.0₉₅₀₄₄')).toBeNull();
  });

  it('takes no number from words, times and dates', () => {
    expect(read('24h 7d v2.1 Q3 17:02:11 2026-05-12 12/05/2026 last 24 hours')).toEqual([]);
  });

  it('reads signs before and after, percent signs first and last', () => {
    expect(read('-%1,20', 'tr')).toEqual(['- 1.20 %']);
    expect(read('−0,42 %', 'de')).toEqual(['- 0.42 %']);
    expect(read('٠٫٨١٪-', 'ar')).toEqual(['- 0.81 %']);
    expect(read('1,384.20 +2.10%')).toEqual(['1384.20', '+ 2.10 %']);
    expect(read('10-20')).toEqual(['10', '20']);
  });

  it('leaves three digits after one separator open until the neighbours tell', () => {
    const [mention] = findMentions('$122.564', 'en');
    if (!mention) throw new Error('not found');
    expect(inStyle(mention, '.').value).toBe('122.564');
    expect(inStyle(mention, ',').value).toBe('122564');
    expect(decodeNumber('34,712', 'tr')).toBe('34.712');
    expect(decodeNumber('34,712', 'en')).toBe('34712');
  });

  it('keeps every digit that was written, for any decimal', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.stringMatching(/^\d{1,18}$/),
        (whole, fraction) => {
          const grouped = new Intl.NumberFormat('en').format(whole);
          fc.pre(!(fraction.length === 3 && grouped.length <= 3));
          expect(decodeNumber(`$${grouped}.${fraction}`)).toBe(`${whole}.${fraction}`);
          const german = new Intl.NumberFormat('de').format(whole);
          expect(decodeNumber(`${german},${fraction} €`, 'de')).toBe(`${whole}.${fraction}`);
        },
      ),
    );
  });

  it('ends in time on hostile text', () => {
    const text = `${'1,'.repeat(20_000)}${'0.0'.repeat(20_000)}${'$ '.repeat(20_000)}`;
    expect(Array.isArray(findMentions(text, 'en'))).toBe(true);
  });
});
