import { useEffect, useState } from 'react';
import type { AssistantMessage } from '../../lib/chat/types';
import { usePanelContext } from './panel-context';
import { messageAt } from './store';
import { tellAnswer } from './tell-answer';

/** A status region that tells the answer by sentences while it streams, and how it ended. */
export function Announcer() {
  const { store } = usePanelContext();
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    function lastAnswer(): AssistantMessage | null {
      const { chat, path } = store.getState();
      const entry = path.at(-1);
      const message = entry ? messageAt(chat, entry) : undefined;
      return message?.role === 'assistant' ? message : null;
    }

    const teller = tellAnswer({
      say: setSpoken,
      delay(callback, milliseconds) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      find(id) {
        const message = store.getState().chat?.messages.findLast((one) => one.id === id);
        return message?.role === 'assistant' ? message : undefined;
      },
    });
    const unsubscribe = store.subscribe((state, before) => {
      if (state.chat === before.chat) return;
      const last = lastAnswer();
      const wasThere = before.chat?.messages.some(({ id }) => id === last?.id) ?? false;
      teller.look(last, wasThere || before.chat?.id !== state.chat?.id);
    });
    return () => {
      unsubscribe();
      teller.stop();
    };
  }, [store]);

  return (
    <div role="status" aria-live="polite" className="visually-hidden" data-announcer>
      {spoken}
    </div>
  );
}
