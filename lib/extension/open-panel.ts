import { browser } from './browser';

/** Chromium's side panel; the polyfill does not know it. */
interface SidePanel {
  open(options: { readonly windowId: number }): Promise<void>;
}
/** Firefox's sidebar. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the panel of a window. Must be called synchronously in a click's listener. Refused outside of
 * one (an automated click): the user can still open it by the button.
 */
export function openPanel(windowId: number): void {
  // Each browser has one of the two, whatever the polyfill's types say.
  const api = browser as unknown as { sidePanel?: SidePanel; sidebarAction?: SidebarAction };
  const opening = api.sidePanel ? api.sidePanel.open({ windowId }) : api.sidebarAction?.open();
  opening?.catch(() => {});
}
