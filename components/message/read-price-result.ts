import * as v from 'valibot';
import type { Locator } from '../../lib/prices/types';

const locator = v.object({
  path: v.array(v.union([v.number(), v.picklist(['shadow', 'frame'])])),
  text: v.string(),
  before: v.exactOptional(v.string()),
  after: v.exactOptional(v.string()),
});

const token = v.object({
  symbol: v.string(),
  name: v.nullish(v.string()),
  price: v.string(),
  currency: v.string(),
  change24hPercent: v.nullish(v.number()),
  address: v.nullish(v.string()),
  chain: v.nullish(v.string()),
  identityCertain: v.nullish(v.boolean()),
  identityNote: v.nullish(v.string()),
  evidence: v.nullish(
    v.object({
      id: v.nullish(v.string()),
      text: v.nullish(v.string()),
      locator: v.nullish(locator),
    }),
  ),
});

const result = v.object({
  page: v.object({ title: v.string(), url: v.string() }),
  tokens: v.array(token),
  truncated: v.nullish(v.boolean()),
});

export type PriceResult = v.InferOutput<typeof result>;
export type PriceRow = PriceResult['tokens'][number];

/** What `read_token_prices` returned, or null where the text is anything else. */
export function readPriceResult(output: string): PriceResult | null {
  try {
    // The reading may stand between delimiters that mark it as data for the model.
    const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
    const parsed = v.safeParse(result, JSON.parse(json));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export function locatorOf(row: PriceRow): Locator | null {
  return row.evidence?.locator ?? null;
}
