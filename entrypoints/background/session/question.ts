import type { PinnedTab } from '../../../lib/agent/tool';
import type { Attachment, PageReference } from '../../../lib/chat/types';

/** The page in front at the moment of the user's act: nothing else may be read in the run it starts. */
export interface Place {
  readonly page: PageReference | null;
  /** Known when the page has answered; null where it may not be read. Never rejects. */
  readonly tab: Promise<PinnedTab | null>;
}

export const nowhere: Place = { page: null, tab: Promise.resolve(null) };

export interface Question {
  /** Becomes the message's id, which makes a resend harmless even after a restart. */
  readonly id: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly place: Place;
}
