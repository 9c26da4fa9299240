/**
 * Reads the token prices that a person sees on a page, with the evidence for each. Deterministic; the
 * visible text decides, and what the page says elsewhere (JSON-LD, attributes, embedded state) only
 * settles identity and lost digits. Runs in slices so that the page stays alive; never throws for what
 * a page contains.
 */
import { acceptRecords } from './accept';
import { findMentions } from './figures/mentions';
import { readLabel } from './labels/labels';
import { readPair } from './names/pair';
import type { Token, Tokens } from './names/token';
import { tokenize } from './names/tokens';
import { type PageContext, readContext } from './page/context';
import { proseBlocksPrices } from './prose/prose';
import { proseBlocks } from './prose/prose-blocks';
import { labelChoices } from './records/amount-choices';
import { settleCaptions } from './records/captions';
import { findHeadline, readSubject, type Subject } from './records/headline';
import { labelNumbers } from './records/neighbours';
import { findRecords, type PriceRecord, type Records } from './records/records';
import { Reporter } from './report';
import type { Walked } from './sight/pieces';
import { walk } from './sight/walk';
import { findGrid } from './tables/grid';
import { readPlainTables } from './tables/plain-tables';
import { readRates } from './tables/rates';
import type { PriceReading } from './types';

export interface ReadOptions {
  /** Only these tickers (case and a leading `$` do not matter). */
  readonly symbols?: readonly string[];
  /** At most this many tokens, in the order of the page. */
  readonly limit?: number;
  /** Stop looking after this time and return what was found, `truncated`. Default 5,000. */
  readonly deadlineMs?: number;
  /** Default 40,000. */
  readonly maxElements?: number;
  /** Closed shadow roots too, where the browser hands them out. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** For tests. */
  readonly now?: () => number;
}

/** Rows in one reading where no limit was asked for. */
const maxRows = 500;
/** Beyond the deadline, to write down what was found by then. */
const graceMs = 3_000;

/** One step at a time: every `yield` comes after a few milliseconds of work. */
export function* readingSteps(
  document: Document,
  options: ReadOptions = {},
): Generator<void, PriceReading> {
  const now = options.now ?? (() => performance.now());
  const deadline = now() + (options.deadlineMs ?? 5_000);
  const walked = yield* walk(document, {
    maxElements: options.maxElements ?? 40_000,
    deadline,
    now,
    shadowRootOf: options.shadowRootOf ?? (({ shadowRoot }) => shadowRoot),
  });
  const language = languageOf(document);
  yield* firstUse(language);
  const prose = yield* proseBlocks(walked.pieces, language);
  yield;
  const tokens = yield* tokenize(walked, language, new Set(prose.keys()));
  yield;
  yield* settleCaptions(walked, tokens, language);
  yield;
  const context = yield* readContext(document, tokens);
  yield;
  const grid = yield* findGrid(walked, tokens, context.language);
  yield;
  yield* labelNumbers(tokens.list, context.language);
  yield* labelChoices(walked, tokens);
  yield;
  const records = yield* findRecords(walked, tokens, grid);
  yield;
  const subject = readSubject(tokens, context);
  const first = yield* acceptRecords(records.list, context, null);
  yield;
  const reporter = new Reporter(document, tokens, context, language);
  yield;
  const headline = yield* headlineRecord(
    document,
    walked,
    tokens,
    subject,
    first,
    records,
    context,
  );
  const accepted = headline
    ? yield* acceptRecords(records.list, context, headline.identity.symbol)
    : first;
  if (headline) yield* reporter.addHeadline(headline, accepted, records.list);
  yield;
  // more rows than are asked for, repeats allowed for, need not be written down
  const enough = options.symbols ? Number.POSITIVE_INFINITY : 2 * (options.limit ?? maxRows) + 50;
  let cut = walked.truncated;
  const stop = Math.max(deadline, now()) + graceMs;
  for (const record of accepted) {
    if (now() > stop || reporter.found > enough) {
      cut = true;
      break;
    }
    reporter.addRecord(record, accepted, records.list);
    yield;
  }
  for (const row of yield* readPlainTables(walked.pieces, language, context)) {
    reporter.addPlainRow(row);
    yield;
  }
  for (const rate of yield* readRates(walked.pieces, language, context)) {
    reporter.addRate(rate);
    yield;
  }
  for (const price of yield* proseBlocksPrices(prose, context.language)) {
    reporter.addProse(price);
    yield;
  }
  return reporter.reading(options, cut || now() > deadline);
}

/** Drives the steps, giving the page a turn at least every `sliceMs` (default 8). */
export async function readTokenPrices(
  document: Document,
  options: ReadOptions & { readonly sliceMs?: number } = {},
): Promise<PriceReading> {
  const now = options.now ?? (() => performance.now());
  const steps = readingSteps(document, options);
  let start = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - start > (options.sliceMs ?? 8)) {
      await turn();
      start = now();
    }
  }
}

/** A task of its own, not slowed in hidden tabs as timers are. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Large patterns are compiled when they are first used: one at a time, not all in one step. */
function* firstUse(language: string): Generator<void, void> {
  findMentions('$1.25 M', language);
  yield;
  readLabel('Price (24h)', language);
  yield;
  readPair('BTC/USD');
  yield;
}

function languageOf(document: Document): string {
  return document.documentElement?.getAttribute('lang') || 'en';
}

function* headlineRecord(
  document: Document,
  walked: Walked,
  tokens: Tokens,
  subject: Subject | null,
  accepted: readonly PriceRecord[],
  records: Records,
  context: PageContext,
): Generator<void, PriceRecord | null> {
  if (!subject || context.shop) return null;
  const symbol = subject.identity.symbol.toUpperCase();
  const taken = new Set<Token>();
  for (const record of accepted) {
    if (record.identity.symbol.toUpperCase() !== symbol)
      for (const token of record.tokens) taken.add(token);
  }
  const price = yield* findHeadline(document, tokens, subject, taken, records.dead, context);
  if (!price) return null;
  const from = Math.max(0, price.index - 6);
  const near = tokens.list.slice(from, price.index + 12).filter((token) => !taken.has(token));
  return {
    identity: subject.identity,
    price,
    tokens: near,
    box: price.box,
    row: null,
    group: walked.root,
    segment: near,
  };
}
