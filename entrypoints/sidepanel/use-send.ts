import { useCallback, useEffect, useState } from 'react';
import type { Attachment } from '../../lib/chat/types';
import { checkSecrets, type FoundSecrets, prepareSecretCheck } from './check-secrets';
import { usePanelContext } from './panel-context';

/** A message that waits because something in it looks like a secret. */
export interface HeldMessage {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly found: FoundSecrets;
  /** Lets it go, whole or masked. */
  readonly deliver: Deliver;
}

type Deliver = (text: string, attachments: readonly Attachment[]) => void;

/** Milliseconds after which a busy panel prepares all the same. */
const idleMs = 1_000;

function prepare(): void {
  void prepareSecretCheck();
  // The first random number takes milliseconds, as the generator is set up.
  crypto.randomUUID();
}

/** Sending with the look for secrets before it. */
export function useSend() {
  const { composer, link } = usePanelContext();
  const [held, setHeld] = useState<HeldMessage | null>(null);

  // The panel is painted and usable: before the first question is written, the look for secrets is there.
  useEffect(() => {
    const asked = requestIdleCallback(prepare, { timeout: idleMs });
    return () => cancelIdleCallback(asked);
  }, []);

  const post = useCallback(
    (text: string, attachments: readonly Attachment[], fromComposer: boolean) => {
      // Also without a key: the background keeps the question, says so, and goes on once there is one.
      link.sendMessage(text, attachments);
      if (fromComposer) composer.clear();
    },
    [composer, link],
  );

  const check = useCallback(
    (text: string, attachments: readonly Attachment[], deliver: Deliver) => {
      if (text.trim() === '' && attachments.length === 0) return;
      const settle = (found: FoundSecrets | null) => {
        if (found) setHeld({ text, attachments, found, deliver });
        else deliver(text, attachments);
      };
      const found = checkSecrets(text, attachments);
      if (found instanceof Promise) void found.then(settle);
      else settle(found);
    },
    [],
  );

  return {
    held,
    release(as: 'masked' | 'whole' | 'not') {
      setHeld(null);
      if (!held || as === 'not') return;
      if (as === 'masked') held.deliver(held.found.masked, held.found.maskedAttachments);
      else held.deliver(held.text, held.attachments);
    },
    sendDraft: useCallback(() => {
      const { text, attachments } = composer.getState();
      check(text, attachments, (...message) => post(...message, true));
    }, [composer, check, post]),
    sendText: useCallback(
      (text: string) => check(text, [], (...message) => post(...message, false)),
      [check, post],
    ),
    /** The same look over a text that goes another way, such as an edited question. */
    checkText: useCallback(
      (text: string, deliver: (text: string) => void) => check(text, [], deliver),
      [check],
    ),
  };
}
