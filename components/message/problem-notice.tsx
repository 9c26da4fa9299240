import type { ReactNode } from 'react';
import type { Problem } from '../../lib/api/problem';
import { problemText } from '../../lib/extension/problem-text';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { Button } from '../controls/button';
import { problemAction } from '../problem-action';
import styles from './notice.module.css';

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** Further buttons, such as Retry. */
  readonly children?: ReactNode;
}

/** The sentence for a problem, the server's words as a quotation, and the way on. */
export function ProblemNotice({ problem, children }: ProblemNoticeProps) {
  const actions = useActions();
  const action = problemAction(problem.kind);
  const { detail, ...plain } = problem;
  return (
    <div className={styles.notice} data-tone="danger" data-problem={problem.kind}>
      <p>{problemText(plain)}</p>
      {detail && (
        <blockquote dir="auto">
          {problem.status === undefined ? detail : `${problem.status} · ${detail}`}
        </blockquote>
      )}
      <div className={styles.actions}>
        {action === 'settings' && (
          <Button tone="primary" onClick={actions.openSettings}>
            {text('openSettings')}
          </Button>
        )}
        {action === 'model' && (
          <Button tone="primary" onClick={actions.chooseModel}>
            {text('chooseModel')}
          </Button>
        )}
        {action === 'new-chat' && <Button onClick={actions.newChat}>{text('newChat')}</Button>}
        {children}
      </div>
    </div>
  );
}
