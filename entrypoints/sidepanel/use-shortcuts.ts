import { useEffect, useRef } from 'react';
import { messageText } from '../../lib/chat/message-text';
import { request } from '../../lib/extension/request';
import { type Panel, usePanelContext } from './panel-context';
import { type Shortcut, shortcutOf } from './shortcuts';
import { messageAt } from './store';

interface ShortcutsOptions {
  readonly onHistory: () => void;
  readonly onSheet: () => void;
  /** False where nothing runs. */
  readonly onStop: () => boolean;
}

/** Keys while no dialog is open: a modal dialog has its own. */
export function useShortcuts(options: ShortcutsOptions): void {
  const panel = usePanelContext();
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (
        event.defaultPrevented ||
        document.querySelector('dialog[open], [popover]:popover-open')
      ) {
        return;
      }
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      if (carryOut(shortcut, panel, latest.current)) event.preventDefault();
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [panel]);
}

/** False where there was nothing to do, so that the key keeps its own meaning. */
function carryOut(shortcut: Shortcut, panel: Panel, options: ShortcutsOptions): boolean {
  const { store, composer, link } = panel;
  const { chat, path } = store.getState();
  switch (shortcut) {
    case 'stop':
      return options.onStop();
    case 'focus':
      composer.focus();
      return true;
    case 'new-chat':
      link.send({ type: 'chat-new' });
      composer.focus();
      return true;
    case 'history':
      options.onHistory();
      return true;
    case 'shortcuts':
      options.onSheet();
      return true;
    case 'copy-last': {
      const last = path.findLast((entry) => entry.role === 'assistant');
      const message = last && messageAt(chat, last);
      if (message) void navigator.clipboard.writeText(messageText(message));
      return message !== undefined;
    }
    case 'previous-chat':
      void openNeighbour(panel, 1);
      return true;
    case 'next-chat':
      void openNeighbour(panel, -1);
      return true;
    default:
      return shortcut satisfies never;
  }
}

/** The history is newest first: one further down is the previous chat. */
async function openNeighbour({ store, link }: Panel, step: 1 | -1): Promise<void> {
  const chats = await request('history-list', { query: '', limit: 400 });
  const at = chats.findIndex(({ id }) => id === store.getState().chat?.id);
  const wanted = chats[at < 0 ? (step === 1 ? 0 : -1) : at + step];
  if (wanted) link.openChat(wanted.id);
}
