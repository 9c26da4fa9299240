/**
 * Reads the token prices that a person sees on a page, with the evidence for each. Deterministic; the
 * visible text decides, and what the page says elsewhere (JSON-LD, attributes, embedded state) only
 * settles identity and lost digits. Runs in slices so that the page stays alive; never throws for what
 * a page contains.
 */
import { acceptRecords } from './accept';
import { type PageContext, readContext } from './context';
import { findGrid } from './grid';
import { findHeadline, readSubject, type Subject } from './headline';
import { labelNumbers } from './neighbours';
import { proseBlocksPrices } from './prose';
import { readRates } from './rates';
import { findRecords, type PriceRecord, type Records } from './records';
import { Reporter } from './report';
import { proseBlocks, type Token, type Tokens, tokenize } from './tokens';
import type { PriceReading } from './types';
import { type Walked, walk } from './walk';

export interface ReadOptions {
  /** Only these tickers (case and a leading `$` do not matter). */
  readonly symbols?: readonly string[];
  /** At most this many tokens, in the order of the page. */
  readonly limit?: number;
  /** Stop looking after this time and return what was found, `truncated`. Default 5,000. */
  readonly deadlineMs?: number;
  /** Default 60,000. */
  readonly maxElements?: number;
  /** For tests. */
  readonly now?: () => number;
}

/** One step at a time: every `yield` comes after a few milliseconds of work. */
export function* readingSteps(
  document: Document,
  options: ReadOptions = {},
): Generator<void, PriceReading> {
  const now = options.now ?? (() => performance.now());
  const deadline = now() + (options.deadlineMs ?? 5_000);
  const walked = yield* walk(document, {
    maxElements: options.maxElements ?? 60_000,
    deadline,
    now,
  });
  const language = languageOf(document);
  const prose = yield* proseBlocks(walked.pieces);
  yield;
  const tokens = yield* tokenize(walked.pieces, language, new Set(prose.keys()));
  yield;
  const context = yield* readContext(document, tokens);
  yield;
  const grid = yield* findGrid(walked, tokens, context.language);
  yield;
  yield* labelNumbers(tokens.list, context.language);
  yield;
  const records = yield* findRecords(walked, tokens, grid);
  yield;
  const subject = readSubject(tokens, context);
  const first = acceptRecords(records.list, context, null);
  yield;
  const reporter = new Reporter(document, tokens, context, language);
  const headline = headlineRecord(document, walked, tokens, subject, first, records, context);
  const accepted = headline
    ? acceptRecords(records.list, context, headline.identity.symbol)
    : first;
  if (headline) reporter.addHeadline(headline, accepted, records.list);
  yield;
  for (const record of accepted) {
    reporter.addRecord(record, accepted, records.list);
    if (now() > deadline + 5_000) break;
    yield;
  }
  for (const rate of readRates(walked.pieces, language, context)) reporter.addRate(rate);
  yield;
  for (const price of yield* proseBlocksPrices(prose, context.language)) reporter.addProse(price);
  yield;
  return reporter.reading(options, walked.truncated || now() > deadline);
}

/** Drives the steps, giving the page a turn at least every `sliceMs` (default 12). */
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
    if (now() - start > (options.sliceMs ?? 12)) {
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

function languageOf(document: Document): string {
  return document.documentElement?.getAttribute('lang') || 'en';
}

function headlineRecord(
  document: Document,
  walked: Walked,
  tokens: Tokens,
  subject: Subject | null,
  accepted: readonly PriceRecord[],
  records: Records,
  context: PageContext,
): PriceRecord | null {
  if (!subject || context.shop) return null;
  const symbol = subject.identity.symbol.toUpperCase();
  const taken = new Set<Token>();
  for (const record of accepted) {
    if (record.identity.symbol.toUpperCase() !== symbol)
      for (const token of record.tokens) taken.add(token);
  }
  const price = findHeadline(document, tokens, subject, taken, records.dead, context);
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
