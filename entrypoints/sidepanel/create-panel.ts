import { browser } from '../../lib/extension/browser';
import { PANEL_PORT } from '../../lib/extension/messages';
import { callBack } from './call-back';
import { closeOnAction } from './close-on-action';
import { createComposerStore } from './composer-store';
import { draftName } from './drafts';
import { createLink, type LinkPort } from './link';
import { paintFrame } from './paint-frame';
import type { Panel } from './panel-context';
import { readPlace } from './places';
import { createPanelStore } from './store';
import { rememberUnsent, restoreUnsent } from './unsent';

/** Composes the panel of a window: stores, line to the background, drafts. */
export function createPanel(windowId: number): Panel {
  const store = createPanelStore(windowId);
  const composer = createComposerStore();
  const address = new URL(location.href);
  const link = createLink({
    store,
    connect: () => browser.runtime.connect({ name: PANEL_PORT }) as unknown as LinkPort,
    chatId: address.searchParams.get('chat'),
    frame: paintFrame,
    delay(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    createId: () => crypto.randomUUID(),
    now: Date.now,
    onReturned: composer.giveBack,
    onComposerFocus: composer.focus,
    showsPreview({ id, messages }) {
      const place = readPlace(id);
      return place === null || messages.some((message) => message.id === place.messageId);
    },
  });

  const inTab = address.pathname.endsWith('/chat.html');
  callBack(link);
  if (!inTab) closeOnAction(windowId, store);

  const unsent = restoreUnsent();
  store.subscribe((state, before) => {
    if (state.pending !== before.pending) rememberUnsent(state.pending);
    const { chat } = state;
    if (!chat || chat === before.chat) return;
    if (chat.id === before.chat?.id && chat.messages.length === before.chat.messages.length) return;
    composer.show(draftName(chat), chat.id === before.chat?.id);
    for (const lost of unsent.takeLost(chat)) composer.giveBack(lost, []);
  });
  return { store, composer, link, inTab };
}
