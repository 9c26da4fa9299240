/** A background at the other end of the port, and the clock and frames of a page, all by hand. */
import {
  createLink,
  type Link,
  type LinkPort,
  replyWithinMs,
} from '../../../entrypoints/sidepanel/link';
import { createPanelStore, type PanelStore } from '../../../entrypoints/sidepanel/store';
import type { Attachment, Chat } from '../../../lib/chat/types';
import type { PanelCommand, PanelEvent } from '../../../lib/extension/messages';

export interface FakePort extends LinkPort {
  readonly sent: PanelCommand[];
  emit(event: PanelEvent): void;
  drop(): void;
}

export interface Line {
  readonly store: PanelStore;
  readonly link: Link;
  readonly ports: FakePort[];
  readonly returned: { text: string; attachments: readonly Attachment[] }[];
  readonly delays: number[];
  /** The port that is open now. */
  port(): FakePort;
  /** Runs what waits for the next paint. */
  paint(): void;
  /** Lets the backoff pass. */
  elapse(): void;
  /** Lets the time pass within which a connection must have said something. */
  stayMute(): void;
  /** From now on connecting fails. */
  refuse(yes: boolean): void;
}

export function fakeLine(chatId: string | null = null): Line {
  const store = createPanelStore(7);
  const ports: FakePort[] = [];
  const frames: (() => void)[] = [];
  const returned: Line['returned'] = [];
  const delays: number[] = [];
  let timers: (() => void)[] = [];
  const patience = new Set<() => void>();
  let ids = 0;
  let refused = false;
  const link = createLink({
    store,
    chatId,
    connect() {
      if (refused) throw new Error('no background');
      const port = fakePort();
      ports.push(port);
      return port;
    },
    frame: (callback) => frames.push(callback),
    delay(callback, milliseconds) {
      if (milliseconds === replyWithinMs) {
        patience.add(callback);
        return () => patience.delete(callback);
      }
      delays.push(milliseconds);
      timers.push(callback);
      return () => {
        timers = timers.filter((timer) => timer !== callback);
      };
    },
    createId: () => {
      ids += 1;
      return `command-${ids}`;
    },
    now: () => 1_000,
    onReturned: (text, attachments) => returned.push({ text, attachments }),
    onComposerFocus: () => {},
    showsPreview: () => true,
  });
  return {
    store,
    link,
    ports,
    returned,
    delays,
    port() {
      const port = ports.at(-1);
      if (!port) throw new Error('nothing connected');
      return port;
    },
    paint() {
      for (const frame of frames.splice(0)) frame();
    },
    elapse() {
      const due = timers;
      timers = [];
      for (const timer of due) timer();
    },
    stayMute() {
      for (const callback of patience) {
        patience.delete(callback);
        callback();
      }
    },
    refuse(yes) {
      refused = yes;
    },
  };
}

function fakePort(): FakePort {
  const listeners: ((event: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  let open = true;
  return {
    sent: [],
    postMessage(command) {
      if (!open) throw new Error('disconnected port');
      this.sent.push(command);
    },
    disconnect() {
      open = false;
    },
    onMessage: { addListener: (listener) => listeners.push(listener) },
    onDisconnect: { addListener: (listener) => ends.push(listener) },
    emit(event) {
      for (const listener of listeners) listener(structuredClone(event));
    },
    drop() {
      open = false;
      for (const end of ends) end();
    },
  };
}

export function chatOf(changes: Partial<Chat> = {}): Chat {
  return {
    id: 'chat-1',
    title: 'A chat',
    titleSource: 'auto',
    createdAt: 1,
    updatedAt: 1,
    pinned: false,
    kept: true,
    messages: [],
    leafId: null,
    run: { state: 'idle' },
    queue: [],
    ...changes,
  };
}

export const streamingChat = chatOf({
  messages: [
    {
      role: 'user',
      id: 'q',
      parentId: null,
      createdAt: 1,
      text: 'Hello?',
      attachments: [],
      page: null,
    },
    {
      role: 'assistant',
      id: 'a',
      parentId: 'q',
      createdAt: 2,
      model: 'm',
      state: 'streaming',
      parts: [],
    },
  ],
  leafId: 'a',
  run: { state: 'running', runId: 'r', messageId: 'a', startedAt: 2 },
});
