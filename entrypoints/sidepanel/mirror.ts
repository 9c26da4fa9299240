/**
 * What has arrived of the chat, ahead of the store by at most one frame: events run through the same
 * reducer as in the background at once, and are shown with the next paint.
 */
import { applyEvent } from '../../lib/chat/apply-event';
import type { Chat, ChatEvent } from '../../lib/chat/types';
import type { Cursor } from '../../lib/extension/messages';
import { type PanelStore, withChat } from './store';

export interface Mirror {
  readonly chat: Chat | null;
  readonly cursor: Cursor | null;
  /** Shown at once: it is what the user waits for. */
  replace(chat: Chat, cursor: Cursor): void;
  apply(events: readonly ChatEvent[], cursor: Cursor): void;
  /** Shows the end of a chat until the whole replaces it. The mirror itself stays as it is. */
  preview(end: Chat): void;
}

/** `frame` runs the callback once before the next paint. */
export function createMirror(store: PanelStore, frame: (callback: () => void) => void): Mirror {
  let chat: Chat | null = null;
  let cursor: Cursor | null = null;
  let frameAsked = false;
  let previews = false;

  function publish() {
    frameAsked = false;
    const arrived = chat;
    if (arrived === null || previews || cursor === store.getState().cursor) return;
    store.setState((state) => ({ ...withChat(state, arrived), cursor }));
  }

  return {
    get chat() {
      return chat;
    },
    get cursor() {
      return cursor;
    },
    replace(whole, at) {
      previews = false;
      chat = whole;
      cursor = at;
      publish();
    },
    apply(events, at) {
      if (chat === null) return;
      chat = events.reduce(applyEvent, chat);
      cursor = at;
      if (frameAsked) return;
      frameAsked = true;
      frame(publish);
    },
    preview(end) {
      previews = true;
      store.setState((state) => ({ ...withChat(state, end), cursor: null }));
    },
  };
}
