import { previewRequest } from './preview-request';
import { nowhere } from './session/question';
import type { Session } from './session/session';
import type { Equipment } from './session/session-edges';

/** Milliseconds after a panel opened: by then it is painted, and nobody has written a question yet. */
const warmUpMs = 300;

/**
 * Does ahead what the first question would have to wait for: the key and the models are read, and every
 * message of the chat is written down for the wire.
 */
export function warmUp(session: Session, equip: () => Promise<Equipment>): void {
  setTimeout(() => {
    if (session.busy) return;
    void equip()
      .then((equipment) =>
        previewRequest(session, { text: '', attachments: [] }, nowhere, equipment, ''),
      )
      // What is wrong is said when a question is asked.
      .catch(() => {});
  }, warmUpMs);
}
