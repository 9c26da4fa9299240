/** Turns what was found into rows with evidence: one row for each token, the surest source first. */

import { halfUnit, isZero } from './figures/decimal';
import type { DecimalSeparator } from './figures/digits';
import type { Mention } from './figures/mentions';
import { machineValues, settle, vote } from './figures/numbers';
import { locatorOf } from './locate';
import { type Draft, identityNote, merged } from './merge';
import { chainOfSite, contractIn } from './names/contract';
import { withHeldTicker } from './names/held-ticker';
import type { Identity } from './names/identity';
import { tokenBySymbol } from './names/known-tokens';
import { pageContract } from './names/page-contract';
import type { NumberToken, Token, Tokens } from './names/token';
import type { PageContext } from './page/context';
import { jsonLdPrices } from './page/page-data';
import { QuoteCurrency } from './page/quote-currency';
import type { ProsePrice } from './prose/prose';
import { readFields, readNearest } from './records/fields';
import { RecordScope } from './records/record-scope';
import type { PriceRecord } from './records/records';
import type { Box } from './sight/pieces';
import type { PlainRow } from './tables/plain-tables';
import type { Rate } from './tables/rates';
import type { PriceReading, Signal, TokenPrice } from './types';

interface ReportOptions {
  readonly symbols?: readonly string[];
  readonly limit?: number;
}

export class Reporter {
  private readonly drafts: Draft[] = [];
  private readonly votes = new Map<unknown, DecimalSeparator | null>();
  private readonly pageVote: DecimalSeparator | null;
  private readonly scope: RecordScope;
  private readonly quotes: QuoteCurrency;
  private readonly siteChain: string | null;

  constructor(
    private readonly document: Document,
    private readonly tokens: Tokens,
    private readonly context: PageContext,
    private readonly language: string,
  ) {
    this.scope = new RecordScope(tokens);
    this.siteChain = chainOfSite(document);
    const money = tokens.list.filter(
      (token): token is NumberToken =>
        token.kind === 'number' && token.mention.currency !== null && !token.mention.percent,
    );
    this.pageVote = vote(money.map((token) => token.mention));
    this.quotes = new QuoteCurrency(money, context, language);
  }

  *addHeadline(
    record: PriceRecord,
    accepted: readonly PriceRecord[],
    all: readonly PriceRecord[],
  ): Generator<void, void> {
    const scope = this.scope.of(record.price.box, accepted, record);
    const draft = this.draft(record, this.scope.inside(scope), all);
    if (!draft) return;
    yield;
    const open = this.scope.unclaimed(accepted, record);
    yield;
    const wide = readNearest(
      open.filter((token) => token.index > record.price.index),
      open,
      record.price,
      draft.row.symbol,
      this.context.language,
    );
    const fields = readFields(
      this.scope.inside(scope),
      record.price,
      draft.row.symbol,
      this.context.language,
    );
    const change =
      fields.change24hPercent ??
      readFields(record.tokens, record.price, draft.row.symbol, this.context.language)
        .change24hPercent;
    yield;
    const contract = yield* pageContract(this.document, this.tokens);
    const cap = fields.marketCap ?? wide.marketCap;
    const volume = fields.volume24h ?? wide.volume24h;
    draft.row = {
      ...draft.row,
      ...(change === undefined ? {} : { change24hPercent: change }),
      ...(cap ? { marketCap: this.plain(cap) } : {}),
      ...(volume ? { volume24h: this.plain(volume) } : {}),
      ...(contract.address ? { address: contract.address } : {}),
      ...(contract.chain ? { chain: contract.chain } : {}),
    };
    draft.rank = 3;
    yield* this.compareStated(draft, record);
    this.drafts.push(draft);
  }

  addRecord(
    record: PriceRecord,
    accepted: readonly PriceRecord[],
    all: readonly PriceRecord[],
  ): void {
    const scope = record.row ? record.box : this.scope.of(record.box, accepted, record);
    const scoped = record.row ? record.tokens : this.scope.around(record, scope, accepted);
    const identity = withHeldTicker(record.identity, record.price, scoped);
    const draft = this.draft({ ...record, identity }, scoped, all);
    if (!draft) return;
    const contract = contractIn(
      scope.element.tagName === 'BODY' ? record.box.element : scope.element,
      this.tokens.shown,
    );
    const chain = contract.chain ?? (contract.address ? this.siteChain : null);
    draft.row = {
      ...draft.row,
      ...(contract.address ? { address: contract.address } : {}),
      ...(chain ? { chain } : {}),
    };
    draft.rank = record.row ? 4 : 2;
    this.drafts.push(draft);
  }

  addRate(rate: Rate): void {
    const identity: Identity = {
      symbol: rate.symbol,
      name: rate.name,
      quote: rate.quote,
      kind: 'named',
      from: [],
    };
    this.addText(
      identity,
      rate.mention,
      rate.quote ?? this.quotes.of(rate.mention, null, identity, null),
      this.changeBeside(rate),
      rate.block,
      'text',
      1,
    );
  }

  /** The change in the line or list item of a rate. */
  private changeBeside({ block, mention, symbol }: Rate): number | null {
    const price = this.scope
      .inside(block)
      .find((token) => token.kind === 'number' && token.mention.text === mention.text);
    if (price?.kind !== 'number') return null;
    const item = block.parent ?? block;
    const inside = this.scope.inside(item);
    if (inside.length > 8) return null;
    return readFields(inside, price, symbol, this.context.language).change24hPercent ?? null;
  }

  addPlainRow(row: PlainRow): void {
    const identity: Identity = {
      symbol: row.symbol,
      name: row.name,
      quote: null,
      kind: tokenBySymbol(row.symbol) ? 'symbol' : 'unknown',
      from: [],
    };
    const { marketCap, volume24h } = row;
    this.addText(identity, row.mention, row.currency, row.change, row.block, 'text', 1, {
      ...(marketCap ? { marketCap } : {}),
      ...(volume24h ? { volume24h } : {}),
    });
  }

  addProse(price: ProsePrice): void {
    const identity: Identity = {
      symbol: price.symbol,
      name: price.name,
      quote: null,
      kind: price.cashtag ? 'unknown' : 'named',
      from: [],
    };
    this.addText(
      identity,
      price.mention,
      price.mention.currency ? this.quotes.written(price.mention.currency) : 'USD',
      price.change,
      price.block,
      'prose',
      0,
    );
  }

  private addText(
    identity: Identity,
    mention: Mention,
    currency: string | null,
    change: number | null,
    block: Box,
    signal: Signal,
    rank: number,
    fields: Pick<TokenPrice, 'marketCap' | 'volume24h'> = {},
  ): void {
    if (!currency || mention.value === null || isZero(mention.value)) return;
    // `1 Satoshi` is an amount of bitcoin, not its price
    if (currency === 'SATS' && identity.symbol.toUpperCase() === 'BTC') return;
    this.drafts.push({
      row: {
        symbol: identity.symbol,
        ...(identity.name ? { name: identity.name } : {}),
        price: mention.value,
        currency,
        ...(change === null ? {} : { change24hPercent: change }),
        ...fields,
      },
      identity,
      evidence: {
        text: mention.text,
        signal,
        certainty: signal === 'prose' ? 'medium' : 'high',
        locator: locatorOf(block.element, mention.text),
      },
      at: this.tokens.ofPiece[block.first] ?? 0,
      rank,
      group: null,
    });
  }

  private draft(
    record: PriceRecord,
    scoped: readonly Token[],
    all: readonly PriceRecord[],
  ): Draft | null {
    const { identity, price } = record;
    const label = price.label?.currency ?? null;
    const mention = settle(price, [this.columnVote(record, all), this.pageVote], this.language);
    let value = mention.value;
    let signal: Signal = price.piece.kind === 'label' ? 'accessible-label' : 'text';
    if (value === null) return null;
    const exact = machineValues(price).find(
      (machine) =>
        !isZero(machine.value) &&
        Math.abs(Number(machine.value) - Number(value)) <=
          halfUnit(value ?? '0') * (isZero(value ?? '0') ? 200 : 1.001),
    );
    if (isZero(value)) {
      if (!exact) return null;
      value = exact.value;
      signal = 'attribute';
    }
    const currency = this.quotes.of(mention, label, identity, record);
    if (!currency || currency === identity.symbol.toUpperCase()) return null;
    const fields = readNearest(
      record.tokens,
      scoped,
      price,
      identity.symbol,
      this.context.language,
    );
    const known = tokenBySymbol(identity.symbol);
    const name = identity.name ?? null;
    const before = price.line.slice(0, price.line.indexOf(price.mention.text));
    const locator = locatorOf(price.box.element, price.mention.text, before || undefined);
    return {
      row: {
        symbol: identity.symbol,
        ...(name ? { name } : known && identity.kind === 'named' ? { name: known.name } : {}),
        price: value,
        currency,
        ...(fields.change24hPercent === undefined
          ? {}
          : { change24hPercent: fields.change24hPercent }),
        ...(fields.marketCap ? { marketCap: this.plain(fields.marketCap) } : {}),
        ...(fields.volume24h ? { volume24h: this.plain(fields.volume24h) } : {}),
      },
      identity,
      evidence: {
        text: price.mention.text,
        signal,
        certainty:
          record.row || price.label?.role === 'price' || identity.kind === 'named'
            ? 'high'
            : 'medium',
        locator,
      },
      at: price.index,
      rank: 0,
      group: record.group,
    };
  }

  /** The separator that the prices of the same table or list show. */
  private columnVote(record: PriceRecord, all: readonly PriceRecord[]): DecimalSeparator | null {
    const kept = this.votes.get(record.group);
    if (kept !== undefined) return kept;
    const voted = vote(
      all.filter((other) => other.group === record.group).map((other) => other.price.mention),
    );
    this.votes.set(record.group, voted);
    return voted;
  }

  private plain(token: NumberToken): string {
    const mention = settle(token, [this.pageVote], this.language);
    return mention.value ?? '';
  }

  /** A stated price that differs from the visible one is told, never taken. */
  private *compareStated(draft: Draft, record: PriceRecord): Generator<void, void> {
    const differing = (yield* jsonLdPrices(this.document))
      .filter(
        (stated) =>
          stated.symbol?.toUpperCase() === record.identity.symbol.toUpperCase() ||
          stated.name?.toLowerCase() === record.identity.name?.toLowerCase(),
      )
      .filter(
        (stated) =>
          Math.abs(Number(stated.value) - Number(draft.row.price)) >
          halfUnit(draft.row.price) * 1.01,
      );
    if (differing.length === 0) return;
    draft.evidence = {
      ...draft.evidence,
      disagrees: differing.slice(0, 3).map(({ value }) => ({ signal: 'json-ld', value })),
    };
  }

  /** How many rows were found so far, repeats included. */
  get found(): number {
    return this.drafts.length;
  }

  reading(options: ReportOptions, truncated: boolean): PriceReading {
    const wanted = options.symbols?.map((symbol) => symbol.toUpperCase().replace(/^\$/, ''));
    const rows = merged(this.drafts).filter(
      ({ row }) =>
        !wanted ||
        wanted.includes(row.symbol.toUpperCase().replace(/^\$/, '')) ||
        (row.name !== undefined && wanted.includes(row.name.toUpperCase())),
    );
    const limit = options.limit ?? 500;
    // rows of one symbol in the currency of its first row
    const clashes = new Map<string, { readonly currency: string; count: number }>();
    for (const { row } of rows) {
      const symbol = row.symbol.toUpperCase();
      const clash = clashes.get(symbol) ?? { currency: row.currency, count: 0 };
      if (row.currency === clash.currency) clash.count++;
      clashes.set(symbol, clash);
    }
    const tokens = rows.slice(0, limit).map(({ row, identity, evidence }, index): TokenPrice => {
      const note = identityNote(
        row,
        identity,
        (clashes.get(row.symbol.toUpperCase())?.count ?? 0) > 1,
      );
      return {
        ...row,
        identityCertain: note === null,
        ...(note ? { identityNote: note } : {}),
        evidence: { id: `p${index + 1}`, ...evidence },
      };
    });
    return { tokens, truncated: truncated || rows.length > limit };
  }
}
