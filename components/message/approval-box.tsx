import type { ToolCall } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { Button } from '../controls/button';
import callData from './call-data.module.css';
import notice from './notice.module.css';
import { toolLabel } from './tool-names';
import { visibleJson } from './visible-json';

interface ApprovalBoxProps {
  readonly call: Extract<ToolCall, { state: 'awaiting-approval' }>;
}

/** Asks before a tool acts, and shows exactly what it would be given. */
export function ApprovalBox({ call }: ApprovalBoxProps) {
  const actions = useActions();
  return (
    <section className={notice.notice} data-tone="warning" aria-label={text('approvalNeeded')}>
      <p>
        {call.site === null
          ? text('approvalQuestion', toolLabel(call.name))
          : text('approvalQuestionSite', toolLabel(call.name), call.site)}
      </p>
      <pre className={callData.data} dir="ltr">
        {visibleJson(call.input)}
      </pre>
      <div className={notice.actions}>
        <Button tone="primary" onClick={() => actions.approve(call.id)}>
          {text('approve')}
        </Button>
        <Button onClick={() => actions.deny(call.id)}>{text('deny')}</Button>
      </div>
    </section>
  );
}
