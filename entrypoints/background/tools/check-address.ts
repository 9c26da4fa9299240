import * as v from 'valibot';
import { checkAddress as check } from '../../../lib/address/check-address';
import { findAddresses } from '../../../lib/address/find-addresses';
import { lookalikes } from '../../../lib/address/lookalikes';
import type { Tool, ToolContext } from '../../../lib/agent/tool';
import { readTab } from '../page/read-tab';
import { parseInput } from './tool-input';
import { done } from './tool-result';

const schema = v.object({
  address: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});
const pageCharacters = 300_000;

export const checkAddress: Tool = {
  name: 'check_address',
  description:
    'Checks a blockchain address offline: which kind it is, whether its checksum is right, whether it stands on the page in front, and whether the page shows one that looks like it but differs. Nothing is looked up in the network.',
  parameters: {
    type: 'object',
    properties: { address: { type: 'string', description: 'The address, exactly as written.' } },
    required: ['address'],
    additionalProperties: false,
  },
  risk: 'read',
  parse: (input) => parseInput(schema, input),
  execute: async (input, context, signal) => {
    const { address } = input as v.InferOutput<typeof schema>;
    const checked = check(address);
    const known = await addressesOnPage(context, signal);
    const normalized = checked?.normalized ?? address;
    return done(
      {
        address,
        ...(checked
          ? {
              kind: checked.kind,
              chainFamily: checked.chainFamily,
              normalized,
              checksum: checked.checksum,
            }
          : { kind: null, note: 'This is not an address of any known kind.' }),
        onPage: known === null ? 'unknown: the page could not be read' : known.includes(normalized),
        lookalikesOnPage: known === null ? [] : lookalikes(normalized, known),
      },
      context,
    );
  },
};

/** Null where the page may not be read: the rest of the check needs none. */
async function addressesOnPage(
  { tab }: ToolContext,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  if (tab === null) return null;
  const outcome = await readTab(
    tab,
    { kind: 'page', offset: 0, maxCharacters: pageCharacters },
    signal,
  );
  if (!outcome.ok) return null;
  return [...new Set(findAddresses(outcome.value.reading.text).map((found) => found.normalized))];
}
