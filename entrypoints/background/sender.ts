/** Whom the background listens to: our own pages, nobody else. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
}

export interface Self {
  /** `runtime.id`. */
  readonly id: string;
  /** Such as `chrome-extension://abc`, without a slash at the end. */
  readonly origin: string;
}

const ownPages = new Set(['/sidepanel.html', '/options.html', '/chat.html']);

/**
 * True for one of our own pages. A content script carries the page's origin, even though its id is
 * ours; another extension carries its own id. What is missing is refused: no origin, no address, no
 * answer. Whether it has a tab says nothing (the options page has one).
 */
export function isOwnPage(sender: Sender | undefined, self: Self): boolean {
  if (!sender || sender.id !== self.id || sender.origin !== self.origin) return false;
  if (sender.url === undefined || !sender.url.startsWith(`${self.origin}/`)) return false;
  return ownPages.has(URL.parse(sender.url)?.pathname ?? '');
}
