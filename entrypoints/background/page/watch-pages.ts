import { browser } from '../../../lib/extension/browser';

/** Milliseconds within which changes of one window are told once: a page load is a burst of them. */
const settleMs = 40;

/**
 * Tells of every change that may alter `pageStateOf` for a window; null means every window. Must be
 * called while the background starts, before anything is awaited: it registers listeners.
 */
export function watchPages(notify: (windowId: number | null) => void): void {
  const waiting = new Set<number | null>();
  const tell = (windowId: number | null | undefined) => {
    if (windowId === undefined || waiting.has(windowId)) return;
    waiting.add(windowId);
    setTimeout(() => {
      waiting.delete(windowId);
      notify(windowId);
    }, settleMs);
  };
  browser.tabs.onActivated.addListener(({ windowId }) => tell(windowId));
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    const matters = change.url ?? change.status ?? change.title ?? change.discarded;
    if (tab.active && matters !== undefined) tell(tab.windowId);
  });
  browser.tabs.onReplaced?.addListener(() => tell(null));
  browser.tabs.onAttached.addListener((_tabId, { newWindowId }) => tell(newWindowId));
  browser.tabs.onDetached.addListener((_tabId, { oldWindowId }) => tell(oldWindowId));
  browser.tabs.onRemoved.addListener((_tabId, { windowId, isWindowClosing }) => {
    if (!isWindowClosing) tell(windowId);
  });
  browser.permissions.onAdded.addListener(() => tell(null));
  browser.permissions.onRemoved.addListener(() => tell(null));
  // Each of these grants activeTab, which no event announces.
  browser.action?.onClicked.addListener((tab) => tell(tab.windowId));
  browser.contextMenus?.onClicked.addListener((_info, tab) => tell(tab?.windowId));
  browser.commands?.onCommand.addListener((_command, tab) => tell(tab?.windowId));
}
