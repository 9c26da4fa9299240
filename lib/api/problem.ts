/**
 * What can go wrong between us and an API, by kind. The kind decides behaviour and the sentence that
 * is shown (`_locales`, key `problem_<kind>`); message text never does.
 */
export type ProblemKind =
  | 'no-key' // nothing to authorise with
  | 'key-refused' // 401, 403
  | 'out-of-credit' // 402, or a body that says so
  | 'model-unknown' // 404 or a body that says so
  | 'too-large' // 413, context length exceeded
  | 'rate-limited' // 429
  | 'bad-request' // other 4xx
  | 'server' // 5xx, or an error event in the stream
  | 'network' // no connection, reset before any content
  | 'time-out' // one of the three timers, see `timer`
  | 'cut-off' // content arrived, then the stream ended without a finish reason
  | 'malformed' // HTML, empty or unreadable body
  | 'limit' // one of our own memory caps, see `limit`
  | 'no-permission' // the browser does not let us talk to this host
  | 'page-closed' // the site of this page is not allowed
  | 'page-unreadable' // the browser keeps the page to itself
  | 'page-changed' // it is not the document that the user meant
  | 'nothing-selected'
  | 'internal'; // a bug of ours; never expected

export type Timer = 'headers' | 'first-content' | 'silence';
export type Cap = 'line' | 'event' | 'answer' | 'tool-calls' | 'tool-arguments' | 'rounds';

export interface Problem {
  readonly kind: ProblemKind;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** The server's own words, plain text, at most 500 characters. Shown as a quotation, never as HTML. */
  readonly detail?: string;
  /** Which of the three timers ran out. */
  readonly timer?: Timer;
  /** Which of our caps was reached. */
  readonly limit?: Cap;
  /** Milliseconds after which the server said to come back (`Retry-After`, `X-RateLimit-Reset`). */
  readonly retryAfterMs?: number;
  /** Host (with port) that was asked. */
  readonly host?: string;
}
