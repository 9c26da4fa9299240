import { useCallback, useState } from 'react';
import type { Attachment } from '../../lib/chat/types';
import { checkSecrets, type FoundSecrets } from './check-secrets';
import { usePanelContext } from './panel-context';

/** A message that waits because something in it looks like a secret. */
export interface HeldMessage {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly found: FoundSecrets;
  /** Whether it is what the composer holds, and clears it when it goes. */
  readonly fromComposer: boolean;
}

/** Sending with the look for secrets before it. `onNoKey`: there is nothing to authorise with. */
export function useSend(onNoKey: () => void) {
  const { store, composer, link } = usePanelContext();
  const [held, setHeld] = useState<HeldMessage | null>(null);

  const post = useCallback(
    (text: string, attachments: readonly Attachment[], fromComposer: boolean) => {
      const { chat, status } = store.getState();
      // A server on this machine may need no key: let it say so itself.
      if (status?.key.state === 'absent' && !isLoopback(status.host)) {
        if (!fromComposer) composer.setText(text);
        onNoKey();
        return;
      }
      if (!chat) return;
      link.sendMessage(chat.id, text, attachments);
      if (fromComposer) composer.clear();
    },
    [store, composer, link, onNoKey],
  );

  const check = useCallback(
    (text: string, attachments: readonly Attachment[], fromComposer: boolean) => {
      if (text.trim() === '' && attachments.length === 0) return;
      const settle = (found: FoundSecrets | null) => {
        if (found) setHeld({ text, attachments, found, fromComposer });
        else post(text, attachments, fromComposer);
      };
      const found = checkSecrets(text, attachments);
      if (found instanceof Promise) void found.then(settle);
      else settle(found);
    },
    [post],
  );

  return {
    held,
    release(as: 'masked' | 'whole' | 'not') {
      setHeld(null);
      if (!held || as === 'not') return;
      if (as === 'masked') {
        post(held.found.masked, held.found.maskedAttachments, held.fromComposer);
      } else {
        post(held.text, held.attachments, held.fromComposer);
      }
    },
    sendDraft: useCallback(() => {
      const { text, attachments } = composer.getState();
      check(text, attachments, true);
    }, [composer, check]),
    sendText: useCallback((text: string) => check(text, [], false), [check]),
  };
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);
}
