import { browser } from '../../../lib/extension/browser';
import type { PageState } from '../../../lib/extension/messages';
import { cleanLine } from '../../../lib/page/clean-text';
import { pageKindOf } from '../../../lib/page/page-kind';
import { pageReference, titleLimit } from './page-reference';
import { probeTab } from './probe';
import { unreadableReason } from './unreadable';

/** The tab that a window shows, and whether it may be read now. */
export async function pageStateOf(windowId: number): Promise<PageState> {
  const tab = await activeTabOf(windowId);
  if (tab?.id === undefined) return { access: 'none' };
  const tabId = tab.id;
  const title = cleanLine(tab.title ?? '', titleLimit);
  const reason = unreadableReason(tab.url);
  const page = pageReference(tab);
  if (reason !== null || page === null || tab.url === undefined) {
    return { access: 'unreadable', tabId, title, reason: reason ?? 'other' };
  }
  const identity = await probeTab(tabId);
  const { origin, protocol, hostname } = new URL(tab.url);
  if (identity?.contentType === 'application/pdf') {
    return { access: 'unreadable', tabId, title, reason: 'pdf' };
  }
  if (identity?.origin === origin) {
    return { access: 'granted', tabId, page, kind: pageKindOf(page) };
  }
  const originPattern = `${protocol}//${hostname}/*`;
  // Allowed by the user and yet closed: an error page, or one that the browser keeps to itself.
  if (identity === null && tab.status === 'complete' && (await isAllowed(originPattern))) {
    return { access: 'unreadable', tabId, title, reason: 'other' };
  }
  return { access: 'needs-permission', tabId, page, originPattern };
}

export async function activeTabOf(windowId: number) {
  const [tab] = await browser.tabs.query({ active: true, windowId }).catch(() => []);
  return tab ?? null;
}

function isAllowed(originPattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern] }).catch(() => false);
}
