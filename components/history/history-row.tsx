import { useState } from 'react';
import type { ChatSummary } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { IconButton } from '../controls/button';
import { isSendKey } from '../controls/send-key';
import styles from './history.module.css';

interface HistoryRowProps {
  readonly chat: ChatSummary;
  readonly current: boolean;
  readonly renaming: boolean;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  /** Null: given up. */
  readonly onRenamed: (title: string | null) => void;
  readonly onPin: () => void;
  readonly onDelete: () => void;
}

export function HistoryRow({
  chat,
  current,
  renaming,
  onOpen,
  onRename,
  onRenamed,
  onPin,
  onDelete,
}: HistoryRowProps) {
  if (renaming) {
    return (
      <li className={styles.row}>
        <TitleField initial={chat.title} onDone={onRenamed} />
      </li>
    );
  }
  return (
    <li className={styles.row} data-current={current || undefined} data-chat-id={chat.id}>
      <button
        type="button"
        className={styles.open}
        aria-current={current || undefined}
        onClick={onOpen}
      >
        <b dir="auto">{chat.title || text('untitledChat')}</b>
        {chat.snippet && <small dir="auto">{chat.snippet}</small>}
      </button>
      <span data-pinned={chat.pinned || undefined}>
        <IconButton
          icon="pin"
          label={text(chat.pinned ? 'unpinChat' : 'pinChat', chat.title)}
          pressed={chat.pinned}
          onClick={onPin}
        />
      </span>
      <span>
        <IconButton icon="edit" label={text('renameChat', chat.title)} onClick={onRename} />
        <IconButton icon="trash" label={text('deleteChat', chat.title)} onClick={onDelete} />
      </span>
    </li>
  );
}

function TitleField({
  initial,
  onDone,
}: {
  readonly initial: string;
  readonly onDone: (title: string | null) => void;
}) {
  const [title, setTitle] = useState(initial);
  const changed = title.trim() !== '' && title !== initial ? title.trim() : null;
  return (
    <input
      ref={(field) => {
        if (field && document.activeElement !== field) field.select();
      }}
      aria-label={text('renameChat', initial)}
      dir="auto"
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => onDone(changed)}
      onKeyDown={(event) => {
        if (isSendKey(event)) onDone(changed);
        else if (event.key === 'Escape') onDone(null);
        else return;
        // Escape would close the drawer as well.
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
