import { settleWithin } from '../../../lib/agent/settle-within';
import type { PageReference } from '../../../lib/chat/types';
import type { PageState } from '../../../lib/extension/messages';
import { pageReference } from './page-reference';
import { activeTabOf, pageStateOf } from './page-state';
import { unreadableReason } from './unreadable';

/** A page that is too busy to answer is named all the same: what may be read of it is another question. */
const patienceMs = 1_000;

/**
 * The page that a window shows, as a question may name it; null where there is none that can be read.
 * The page itself is asked only where `shown`, what the panel says of the tab, is of another page: a busy
 * one answers late, and the question would wait for it.
 */
export async function pageInFront(
  windowId: number,
  shown: PageState | null,
): Promise<PageReference | null> {
  const tab = await activeTabOf(windowId);
  const page = tab && pageReference(tab);
  if (!page || unreadableReason(tab.url) !== null) return null;
  if (namesPage(shown) && shown.tabId === tab.id && shown.page.url === page.url) return page;
  return settleWithin(
    patienceMs,
    new AbortController().signal,
    async () => {
      const state = await pageStateOf(windowId);
      return namesPage(state) ? state.page : null;
    },
    () => page,
  );
}

function namesPage(
  state: PageState | null,
): state is Extract<PageState, { readonly page: PageReference }> {
  return state?.access === 'granted' || state?.access === 'needs-permission';
}
