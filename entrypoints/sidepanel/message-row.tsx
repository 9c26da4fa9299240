import { memo } from 'react';
import { AssistantMessage } from '../../components/message/assistant-message';
import { UserMessage } from '../../components/message/user-message';
import { usePanel } from './panel-context';
import type { PathEntry } from './shown-path';
import { messageAt } from './store';

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
  if (!message) return null;
  return message.role === 'user' ? (
    <UserMessage message={message} siblings={entry.siblings} last={last} />
  ) : (
    <AssistantMessage message={message} siblings={entry.siblings} last={last} waiting={waiting} />
  );
});
