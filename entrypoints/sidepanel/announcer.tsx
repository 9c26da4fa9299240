import { useEffect, useState } from 'react';
import { plainText } from '../../components/message/plain-text';
import { messageText } from '../../lib/chat/message-text';
import type { AssistantMessage } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { finishedSentences } from './finished-sentences';
import { usePanelContext } from './panel-context';
import { messageAt } from './store';

/** Milliseconds between two announcements: a screen reader needs the time to speak. */
const INTERVAL = 1_500;

/** A status region that tells the answer by sentences while it streams, and how it ended. */
export function Announcer() {
  const { store } = usePanelContext();
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    let messageId: string | null = null;
    let told = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;

    function lastAnswer(): AssistantMessage | null {
      const { chat, path } = store.getState();
      const entry = path.at(-1);
      const message = entry ? messageAt(chat, entry) : undefined;
      return message?.role === 'assistant' ? message : null;
    }

    function tell() {
      timer = null;
      const message = lastAnswer();
      if (message?.id !== messageId || !message) return;
      const answer = messageText(message);
      const ended = message.state !== 'streaming';
      const end = ended ? answer.length : finishedSentences(answer, told);
      const fresh = plainText(answer.slice(told, end));
      told = end;
      const ending = ended ? endSentence(message) : '';
      if (fresh || ending) setSpoken([fresh, ending].filter(Boolean).join(' '));
      if (ended) messageId = null;
    }

    const unsubscribe = store.subscribe((state, before) => {
      if (state.chat === before.chat) return;
      const message = lastAnswer();
      if (message?.state === 'streaming' && message.id !== messageId) {
        messageId = message.id;
        // A panel opened in the middle of an answer tells only what comes from now on.
        told = before.chat?.id === state.chat?.id ? 0 : messageText(message).length;
        setSpoken(text('answering'));
      }
      if (messageId !== null) timer ??= setTimeout(tell, INTERVAL);
    });
    return () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store]);

  return (
    <div role="status" aria-live="polite" className="visually-hidden" data-announcer>
      {spoken}
    </div>
  );
}

function endSentence({ state }: AssistantMessage): string {
  switch (state) {
    case 'stopped':
      return text('answerStopped');
    case 'failed':
      return text('answerFailed');
    case 'cut-off':
      return text('answerCutOff');
    case 'interrupted':
      return text('answerInterrupted');
    case 'complete':
      return text('answerDone');
    case 'streaming':
      return '';
    default:
      return state satisfies never;
  }
}
