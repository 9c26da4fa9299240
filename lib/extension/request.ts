import { browser } from './browser';
import type { Reply, Requests, RequestType } from './messages';

/** Asks the background once. Rejects only when the background cannot be reached at all. */
export function request<T extends RequestType>(
  type: T,
  payload: Requests[T]['request'],
): Promise<Reply<T>> {
  return browser.runtime.sendMessage({ ...payload, type }) as Promise<Reply<T>>;
}
