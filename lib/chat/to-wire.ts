import type { WireMessage } from '../api/types';
import { assistantToWire } from './assistant-to-wire';
import type { Message } from './types';
import { userToWire } from './user-to-wire';
import type { WireContext } from './wire-context';

/** Sent after a partial answer; what comes back is appended to that same message. */
const continuation =
  'Your last answer broke off. Continue it exactly where it stopped, even in the middle of a word, ' +
  'and repeat nothing of what you have already written.';

/**
 * The branch `path` as the messages of a request. Where it ends in a partial answer with text, the model
 * is asked to go on; where it ends in tool results, they speak for themselves.
 */
export function toWire(path: readonly Message[], context: WireContext): readonly WireMessage[] {
  const messages = path.flatMap((message) => messageToWire(message, context));
  return [
    { role: 'system', content: context.system },
    ...messages,
    ...(messages.at(-1)?.role === 'assistant'
      ? [{ role: 'user', content: continuation } as const]
      : []),
  ];
}

interface Made {
  readonly nonce: string;
  readonly model: WireContext['model'];
  readonly wire: readonly WireMessage[];
}

/** Messages never change in place, so what was made of one holds while nonce and model are the same. */
const known = new WeakMap<Message, Made>();

function messageToWire(message: Message, context: WireContext): readonly WireMessage[] {
  const { nonce, model } = context;
  const before = known.get(message);
  if (before?.nonce === nonce && before.model === model) return before.wire;
  const wire = message.role === 'user' ? [userToWire(message, context)] : assistantToWire(message);
  known.set(message, { nonce, model, wire });
  return wire;
}
