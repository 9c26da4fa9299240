import { browser } from '../../lib/extension/browser';

/** Must be called from a click, without anything awaited before it: the browsers demand it. */
export function openPanel(): void {
  if (typeof chrome !== 'undefined' && chrome.sidePanel) {
    chrome.windows.getCurrent((window) => {
      if (window.id !== undefined) void chrome.sidePanel.open({ windowId: window.id });
    });
  } else {
    void browser.sidebarAction.open();
  }
}
