import { useCallback, useEffect, useState } from 'react';
import { HistoryDrawer } from '../../components/history/history-drawer';
import type { ChatSummary } from '../../lib/chat/types';
import { request } from '../../lib/extension/request';
import { usePanel, usePanelContext } from './panel-context';

/** Rows asked for: more than anyone scrolls; the rest is found by searching. */
const MOST = 400;

export default function HistoryView({ onClose }: { readonly onClose: () => void }) {
  const { link, composer } = usePanelContext();
  const currentId = usePanel((state) => state.chat?.id ?? null);
  const [query, setQuery] = useState('');
  const [chats, setChats] = useState<readonly ChatSummary[] | null>(null);
  const [deleted, setDeleted] = useState<ChatSummary | null>(null);
  const [now] = useState(Date.now);

  const load = useCallback(async (search: string) => {
    const found = await request('history-list', { query: search, limit: MOST });
    return found;
  }, []);

  useEffect(() => {
    let current = true;
    void load(query).then((found) => {
      if (current) setChats(found);
    });
    return () => {
      current = false;
    };
  }, [query, load]);

  async function change(asked: Promise<null>) {
    await asked;
    setChats(await load(query));
  }

  return (
    <HistoryDrawer
      chats={chats}
      query={query}
      currentId={currentId}
      now={now}
      deleted={deleted}
      onQuery={setQuery}
      onOpen={(chatId) => {
        link.openChat(chatId);
        composer.focus();
        onClose();
      }}
      onRename={(chatId, title) => void change(request('chat-rename', { chatId, title }))}
      onPin={(chatId, pinned) => void change(request('chat-pin', { chatId, pinned }))}
      onDelete={(chat) => {
        setDeleted(chat);
        void change(request('chat-delete', { chatId: chat.id })).then(() => {
          if (chat.id === currentId) link.send({ type: 'chat-new' });
        });
      }}
      onUndo={() => {
        if (!deleted) return;
        setDeleted(null);
        void change(request('chat-restore', { chatId: deleted.id }));
      }}
      onClose={onClose}
    />
  );
}
