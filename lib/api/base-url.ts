/** A base URL that may be saved: normalised, https or http on loopback, its path kept. */
export interface BaseUrl {
  /** Such as `https://api.altllm.ai/v1`, no trailing slash. */
  readonly url: string;
  /** With the port, where one is given. */
  readonly host: string;
  readonly loopback: boolean;
}

export type BaseUrlRefusal =
  | 'empty'
  | 'not-a-url'
  | 'scheme' // neither https nor http
  | 'plain-http' // http elsewhere than on this machine: the key would travel readable
  | 'credentials' // user:password@
  | 'query'; // `?…` or `#…`: it would not survive the paths we append

export type ParsedBaseUrl =
  | { readonly ok: true; readonly value: BaseUrl }
  | { readonly ok: false; readonly reason: BaseUrlRefusal };

/** Reads what a person typed. A missing scheme is filled in; a pasted `/chat/completions` is dropped. */
export function parseBaseUrl(text: string): ParsedBaseUrl {
  const typed = text.trim();
  if (typed === '') return { ok: false, reason: 'empty' };
  const url = toUrl(typed);
  if (!url) return { ok: false, reason: 'not-a-url' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, reason: 'scheme' };
  const loopback = isLoopback(url.hostname);
  if (url.protocol === 'http:' && !loopback) return { ok: false, reason: 'plain-http' };
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'credentials' };
  if (url.search !== '' || url.hash !== '') return { ok: false, reason: 'query' };
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  return { ok: true, value: { url: `${url.origin}${path}`, host: url.host, loopback } };
}

/**
 * The two names of this machine that the manifest's `connect-src` can allow: a policy cannot name an
 * IPv6 address, and each further address of 127.0.0.0/8 would have to be listed.
 */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

/**
 * The match pattern to ask permission for. Without the port: Firefox refuses patterns that name one,
 * and a pattern without covers every port.
 */
export function hostPattern(baseUrl: string): string {
  const { protocol, hostname } = new URL(baseUrl);
  return `${protocol}//${hostname}/*`;
}

/** `/health` lies at the host, outside the base path. */
export function healthUrl(baseUrl: string): string {
  return `${new URL(baseUrl).origin}/health`;
}

function toUrl(typed: string): URL | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return URL.parse(typed);
  // `localhost:8080/v1` would parse as the scheme `localhost:`; `mailto:x` must stay a wrong scheme.
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)) return URL.parse(typed);
  const guess = URL.parse(`https://${typed}`);
  return guess && isLoopback(guess.hostname) ? URL.parse(`http://${typed}`) : guess;
}
