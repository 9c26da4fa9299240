import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { Button } from '../controls/button';
import styles from './notice.module.css';

/** Under a question that nothing answers any more, with the way on. */
export function UnansweredNotice({ messageId }: { readonly messageId: string }) {
  const actions = useActions();
  return (
    <div className={styles.notice} data-unanswered>
      <p>{text('questionUnanswered')}</p>
      <div className={styles.actions}>
        <Button icon="retry" tone="primary" onClick={() => actions.retry(messageId)}>
          {text('retry')}
        </Button>
      </div>
    </div>
  );
}
