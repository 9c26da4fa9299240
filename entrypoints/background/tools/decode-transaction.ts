import * as v from 'valibot';
import type { Tool } from '../../../lib/agent/tool';
import type { Fact } from '../../../lib/chat/types';
import { type TextKey, text } from '../../../lib/extension/text';
import { decodeSelection } from '../../../lib/transaction/decode-selection';
import { parseInput } from './tool-input';
import { done } from './tool-result';

const schema = v.object({
  data: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200_000)),
});

export const decodeTransaction: Tool = {
  name: 'decode_transaction',
  description:
    'Decodes offline what a user may be about to sign or has selected: calldata, a raw transaction, EIP-712 JSON, a transaction hash or an address. Says the method and its arguments, unlimited approvals, spender and deadline as facts. Nothing is signed, sent or looked up.',
  parameters: {
    type: 'object',
    properties: {
      data: { type: 'string', description: 'The data, exactly as written: hex, JSON or base58.' },
    },
    required: ['data'],
    additionalProperties: false,
  },
  risk: 'read',
  parse: (input) => parseInput(schema, input),
  execute: async (input, context) => {
    const { data } = input as v.InferOutput<typeof schema>;
    const facts = decodeSelection(data, Date.now());
    if (facts.length === 0) {
      return done({ facts: [], note: 'This is nothing that can be decoded.' }, context);
    }
    return done({ facts: facts.map(named) }, context);
  },
};

/** A fact with its label in words. */
function named({ label, value, tone }: Fact): Fact {
  return { label: text(label as TextKey), value, tone };
}
