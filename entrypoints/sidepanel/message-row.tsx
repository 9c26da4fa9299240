import { memo } from 'react';
import { Fallback } from '../../components/fallback';
import { AssistantMessage } from '../../components/message/assistant-message';
import { UserMessage } from '../../components/message/user-message';
import { messageText } from '../../lib/chat/message-text';
import type { Message } from '../../lib/chat/types';
import { usePanel } from './panel-context';
import type { PathEntry } from './shown-path';
import { messageAt } from './store';
import { useEvidence } from './use-evidence';

interface MessageRowProps {
  readonly entry: PathEntry;
  readonly last: boolean;
}

/** One message; it selects itself, so that no other renders when it grows. */
export const MessageRow = memo(function MessageRow({ entry, last }: MessageRowProps) {
  const message = usePanel((state) => messageAt(state.chat, entry));
  const waiting = usePanel((state) => {
    const run = state.chat?.run;
    return run?.state === 'waiting' && run.messageId === entry.id ? run : null;
  });
  const idle = usePanel((state) => last && state.chat?.run.state === 'idle');
  const evidence = useEvidence(entry, message);
  if (!message) return null;
  const drawn =
    message.role === 'user' ? (
      <UserMessage message={message} siblings={entry.siblings} last={last} unanswered={idle} />
    ) : (
      <AssistantMessage
        message={message}
        siblings={entry.siblings}
        last={last}
        waiting={waiting}
        evidence={evidence}
      />
    );
  return <Fallback instead={<PlainMessage message={message} />}>{drawn}</Fallback>;
});

/** A component of its own: the text is put together only where it is shown. */
function PlainMessage({ message }: { readonly message: Message }) {
  return <pre dir="auto">{messageText(message)}</pre>;
}
