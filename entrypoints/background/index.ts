/**
 * Registers every listener synchronously, before anything is awaited: a worker that was woken by an event
 * hears it only if its listener is there when the script has run.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { hostPattern } from '../../lib/api/base-url';
import { browser } from '../../lib/extension/browser';
import {
  ACTION_PRESSED,
  type ActionPressed,
  BACKGROUND_STARTED,
} from '../../lib/extension/messages';
import { text } from '../../lib/extension/text';
import { registerAction } from './action';
import { createBackground } from './background';
import { browserPages } from './browser-pages';
import { registerContextMenu } from './context-menu';
import { watchPages } from './page/watch-pages';
import type { PanelPort } from './panels/panels';
import type { Sender } from './sender';
import { actTools, readTools } from './tools/index';

export default defineBackground(() => {
  const background = createBackground({
    self: { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') },
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    random: () => Math.random(),
    beat: () => void browser.runtime.getPlatformInfo().catch(() => {}),
    isOnline: () => navigator.onLine,
    mayReach: (baseUrl) =>
      browser.permissions.contains({ origins: [hostPattern(baseUrl)] }).catch(() => false),
    pages: browserPages,
    tools: [...readTools, ...actTools],
    explainQuestion: text('explainQuestion'),
  });

  // The polyfill's port and sender have all that these name; its types leave `origin` out.
  browser.runtime.onConnect.addListener((port) => background.connect(port as unknown as PanelPort));
  browser.runtime.onMessage.addListener((message, sender) =>
    background.answer(message, sender as Sender),
  );
  registerContextMenu((selected, tab) => void background.explain(selected, tab));
  registerAction((windowId) => {
    background.focusComposer(windowId);
    const pressed: ActionPressed = { type: ACTION_PRESSED, windowId };
    void browser.runtime.sendMessage(pressed).catch(() => {});
  });
  watchPages((windowId) => background.pageChanged(windowId));
  self.addEventListener('online', () => background.statusChanged());
  self.addEventListener('offline', () => background.statusChanged());
  keepStorageFromPages();
  // Rejects where no page of ours is open to hear it.
  void browser.runtime.sendMessage({ type: BACKGROUND_STARTED }).catch(() => {});
});

/** Content scripts read `storage.local` by default in Chromium; Firefox has no such switch. */
function keepStorageFromPages(): void {
  const local = browser.storage.local as {
    setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
}
