import { browser } from '../../lib/extension/browser';
import { openPanel } from '../../lib/extension/open-panel';
import { text } from '../../lib/extension/text';

const menuId = 'explain';

/**
 * "Explain with Altside" on selected text. The panel is opened first and synchronously: browsers allow
 * it only inside the click itself.
 */
export function registerContextMenu(
  explain: (selected: string, tab: { readonly id: number; readonly windowId: number }) => void,
): void {
  // Menus outlive the background in Chromium; made anew at install and start, they follow the language.
  const create = async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: menuId,
      title: text('explainMenu'),
      contexts: ['selection'],
    });
  };
  browser.runtime.onInstalled.addListener(() => void create());
  browser.runtime.onStartup.addListener(() => void create());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== menuId || tab?.id === undefined || tab.windowId === undefined) return;
    openPanel(tab.windowId);
    explain(info.selectionText ?? '', { id: tab.id, windowId: tab.windowId });
  });
}
