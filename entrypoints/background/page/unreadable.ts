import type { UnreadableReason } from '../../../lib/extension/messages';

/** Pages into which no browser lets an extension look, whatever the user allows. */
const stores =
  /^(?:chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;
const restricted =
  /^(?:accounts\.firefox\.com|addons\.cdn\.mozilla\.net|discovery\.addons\.mozilla\.org|sync\.services\.mozilla\.com|support\.mozilla\.org)$/;
const browserSchemes =
  /^(?:about|chrome|chrome-untrusted|devtools|edge|brave|view-source|chrome-search|chrome-error|resource|chrome-extension|moz-extension|safari-web-extension|extension):$/;

/** Null where the page may be read once its site is allowed. */
export function unreadableReason(url: string | undefined): UnreadableReason | null {
  if (!url) return 'browser-page';
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return 'other';
  }
  if (browserSchemes.test(parsed.protocol)) return 'browser-page';
  if (parsed.protocol === 'file:') return 'file';
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return 'other';
  if (stores.test(parsed.hostname)) return 'store';
  if (parsed.hostname === 'chrome.google.com' && parsed.pathname.startsWith('/webstore')) {
    return 'store';
  }
  if (restricted.test(parsed.hostname)) return 'other';
  return /\.pdf$/i.test(parsed.pathname) ? 'pdf' : null;
}

/** For the model, English. */
export function unreadableDetail(reason: UnreadableReason): string {
  switch (reason) {
    case 'browser-page':
      return 'This is a page of the browser itself, which extensions may not read.';
    case 'store':
      return 'The browser does not let extensions read its extension store.';
    case 'pdf':
      return 'This is a PDF in the browser’s viewer. The user can attach the file to a message instead.';
    case 'file':
      return 'This is a local file, which is not read. The user can attach the file to a message instead.';
    case 'other':
      return 'The browser does not let extensions read this page.';
    default:
      return reason satisfies never;
  }
}
