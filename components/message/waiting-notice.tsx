import type { Run } from '../../lib/chat/types';
import { problemText } from '../../lib/extension/problem-text';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { Button } from '../controls/button';
import { useNow } from '../controls/use-now';
import { formatDuration } from '../format-figures';
import styles from './notice.module.css';

interface WaitingNoticeProps {
  readonly run: Extract<Run, { state: 'waiting' }>;
}

/** Counts down to the moment when the request goes out by itself. */
export function WaitingNotice({ run }: WaitingNoticeProps) {
  const actions = useActions();
  const now = useNow(1_000);
  const left = Math.max(0, Math.ceil((run.until - now) / 1_000)) * 1_000;
  return (
    <div className={styles.notice} data-tone="warning" data-waiting={run.reason}>
      {run.problem && run.reason !== 'rate-limit' && <p>{problemText(run.problem)}</p>}
      <p role="timer">
        {run.reason === 'rate-limit'
          ? text('waitingForRateLimit', formatDuration(left))
          : text('waitingToRetry', formatDuration(left), run.attempt)}
      </p>
      <div className={styles.actions}>
        <Button tone="primary" onClick={actions.sendNow}>
          {text('sendNow')}
        </Button>
        <Button onClick={actions.cancelWait}>{text('cancel')}</Button>
      </div>
    </div>
  );
}
