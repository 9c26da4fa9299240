import { describe, expect, it } from 'vitest';
import { isLedger } from '../../../../lib/prices/tables/ledger';

const column = (header: string, ...cells: string[]) => ({
  header,
  cells,
  price: /rate|price|kurs/i.test(header),
});

describe('a table of what happened', () => {
  it('has a date in each row', () => {
    expect(
      isLedger([
        column('Date', '03 Jul 2024', '19 Aug 2024'),
        column('Coin', 'BTC', 'ETH'),
        column('Rate (AUD)', 'A$92,410.22', 'A$3,941.08'),
      ]),
    ).toBe(true);
  });

  it('is a list of trades by its kind and amount', () => {
    expect(
      isLedger([
        column('Zeit', '10:12', '11:00'),
        column('Vorgang', 'Kauf', 'Verkauf'),
        column('Menge', '0,05', '1,2'),
        column('Kurs', '58.410,22 €', '2.410,10 €'),
      ]),
    ).toBe(true);
  });

  it('is none where a column is the price now', () => {
    expect(
      isLedger([
        column('Date', 'Jan 3, 2024', 'Mar 9, 2024'),
        column('Current price', '$67,321.50', '$3,214.55'),
      ]),
    ).toBe(false);
  });

  it('is none where the date is when a token was listed', () => {
    expect(
      isLedger([
        column('Coin', 'BLOOP', 'ENA'),
        column('Price', '$0.0123', '$0.41'),
        column('Date added', 'May 2, 2026', 'May 7, 2026'),
      ]),
    ).toBe(false);
  });
});
