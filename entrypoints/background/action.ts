import { browser } from '../../lib/extension/browser';
import { openPanel } from '../../lib/extension/open-panel';

/**
 * The toolbar button and its keyboard command. `setPanelBehavior` would open the panel too, but without
 * granting `activeTab`; a click that reaches this listener grants it.
 */
export function registerAction(opened: (windowId: number) => void): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.windowId === undefined) return;
    openPanel(tab.windowId);
    opened(tab.windowId);
  });
}
