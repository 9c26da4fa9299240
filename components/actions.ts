import { createContext, useContext } from 'react';
import type { Model } from '../lib/api/types';
import type { Attachment } from '../lib/chat/types';
import type { Locator } from '../lib/prices/types';

/** What messages and notices can ask for. One object for the panel's life, so that `memo` holds. */
export interface Actions {
  retry(messageId: string, model?: string): void;
  continueMessage(messageId: string): void;
  editMessage(messageId: string, text: string): void;
  deleteMessage(messageId: string): void;
  selectBranch(messageId: string): void;
  quote(text: string): void;
  approve(callId: string): void;
  deny(callId: string): void;
  sendNow(): void;
  cancelWait(): void;
  editQueued(queuedId: string, text: string): void;
  removeQueued(queuedId: string): void;
  ask(text: string): void;
  openSettings(): void;
  newChat(): void;
  chooseModel(): void;
  /** For menus that are filled when they open. */
  models(): readonly Model[];
  allowSite(): void;
  lookInto(attachment: Attachment): void;
  /** Scrolls the page to a piece of evidence; resolves to what went wrong, or null. */
  showEvidence(url: string, locator: Locator): Promise<'gone' | 'changed' | 'no-access' | null>;
  /**
   * Whether each still stands on the page; `elsewhere` where another page is in front, null where it
   * cannot be known.
   */
  checkEvidence(
    url: string,
    locators: readonly Locator[],
  ): Promise<readonly boolean[] | 'elsewhere' | null>;
}

const ActionsContext = createContext<Actions | null>(null);

export const ActionsProvider = ActionsContext.Provider;

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useActions outside of ActionsProvider');
  return actions;
}
