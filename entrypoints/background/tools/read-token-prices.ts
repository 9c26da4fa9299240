import * as v from 'valibot';
import type { Tool } from '../../../lib/agent/tool';
import type { TokenPrice } from '../../../lib/prices/types';
import { readTab } from '../page/read-tab';
import { parseInput } from './tool-input';
import { failed, pageData, withTab } from './tool-result';

const defaultLimit = 100;

const schema = v.object({
  symbols: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
      v.maxLength(100),
    ),
  ),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), defaultLimit),
});

export const readTokenPrices: Tool = {
  name: 'read_token_prices',
  description:
    'Reads the token prices shown on the web page that the user is looking at, each with its source on the page: symbol, name, exact price, quote currency, 24 h change in percent, market cap, volume, chain and contract address where the page shows them. Where `identityCertain` is false, or one symbol stands for several tokens, name chain and contract and do not choose silently.',
  parameters: {
    type: 'object',
    properties: {
      symbols: {
        type: 'array',
        items: { type: 'string' },
        description: 'Only these symbols, such as ["BTC", "ETH"]. All when left out.',
      },
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: 500,
        description: `At most this many tokens. ${defaultLimit} when left out.`,
      },
    },
    additionalProperties: false,
  },
  risk: 'read',
  parse: (input) => parseInput(schema, input),
  execute: (input, context, signal) =>
    withTab(context, async (tab) => {
      const { symbols, limit } = input as v.InferOutput<typeof schema>;
      const wanted = symbols && symbols.length > 0 ? { symbols } : {};
      const outcome = await readTab(tab, { kind: 'prices', limit, ...wanted }, signal);
      if (!outcome.ok) return failed(outcome.error, context);
      const { title, url, reading } = outcome.value;
      const tokens = reading.tokens.slice(0, limit);
      return pageData(
        {
          page: { title, url },
          tokens,
          truncated: reading.truncated || tokens.length < reading.tokens.length,
          ...ambiguity(tokens),
        },
        context,
      );
    }),
};

/** Symbols that stand for more than one token on this page. */
function ambiguity(tokens: readonly TokenPrice[]): { ambiguousSymbols?: readonly string[] } {
  const identities = new Map<string, Set<string>>();
  for (const { symbol, address, chain, name } of tokens) {
    const known = identities.get(symbol.toUpperCase()) ?? new Set();
    known.add(address ? `${chain ?? ''}:${address}` : `${chain ?? ''}:${name ?? ''}`);
    identities.set(symbol.toUpperCase(), known);
  }
  const ambiguous = [...identities].filter(([, known]) => known.size > 1).map(([symbol]) => symbol);
  return ambiguous.length > 0 ? { ambiguousSymbols: ambiguous } : {};
}
