import { memo } from 'react';
import { partRuns } from '../../lib/chat/part-runs';
import type { AssistantMessage as AssistantMessageData, Run } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { Button } from '../controls/button';
import type { AnswerEvidence } from './answer-evidence';
import { AnswerFoot } from './answer-foot';
import { AnswerText } from './answer-text';
import styles from './assistant-message.module.css';
import shared from './message.module.css';
import notice from './notice.module.css';
import { ProblemNotice } from './problem-notice';
import { Reasoning } from './reasoning';
import { ToolCallRow } from './tool-call-row';
import { WaitingNotice } from './waiting-notice';

interface AssistantMessageProps {
  readonly message: AssistantMessageData;
  readonly siblings: readonly string[] | null;
  readonly last: boolean;
  /** Given where the run waits before it goes on with this message. */
  readonly waiting: Extract<Run, { state: 'waiting' }> | null;
  readonly evidence: AnswerEvidence | null;
}

export const AssistantMessage = memo(function AssistantMessage({
  message,
  siblings,
  last,
  waiting,
  evidence,
}: AssistantMessageProps) {
  const streaming = message.state === 'streaming';
  const runs = partRuns(message.parts);
  const lastIndex = runs.length - 1;
  return (
    <article
      className={shared.message}
      data-role="assistant"
      data-state={message.state}
      data-last={last || undefined}
      data-message-id={message.id}
      aria-label={text('altsideAnswer')}
      aria-busy={streaming}
    >
      <div className={styles.answer}>
        {runs.map((part, index) => {
          switch (part.type) {
            case 'text':
              return (
                <AnswerText
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts only ever grow at the end
                  key={index}
                  segments={part.segments}
                  streaming={streaming && index === lastIndex}
                  evidence={evidence}
                />
              );
            case 'reasoning':
              return (
                <Reasoning
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  key={index}
                  part={part}
                  streaming={streaming && index === lastIndex}
                />
              );
            case 'tool-call':
              return (
                <ToolCallRow
                  key={part.call.id}
                  call={part.call}
                  calledAt={message.firstContentAt ?? message.createdAt}
                />
              );
            default:
              return part satisfies never;
          }
        })}
        {streaming && !waiting && showsThinking(message) && <Thinking />}
        {waiting && <WaitingNotice run={waiting} />}
      </div>
      <AnswerEnd message={message} last={last} />
      {!streaming && <AnswerFoot message={message} siblings={siblings} />}
    </article>
  );
});

/** Nothing is on its way that the eye could see: before the first word, and after a tool came back. */
function showsThinking(message: AssistantMessageData): boolean {
  const part = message.parts.at(-1);
  return part === undefined || (part.type === 'tool-call' && part.call.state === 'done');
}

function Thinking() {
  return (
    <span className={styles.thinking} role="img" aria-label={text('thinking')}>
      <i />
      <i />
      <i />
    </span>
  );
}

/** Why an answer ended as it did, where that is not simply its end; with the way on. */
function AnswerEnd({ message, last }: { message: AssistantMessageData; last: boolean }) {
  const actions = useActions();
  const hasText = message.parts.some((part) => part.type === 'text');
  const goOn = last && (
    <Button
      tone={hasText ? 'primary' : 'plain'}
      onClick={() => actions.continueMessage(message.id)}
    >
      {text('continue')}
    </Button>
  );
  const again = last && (
    <Button icon="retry" onClick={() => actions.retry(message.id)}>
      {text('retry')}
    </Button>
  );
  switch (message.state) {
    case 'streaming':
      return null;
    case 'failed':
      return message.problem ? (
        <ProblemNotice problem={message.problem}>{again}</ProblemNotice>
      ) : (
        <EndNotice sentence={text('answerFailed')}>{again}</EndNotice>
      );
    case 'cut-off':
      return message.problem ? (
        <ProblemNotice problem={message.problem}>
          {goOn}
          {again}
        </ProblemNotice>
      ) : (
        <EndNotice sentence={text('answerCutOff')}>
          {goOn}
          {again}
        </EndNotice>
      );
    case 'interrupted':
      return (
        <EndNotice sentence={text('answerInterrupted')}>
          {goOn}
          {again}
        </EndNotice>
      );
    case 'stopped':
      return (
        <EndNotice sentence={text('answerStopped')}>
          {hasText && goOn}
          {again}
        </EndNotice>
      );
    case 'complete':
      if (message.finishReason === 'length') {
        return <EndNotice sentence={text('answerLength')}>{goOn}</EndNotice>;
      }
      if (message.finishReason === 'content_filter') {
        return <EndNotice sentence={text('answerFiltered')}>{again}</EndNotice>;
      }
      return message.parts.length === 0 ? <EndNotice sentence={text('answerEmpty')} /> : null;
    default:
      return message.state satisfies never;
  }
}

function EndNotice({
  sentence,
  children,
}: {
  readonly sentence: string;
  readonly children?: React.ReactNode;
}) {
  return (
    <div className={notice.notice}>
      <p>{sentence}</p>
      <div className={notice.actions}>{children}</div>
    </div>
  );
}
