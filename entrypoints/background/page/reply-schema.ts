/**
 * A page's process could answer in the reader's place, so what comes from there is parsed and capped
 * like anything else from outside.
 */
import * as v from 'valibot';

const shortText = v.pipe(v.string(), v.maxLength(400));

const common = {
  ok: v.literal(true),
  title: shortText,
  url: v.pipe(v.string(), v.maxLength(4_000)),
  origin: shortText,
  documentTime: v.number(),
};

const pageText = v.object({
  kind: v.literal('page'),
  text: v.pipe(v.string(), v.maxLength(600_000)),
  offset: v.number(),
  truncated: v.boolean(),
  cuts: v.pipe(v.array(shortText), v.maxLength(8)),
});

const selectionText = v.object({
  kind: v.literal('selection'),
  text: v.pipe(v.string(), v.maxLength(600_000)),
  surroundings: v.pipe(v.string(), v.maxLength(8_000)),
  truncated: v.boolean(),
});

const locator = v.object({
  path: v.pipe(
    v.array(v.union([v.number(), v.literal('shadow'), v.literal('frame')])),
    v.maxLength(2_000),
  ),
  text: v.pipe(v.string(), v.maxLength(4_000)),
  before: v.exactOptional(v.string()),
  after: v.exactOptional(v.string()),
});

const line = v.pipe(v.string(), v.maxLength(2_000));

const token = v.looseObject({
  symbol: line,
  name: v.exactOptional(line),
  price: line,
  currency: line,
  change24hPercent: v.exactOptional(v.number()),
  marketCap: v.exactOptional(line),
  volume24h: v.exactOptional(line),
  address: v.exactOptional(line),
  chain: v.exactOptional(line),
  identityCertain: v.boolean(),
  identityNote: v.exactOptional(line),
  evidence: v.looseObject({
    id: line,
    text: v.pipe(v.string(), v.maxLength(4_000)),
    signal: line,
    certainty: line,
    locator,
  }),
});

const prices = v.object({
  kind: v.literal('prices'),
  tokens: v.pipe(v.array(token), v.maxLength(2_000)),
  truncated: v.boolean(),
});

export const readerReplySchemas = {
  page: v.object({ ...common, reading: pageText }),
  selection: v.object({ ...common, reading: selectionText }),
  prices: v.object({ ...common, reading: prices }),
};
