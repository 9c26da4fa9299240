import { browser } from '../../../lib/extension/browser';
import type { Requests } from '../../../lib/extension/messages';
import { pageReference } from './page-reference';
import { unreadableReason } from './unreadable';

const tabLimit = 200;

/** Tabs that can be attached, last used first. Shown to the user alone: none of it goes to a model. */
export async function listTabs(): Promise<Requests['tabs-list']['reply']> {
  const tabs = await browser.tabs.query({});
  return tabs
    .filter((tab) => tab.id !== undefined && unreadableReason(tab.url) === null)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .slice(0, tabLimit)
    .flatMap((tab) => {
      const page = pageReference(tab);
      return page && tab.id !== undefined ? [{ tabId: tab.id, ...page }] : [];
    });
}
