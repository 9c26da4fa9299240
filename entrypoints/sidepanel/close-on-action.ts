import { browser } from '../../lib/extension/browser';
import { ACTION_PRESSED } from '../../lib/extension/messages';
import type { PanelStore } from './store';

/** A panel younger than this, in milliseconds, was opened by the press that is being told of. */
const justOpened = 1000;

/**
 * The toolbar button and its key close an open panel, but for one: where the page in front may not be
 * read yet, the press has just allowed it, and the panel stays to read it.
 */
export function closeOnAction(windowId: number, store: PanelStore): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    // A message out of a tab is not the background's.
    if (sender.tab !== undefined || !isPress(message, windowId)) return undefined;
    if (performance.now() < justOpened) return undefined;
    if (store.getState().page.access !== 'needs-permission') window.close();
    return undefined;
  });
}

function isPress(message: unknown, windowId: number): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === ACTION_PRESSED &&
    'windowId' in message &&
    message.windowId === windowId
  );
}
