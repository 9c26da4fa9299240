/**
 * The line to the background, and the only writer of the store.
 *
 *   connect --chat-open--> snapshot --events--> events …
 *      ^                      |
 *      '---- backoff <--- disconnect            a gap in the sequence asks for a snapshot
 *
 * Where nothing is under way, a disconnect means that the background fell asleep: it is left to sleep
 * until a command, or `reconnect`, needs it. Calling it back at once would keep it awake for ever.
 *
 * Events run through the same reducer as in the background at once, and reach the store once per
 * frame. A command with an id is kept until its effect was seen, and sent again after a reconnect.
 */
import { applyEvent } from '../../lib/chat/apply-event';
import type { Attachment, Chat, ChatEvent } from '../../lib/chat/types';
import type { Cursor, PanelCommand, PanelEvent } from '../../lib/extension/messages';
import { reconnectDelay } from './reconnect-delay';
import { type PanelStore, withChat } from './store';

/** The part of `runtime.Port` that is used. */
export interface LinkPort {
  postMessage(message: PanelCommand): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (event: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface LinkOptions {
  readonly store: PanelStore;
  readonly connect: () => LinkPort;
  /** Null: the chat used last. */
  readonly chatId: string | null;
  /** Runs the callback once before the next paint, or soon where nothing is painted. */
  readonly frame: (callback: () => void) => void;
  /** Milliseconds; returns the canceller. */
  readonly delay: (callback: () => void, milliseconds: number) => () => void;
  readonly createId: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A command came to nothing: its text goes back to the composer. */
  readonly onReturned: (text: string, attachments: readonly Attachment[]) => void;
  readonly onComposerFocus: () => void;
}

export interface Link {
  send(command: PanelCommand): void;
  sendMessage(chatId: string, text: string, attachments: readonly Attachment[]): void;
  editMessage(chatId: string, messageId: string, text: string): void;
  openChat(chatId: string | null): void;
  /** Connects now, not after the backoff or when there is something to say; harmless where it is connected. */
  reconnect(): void;
  dismissFailure(): void;
  close(): void;
}

type Kept = Extract<PanelCommand, { type: 'message-send' | 'message-edit' }>;

export function createLink(options: LinkOptions): Link {
  const { store } = options;
  let port: LinkPort | null = null;
  let closed = false;
  let attempt = 0;
  let wantedChatId = options.chatId;
  let awaitsSnapshot = true;
  let cancelRetry: (() => void) | null = null;
  // What arrived, ahead of the store by at most one frame.
  let chat: Chat | null = null;
  let cursor: Cursor | null = null;
  let frameAsked = false;
  const kept = new Map<string, { readonly command: Kept; readonly sentAt: number }>();
  let owesResend = false;
  const unsent: PanelCommand[] = [];

  function publish() {
    frameAsked = false;
    const arrived = chat;
    if (arrived === null || cursor === store.getState().cursor) return;
    store.setState((state) => ({ ...withChat(state, arrived), cursor }));
  }

  function publishNextFrame() {
    if (frameAsked) return;
    frameAsked = true;
    options.frame(publish);
  }

  function post(command: PanelCommand): boolean {
    if (port === null) return false;
    try {
      port.postMessage(command);
      return true;
    } catch {
      // The port died and its event is on its way.
      return false;
    }
  }

  function open() {
    if (closed || port !== null) return;
    cancelRetry?.();
    cancelRetry = null;
    let opened: LinkPort;
    try {
      opened = options.connect();
    } catch {
      retry();
      return;
    }
    port = opened;
    owesResend = true;
    opened.onMessage.addListener((event) => {
      if (port === opened) receive(event as PanelEvent);
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = null;
      if (!mayRest()) retry();
    });
    askForChat();
  }

  function askForChat() {
    const windowId = store.getState().windowId;
    const resumes = cursor !== null && cursor.chatId === wantedChatId && !awaitsSnapshot;
    post({
      type: 'chat-open',
      windowId,
      chatId: wantedChatId,
      ...(resumes && cursor ? { since: cursor } : {}),
    });
  }

  /** Nothing is expected of the background: neither an answer, nor that it has what was sent to it. */
  function mayRest(): boolean {
    return chat?.run.state === 'idle' && !awaitsSnapshot && kept.size === 0 && unsent.length === 0;
  }

  function retry() {
    if (closed) return;
    attempt += 1;
    store.setState({ connection: attempt > 2 ? 'lost' : 'connecting' });
    cancelRetry = options.delay(open, reconnectDelay(attempt));
  }

  function receive(event: PanelEvent) {
    if (store.getState().connection !== 'connected') {
      attempt = 0;
      store.setState({ connection: 'connected' });
    }
    switch (event.type) {
      case 'snapshot':
        acceptSnapshot(event.cursor, event.chat);
        return;
      case 'chat-events':
        acceptEvents(event.cursor, event.events);
        return;
      case 'page-changed':
        store.setState({ page: event.page });
        return;
      case 'status-changed':
        store.setState({ status: event.status });
        return;
      case 'command-failed':
        if (event.commandId !== null) giveBack(event.commandId);
        store.setState({ failure: event.problem });
        return;
      case 'chat-shown':
        if (cursor?.chatId !== event.chatId || awaitsSnapshot) link.openChat(event.chatId);
        return;
      case 'composer-focused':
        options.onComposerFocus();
        return;
      default:
        event satisfies never;
    }
  }

  function acceptSnapshot(at: Cursor, snapshot: Chat) {
    wantedChatId = at.chatId;
    awaitsSnapshot = false;
    chat = snapshot;
    cursor = at;
    // A snapshot is shown at once: it is what the user waits for.
    publish();
    for (const message of snapshot.messages.slice(-20)) {
      if (message.role === 'user') acknowledge(snapshot.id, message);
    }
    for (const queued of snapshot.queue) acknowledge(snapshot.id, queued);
    resend();
  }

  function acceptEvents(at: Cursor, events: readonly ChatEvent[]) {
    if (awaitsSnapshot || chat === null || cursor === null || at.chatId !== cursor.chatId) return;
    if (at.epoch !== cursor.epoch) {
      askForSnapshot();
      return;
    }
    const missing = at.sequence - cursor.sequence;
    if (missing > events.length) {
      askForSnapshot();
      return;
    }
    if (missing <= 0) {
      resend();
      return;
    }
    for (const event of events.slice(events.length - missing)) {
      chat = applyEvent(chat, event);
      if (event.type === 'message-added' && event.message.role === 'user') {
        acknowledge(chat.id, event.message);
      } else if (event.type === 'queue-changed') {
        for (const queued of event.queue) acknowledge(chat.id, queued);
      }
    }
    cursor = at;
    publishNextFrame();
    resend();
  }

  function askForSnapshot() {
    awaitsSnapshot = true;
    askForChat();
  }

  function keep(command: Kept) {
    kept.set(command.commandId, { command, sentAt: options.now() });
    if (command.type === 'message-send') {
      const { commandId, chatId, text, attachments } = command;
      store.setState(({ pending }) => ({
        pending: [...pending, { commandId, chatId, text, attachments }],
      }));
    }
    if (!post(command)) open();
  }

  function forget(commandId: string) {
    kept.delete(commandId);
    if (!store.getState().pending.some((send) => send.commandId === commandId)) return;
    store.setState(({ pending }) => ({
      pending: pending.filter((send) => send.commandId !== commandId),
    }));
  }

  /** The background has this text, and not from an earlier time: the first kept command with it is done. */
  function acknowledge(chatId: string, seen: { id: string; text: string; createdAt: number }) {
    // A queued message or a question usually has its command's id.
    if (kept.has(seen.id)) {
      forget(seen.id);
      return;
    }
    for (const { command, sentAt } of kept.values()) {
      if (command.chatId !== chatId || seen.createdAt < sentAt) continue;
      if (command.text.trim() !== seen.text.trim()) continue;
      forget(command.commandId);
      return;
    }
  }

  function giveBack(commandId: string) {
    const command = kept.get(commandId)?.command;
    if (!command) return;
    forget(commandId);
    options.onReturned(command.text, command.type === 'message-send' ? command.attachments : []);
  }

  /** After a reconnect, once it is known what the background has. */
  function resend() {
    if (!owesResend) return;
    owesResend = false;
    for (const { command } of kept.values()) post(command);
    for (const command of unsent.splice(0)) post(command);
  }

  const link: Link = {
    send(command) {
      if (post(command)) return;
      unsent.push(command);
      open();
    },
    sendMessage(chatId, text, attachments) {
      keep({ type: 'message-send', commandId: options.createId(), chatId, text, attachments });
    },
    editMessage(chatId, messageId, text) {
      keep({ type: 'message-edit', commandId: options.createId(), chatId, messageId, text });
    },
    openChat(chatId) {
      wantedChatId = chatId;
      awaitsSnapshot = true;
      if (port === null) open();
      else askForChat();
    },
    reconnect() {
      open();
    },
    dismissFailure() {
      store.setState({ failure: null });
    },
    close() {
      closed = true;
      cancelRetry?.();
      port?.disconnect();
      port = null;
    },
  };
  open();
  return link;
}
