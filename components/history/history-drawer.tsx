import { useRef, useState } from 'react';
import type { ChatSummary } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icon';
import { Dialog } from '../dialogs/dialog';
import { byDay } from './by-day';
import styles from './history.module.css';
import { HistoryRow } from './history-row';

interface HistoryDrawerProps {
  /** Null while they load. */
  readonly chats: readonly ChatSummary[] | null;
  readonly query: string;
  readonly currentId: string | null;
  readonly now: number;
  /** The chat whose deletion can still be undone. */
  readonly deleted: ChatSummary | null;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (chatId: string) => void;
  readonly onRename: (chatId: string, title: string) => void;
  readonly onPin: (chatId: string, pinned: boolean) => void;
  readonly onDelete: (chat: ChatSummary) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** All chats by day, pinned ones first, with search over everything that was written. */
export function HistoryDrawer(props: HistoryDrawerProps) {
  const { chats, query, deleted } = props;
  const search = useRef<HTMLInputElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const groups = chats ? byDay(chats, props.now) : [];

  return (
    <Dialog side title={text('history')} onClose={props.onClose}>
      <div className={styles.search}>
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          data-first-focus
          aria-label={text('searchHistory')}
          placeholder={text('searchHistory')}
          value={query}
          onChange={(event) => props.onQuery(event.target.value)}
        />
      </div>
      <div className={styles.list} aria-busy={chats === null}>
        {chats?.length === 0 && (
          <p className={styles.nothing}>
            {query.trim() === '' ? text('historyEmpty') : text('historyNothing', query)}
          </p>
        )}
        {groups.map((group) => (
          <section key={group.label} aria-label={group.label}>
            <h3 className={styles.day}>{group.label}</h3>
            <ul className={styles.rows}>
              {group.chats.map((chat) => (
                <HistoryRow
                  key={chat.id}
                  chat={chat}
                  current={chat.id === props.currentId}
                  renaming={chat.id === renaming}
                  onOpen={() => props.onOpen(chat.id)}
                  onRename={() => setRenaming(chat.id)}
                  onRenamed={(title) => {
                    setRenaming(null);
                    if (title !== null) props.onRename(chat.id, title);
                  }}
                  onPin={() => props.onPin(chat.id, !chat.pinned)}
                  onDelete={() => {
                    props.onDelete(chat);
                    search.current?.focus();
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {deleted && (
        <div className={styles.undo} role="status">
          <span>{text('chatDeleted', deleted.title)}</span>
          <button type="button" className={controls.link} onClick={props.onUndo}>
            {text('undo')}
          </button>
        </div>
      )}
    </Dialog>
  );
}
