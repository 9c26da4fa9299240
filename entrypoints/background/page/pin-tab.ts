import type { PinnedTab } from '../../../lib/agent/tool';
import { browser } from '../../../lib/extension/browser';
import { pageOrigin } from '../../../lib/page/page-address';
import { activeTabOf } from './page-state';
import { probeTab } from './probe';
import { unreadableReason } from './unreadable';

/**
 * Fixes, at the moment of the user's act, the one document that may be read for it. A tab that may
 * not be read yet is pinned by its origin alone. Null: no tab, or one without an origin.
 */
export async function pinTab(windowId: number): Promise<PinnedTab | null> {
  return pin(await activeTabOf(windowId));
}

export async function pinTabById(tabId: number): Promise<PinnedTab | null> {
  return pin(await browser.tabs.get(tabId).catch(() => null));
}

async function pin(
  tab: {
    readonly id?: number | undefined;
    readonly windowId?: number | undefined;
    readonly url?: string | undefined;
  } | null,
): Promise<PinnedTab | null> {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  const origin = pageOrigin(tab.url ?? '');
  if (origin === null) return null;
  const pinned: PinnedTab = { tabId: tab.id, windowId: tab.windowId, origin };
  if (unreadableReason(tab.url) !== null) return pinned;
  const identity = await probeTab(tab.id);
  if (identity === null || identity.origin !== origin) return pinned;
  return {
    ...pinned,
    documentTime: identity.documentTime,
    ...(identity.documentId === undefined ? {} : { documentId: identity.documentId }),
  };
}
