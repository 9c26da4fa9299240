/** What is being written: text and attachments of the shown chat's draft. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Attachment } from '../../lib/chat/types';
import {
  readDraftAttachments,
  readDraftText,
  writeDraftAttachments,
  writeDraftText,
} from './drafts';

export interface ComposerState {
  /** Name of the draft that is shown, see `draftName`; null before the first chat. */
  readonly name: string | null;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Counts requests to focus the textbox. */
  readonly focusRequests: number;
}

export interface ComposerStore extends StoreApi<ComposerState> {
  setText(text: string): void;
  attach(...attachments: readonly Attachment[]): void;
  detach(id: string): void;
  clear(): void;
  /** Puts a text that could not be sent back, before what has been typed since. */
  giveBack(text: string, attachments: readonly Attachment[]): void;
  focus(): void;
  /** The shown chat's draft name changed; `sameChat` when it only got its first message. */
  show(name: string, sameChat: boolean): void;
}

export function createComposerStore(): ComposerStore {
  const store = createStore<ComposerState>(() => ({
    name: null,
    text: '',
    attachments: [],
    focusRequests: 0,
  }));

  function change(next: Partial<Pick<ComposerState, 'text' | 'attachments'>>) {
    const had = store.getState().attachments.length > 0;
    store.setState(next);
    const { name, text, attachments } = store.getState();
    if (name === null) return;
    if (next.text !== undefined) writeDraftText(name, text);
    // Their database is opened only where there are, or were, any.
    if (next.attachments !== undefined && (had || attachments.length > 0))
      void writeDraftAttachments(name, attachments);
  }

  return {
    ...store,
    setText: (text) => change({ text }),
    attach: (...added) => change({ attachments: [...store.getState().attachments, ...added] }),
    detach: (id) =>
      change({ attachments: store.getState().attachments.filter((kept) => kept.id !== id) }),
    clear: () => change({ text: '', attachments: [] }),
    giveBack(text, attachments) {
      const typed = store.getState();
      change({
        text: typed.text === '' ? text : `${text}\n${typed.text}`,
        attachments: [...attachments, ...typed.attachments],
      });
    },
    focus: () => store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 })),
    show(name, sameChat) {
      const before = store.getState();
      if (before.name === name) return;
      if (before.name === null || !sameChat) {
        // What was typed before the first chat arrived wins over nothing.
        const typedEarly = before.name === null ? before.text : '';
        const text = typedEarly || readDraftText(name);
        store.setState({ name, text, attachments: [] });
        void readDraftAttachments(name).then((attachments) => {
          const now = store.getState();
          if (now.name !== name || attachments.length === 0) return;
          store.setState({ attachments: [...attachments, ...now.attachments] });
        });
        return;
      }
      writeDraftText(before.name, '');
      void writeDraftAttachments(before.name, []);
      store.setState({ name });
      change({ text: before.text, attachments: before.attachments });
    },
  };
}
