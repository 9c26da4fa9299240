import * as v from 'valibot';
import type { Reply, Requests, RequestType } from '../../../lib/extension/messages';
import { isOwnPage, type Self, type Sender } from '../sender';
import { requestSchemas } from './request-schema';

/** One handler a request. None of their replies holds the key: the types have no place for it. */
export type RequestHandlers = {
  [K in RequestType]: (request: Requests[K]['request']) => Promise<Reply<K>>;
};

/**
 * Answers a request of our own pages. Undefined, which sends no reply, for every other sender and for
 * what is not a request.
 */
export function answerRequest(
  message: unknown,
  sender: Sender,
  self: Self,
  handlers: RequestHandlers,
): Promise<unknown> | undefined {
  if (!isOwnPage(sender, self)) return undefined;
  const type = typeOf(message);
  if (type === null) return undefined;
  const parsed = v.safeParse(requestSchemas[type], message);
  if (!parsed.success) return undefined;
  // The schema of this type has just passed; TypeScript cannot follow the type through the table.
  const handler = handlers[type] as (request: unknown) => Promise<unknown>;
  return handler(parsed.output);
}

function typeOf(message: unknown): RequestType | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(requestSchemas, type)
    ? (type as RequestType)
    : null;
}
