import { memo, useState } from 'react';
import type { QueuedMessage } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { IconButton } from '../controls/button';
import { isSendKey } from '../controls/send-key';
import styles from './queue-list.module.css';

interface QueueListProps {
  readonly queue: readonly QueuedMessage[];
  /** What it waits for: the end of an answer, or a key. */
  readonly waitsFor: 'answer' | 'key';
}

/** What goes out by itself later; editable and removable until then. */
export const QueueList = memo(function QueueList({ queue, waitsFor }: QueueListProps) {
  if (queue.length === 0) return null;
  const head = text(waitsFor === 'key' ? 'queueHeadNoKey' : 'queueHead');
  return (
    <>
      <p className={styles.queueHead}>{head}</p>
      <ul className={styles.queue} aria-label={head}>
        {queue.map((queued) => (
          <QueuedRow key={queued.id} queued={queued} />
        ))}
      </ul>
    </>
  );
});

function QueuedRow({ queued }: { readonly queued: QueuedMessage }) {
  const actions = useActions();
  const [edited, setEdited] = useState<string | null>(null);

  function save() {
    if (edited !== null && edited.trim() !== '') actions.editQueued(queued.id, edited);
    setEdited(null);
  }

  return (
    <li className={styles.queued} data-queued={queued.id}>
      {edited === null ? (
        <p dir="auto">{queued.text}</p>
      ) : (
        <input
          ref={(field) => field?.focus()}
          aria-label={text('editQueued')}
          value={edited}
          dir="auto"
          onChange={(event) => setEdited(event.target.value)}
          onKeyDown={(event) => {
            if (isSendKey(event)) save();
            else if (event.key === 'Escape') setEdited(null);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      )}
      {edited === null ? (
        <IconButton icon="edit" label={text('editQueued')} onClick={() => setEdited(queued.text)} />
      ) : (
        <IconButton icon="check" label={text('save')} onClick={save} />
      )}
      <IconButton
        icon="close"
        label={text('removeQueued')}
        onClick={() => actions.removeQueued(queued.id)}
      />
    </li>
  );
}
