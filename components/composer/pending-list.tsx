import { memo } from 'react';
import { text } from '../../lib/extension/text';
import styles from './pending-list.module.css';
import queue from './queue-list.module.css';

interface PendingListProps {
  readonly pending: readonly { readonly commandId: string; readonly text: string }[];
}

/** What was sent and has not arrived yet. Seen only where that takes longer than the eye would notice. */
export const PendingList = memo(function PendingList({ pending }: PendingListProps) {
  if (pending.length === 0) return null;
  return (
    <ul className={`${queue.queue} ${styles.pending}`} aria-label={text('notSentYet')}>
      {pending.map((send) => (
        <li key={send.commandId} className={queue.queued}>
          <p dir="auto">{send.text}</p>
        </li>
      ))}
    </ul>
  );
});
