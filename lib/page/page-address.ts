/** A page's address as it may leave the browser: no query, fragment, user or password. Null: no address. */
export function pageAddress(url: string): string | null {
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
    return parsed.origin + parsed.pathname;
  } catch {
    return null;
  }
}

/** Origin of an http(s) address; null for every other one. */
export function pageOrigin(url: string): string | null {
  const address = pageAddress(url);
  return address === null ? null : new URL(address).origin;
}
