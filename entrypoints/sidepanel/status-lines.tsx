import { Button } from '../../components/controls/button';
import { KeyLocked } from '../../components/panel/key-notice';
import { StatusLine } from '../../components/panel/status-line';
import { browser } from '../../lib/extension/browser';
import type { HistoryProblem } from '../../lib/extension/history/history-problem';
import { problemText } from '../../lib/extension/problem-text';
import { request } from '../../lib/extension/request';
import { text } from '../../lib/extension/text';
import { usePanel, usePanelContext } from './panel-context';

interface StatusLinesProps {
  /** Something that could not be done, in a sentence. */
  readonly notice: string | null;
  readonly onDismiss: () => void;
  readonly onSettings: () => void;
}

/** What is not as it should be, one line each, worst first. */
export function StatusLines({ notice, onDismiss, onSettings }: StatusLinesProps) {
  const { link } = usePanelContext();
  const connection = usePanel((state) => state.connection);
  const pending = usePanel((state) => state.pending.length);
  const online = usePanel((state) => state.status?.online ?? true);
  const key = usePanel((state) => state.status?.key ?? null);
  const historyProblem = usePanel((state) => state.status?.historyProblem ?? null);
  const kept = usePanel(
    (state) => (state.chat?.kept ?? true) && (state.status?.historyKept ?? true),
  );
  const hasMessages = usePanel((state) => state.path.length > 0);
  const failure = usePanel((state) => state.failure);
  // A key that is locked or not there has its own line.
  const failureIsTold = failure?.kind === 'no-key' && key !== null && key.state !== 'present';

  return (
    <>
      {connection === 'lost' && (
        <StatusLine
          tone="warning"
          sentence={pending > 0 ? text('notConnectedPending', pending) : text('notConnected')}
        >
          <Button onClick={link.reconnect}>{text('reconnect')}</Button>
        </StatusLine>
      )}
      {!online && <StatusLine tone="warning" sentence={text('offline')} />}
      {key?.state === 'locked' && (
        <KeyLocked
          lastFour={key.lastFour}
          onUnlock={(passphrase) => request('key-unlock', { passphrase })}
        />
      )}
      {key?.state === 'absent' && hasMessages && (
        <StatusLine tone="warning" sentence={text('problem_no_key')}>
          <Button tone="primary" onClick={onSettings}>
            {text('addKey')}
          </Button>
        </StatusLine>
      )}
      {failure && !failureIsTold && (
        <StatusLine tone="warning" sentence={problemText(failure)}>
          <Button onClick={link.dismissFailure}>{text('close')}</Button>
        </StatusLine>
      )}
      {notice !== null && (
        <StatusLine sentence={notice}>
          <Button onClick={onDismiss}>{text('close')}</Button>
        </StatusLine>
      )}
      {historyProblem && (
        <StatusLine tone="warning" sentence={text(historyProblemKey(historyProblem))}>
          {historyProblem === 'superseded' && (
            <Button onClick={() => browser.runtime.reload()}>{text('reload')}</Button>
          )}
        </StatusLine>
      )}
      {!kept && !historyProblem && <StatusLine sentence={text('notKept')} />}
    </>
  );
}

function historyProblemKey(problem: HistoryProblem) {
  switch (problem) {
    case 'full':
      return 'historyFull';
    case 'newer-version':
      return 'historyNewer';
    case 'superseded':
      return 'historySuperseded';
    case 'blocked':
      return 'historyBlocked';
    case 'corrupt':
      return 'historyCorrupt';
    default:
      return problem satisfies never;
  }
}
