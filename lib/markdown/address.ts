/**
 * Which addresses that a model wrote may become links: absolute http(s) without credentials, and
 * plain mail addresses. Everything else stays text.
 */
export interface SafeAddress {
  readonly href: string;
  /** Host with port as a browser would write it (look-alikes in punycode), or the mail address. */
  readonly host: string;
}

export function safeAddress(href: string): SafeAddress | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return null;
  // No base: a relative address would become one of the extension's own. A backslash is no slash.
  const url = URL.parse(href.replaceAll('\\', '%5C'));
  if (!url) return null;
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'http:' || url.protocol === 'https:') {
    return url.host === '' ? null : { href: url.href, host: url.host };
  }
  if (url.protocol === 'mailto:') {
    // Subject, body and copies could carry what the page said: only the address is kept.
    const address = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.exec(url.pathname)?.[0];
    return address ? { href: `mailto:${address}`, host: address } : null;
  }
  return null;
}

/** Whether a link's text already names the host that it leads to, and no other. */
export function namesHost(text: string, host: string): boolean {
  const written = text.trim().toLowerCase();
  if (written === host) return true;
  return URL.parse(/^[a-z]+:/.test(written) ? written : `http://${written}`)?.host === host
    ? new RegExp(`^(?:https?://)?${host.replace(/[.[\]\\]/g, '\\$&')}(?:[/?#]|$)`).test(written)
    : false;
}
