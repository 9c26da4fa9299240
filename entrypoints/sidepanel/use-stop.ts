import { useCallback, useEffect, useState } from 'react';
import { text } from '../../lib/extension/text';
import { usePanel, usePanelContext } from './panel-context';

/**
 * Stop ends the answer that is under way and nothing else. Where messages are queued, `sentence` says
 * that they follow, until they have gone out or another chat is shown.
 */
export function useStop() {
  const { store, link } = usePanelContext();
  const [following, setFollowing] = useState(0);
  const chatId = usePanel((state) => state.chat?.id ?? null);
  // Between the stopped run and the next the chat is idle, too; but then the queue still holds the next.
  const over = usePanel(({ chat }) => chat?.run.state === 'idle' && chat.queue.length === 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of another chat nothing was stopped
  useEffect(() => setFollowing(0), [chatId, over]);

  return {
    sentence: following > 0 ? text('stoppedQueueFollows', following) : null,
    forget: useCallback(() => setFollowing(0), []),
    /** False where nothing runs. */
    stop: useCallback((): boolean => {
      const { chat } = store.getState();
      if (!chat || chat.run.state === 'idle') return false;
      link.send({ type: 'run-stop', chatId: chat.id });
      setFollowing(chat.queue.length);
      return true;
    }, [store, link]),
  };
}
