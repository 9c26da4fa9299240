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
  const messages = path.flatMap((message) =>
    message.role === 'user' ? [userToWire(message, context)] : assistantToWire(message),
  );
  return [
    { role: 'system', content: context.system },
    ...messages,
    ...(messages.at(-1)?.role === 'assistant'
      ? [{ role: 'user', content: continuation } as const]
      : []),
  ];
}
