import { memo } from 'react';
import type { ToolCall } from '../../lib/chat/types';
import { secretNames } from '../../lib/extension/secret-names';
import { text } from '../../lib/extension/text';
import { Icon } from '../controls/icon';
import { formatDuration } from '../format-figures';
import { ApprovalBox } from './approval-box';
import callData from './call-data.module.css';
import fold from './fold.module.css';
import notice from './notice.module.css';
import { PriceCard } from './price-card';
import { readPriceResult } from './read-price-result';
import styles from './tool-call-row.module.css';
import { toolLabel } from './tool-names';

interface ToolCallRowProps {
  readonly call: ToolCall;
  /** Epoch milliseconds at which the message it belongs to began: how old its result is. */
  readonly calledAt: number;
}

/** What was called, on which site, what came back: folded. Prices stand open below. */
export const ToolCallRow = memo(function ToolCallRow({ call, calledAt }: ToolCallRowProps) {
  const site = 'site' in call ? call.site : null;
  const prices =
    call.state === 'done' && call.name === 'read_token_prices'
      ? readPriceResult(call.output)
      : null;
  return (
    <div data-tool-call={call.id} data-tool-name={call.name} data-state={call.state}>
      <details className={fold.fold}>
        <summary>
          <Icon name="tool" />
          <span className={fold.label}>
            <strong>{toolLabel(call.name)}</strong>
            {site !== null && ` · ${site}`}
          </span>
          <span className={styles.state} data-tone={call.state === 'failed' ? 'danger' : undefined}>
            {stateLabel(call)}
          </span>
          <Icon name="chevron" />
        </summary>
        <ToolCallData call={call} />
      </details>
      {call.state === 'done' && call.masked !== undefined && (
        <p className={notice.notice} data-tone="warning" role="note">
          {text('secretMaskedOnPage', secretNames(call.masked))}
        </p>
      )}
      {call.state === 'awaiting-approval' && <ApprovalBox call={call} />}
      {prices && prices.tokens.length > 0 && <PriceCard result={prices} readAt={calledAt} />}
    </div>
  );
});

function stateLabel(call: ToolCall): string {
  switch (call.state) {
    case 'input-streaming':
    case 'input-ready':
      return text('toolPreparing');
    case 'awaiting-approval':
      return text('toolAwaitsYou');
    case 'running':
      return text('toolRunning');
    case 'done':
      return formatDuration(call.durationMs);
    case 'failed':
      return text('toolFailed');
    case 'denied':
      return text('toolDenied');
    default:
      return call satisfies never;
  }
}

function ToolCallData({ call }: { readonly call: ToolCall }) {
  const input =
    call.state === 'input-streaming' ? call.argumentsText : JSON.stringify(call.input, null, 2);
  return (
    <>
      <p className={styles.caption}>{text('toolAskedFor')}</p>
      <pre className={callData.data} dir="ltr">
        {`${call.name}(${input === '{}' ? '' : input})`}
      </pre>
      {call.state === 'done' && (
        <>
          <p className={styles.caption}>{text('toolCameBack')}</p>
          <pre className={callData.data} dir="ltr">
            {indented(call.output)}
          </pre>
        </>
      )}
      {call.state === 'failed' && (
        <p className={styles.caption}>{text(`toolFailure_${failureKey(call.error.kind)}`)}</p>
      )}
      {call.state === 'denied' && (
        <p className={styles.caption}>
          {text(call.by === 'user' ? 'toolDeniedByUser' : 'toolDeniedByRestart')}
        </p>
      )}
    </>
  );
}

type FailureKind = Extract<ToolCall, { state: 'failed' }>['error']['kind'];
type Underscored<T extends string> = T extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : T;

function failureKey(kind: FailureKind): Underscored<FailureKind> {
  return kind.replaceAll('-', '_') as Underscored<FailureKind>;
}

/** JSON with line breaks; a text that is none, as it is. */
function indented(output: string): string {
  try {
    return JSON.stringify(JSON.parse(output), null, 2);
  } catch {
    return output;
  }
}
