/** In which currency a price is: by its sign, its label, its pair, the page, or the money around it. */

import { type CurrencyMark, codeOf, currencyInHeading, fiatCodes } from '../figures/currencies';
import type { Mention } from '../figures/mentions';
import { headingOver } from '../labels/section-heading';
import type { Identity } from '../names/identity';
import type { NumberToken } from '../names/token';
import type { PriceRecord } from '../records/records';
import type { PageContext } from './context';

export class QuoteCurrency {
  private readonly firstFiat: string | null;

  /** `money`: every amount on the page, in order. */
  constructor(
    money: readonly NumberToken[],
    private readonly context: PageContext,
    private readonly language: string,
  ) {
    this.firstFiat =
      money
        .map(({ mention }) => (mention.currency ? this.written(mention.currency) : ''))
        .find((code) => fiatCodes.has(code)) ?? null;
  }

  of(
    mention: Mention,
    label: string | null,
    identity: Identity,
    record: PriceRecord | null,
  ): string | null {
    const { currency } = mention;
    if (currency && !(currency.shared && label && fiatCodes.has(label)))
      return this.written(currency);
    if (label) return codeOf(label);
    if (identity.quote && fiatCodes.has(codeOf(identity.quote))) return codeOf(identity.quote);
    if (identity.quote)
      return codeOf(identity.quote) === identity.quote.toUpperCase() &&
        /^\$?[A-Z0-9]+$/.test(identity.quote)
        ? codeOf(identity.quote)
        : identity.quote;
    if (this.context.currency) return this.context.currency;
    return record ? this.tableCurrency(record) : null;
  }

  /** The currency that a sign or code beside a number means on this page. */
  written(mark: CurrencyMark): string {
    return (mark.shared ? this.context.signs.get(mark.code) : null) ?? mark.code;
  }

  /** A column of bare numbers under `Price`: the currency of the other money in the table, else US dollars. */
  private tableCurrency(record: PriceRecord): string | null {
    const codes = new Map<string, number>();
    for (const token of record.tokens) {
      if (token.kind !== 'number') continue;
      const mark = token.mention.currency;
      const code = mark ? this.written(mark) : token.label?.currency;
      if (code && fiatCodes.has(code)) codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    const [most] = [...codes].sort((a, b) => b[1] - a[1]);
    if (most) return most[0];
    const stated = currencyInHeading(headingOver(record.box.element)) ?? this.context.headCurrency;
    if (stated) return stated;
    return this.firstFiat ?? (this.language.startsWith('en') ? 'USD' : null);
  }
}
