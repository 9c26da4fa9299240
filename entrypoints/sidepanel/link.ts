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
 * A question goes to the chat that is shown or, after "New chat" or a choice in the history, to
 * the one that is on its way: it waits for that chat's snapshot.
 */
import type { Attachment, Chat, ChatEvent } from '../../lib/chat/types';
import type { Cursor, PanelCommand, PanelEvent } from '../../lib/extension/messages';
import { createMirror } from './mirror';
import { createOutbox, type KeptCommand } from './outbox';
import { reconnectDelay } from './reconnect-delay';
import { type PanelStore, withStatus } from './store';

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
  /** Whether what is to be shown of this chat lies in the end of it that has come. */
  readonly showsPreview: (preview: Chat) => boolean;
}

export interface Link {
  send(command: PanelCommand): void;
  /** Into the chat that is shown, or that was asked for and is on its way. */
  sendMessage(text: string, attachments: readonly Attachment[]): void;
  editMessage(chatId: string, messageId: string, text: string): void;
  openChat(chatId: string | null): void;
  /** Connects now, not after the backoff or when there is something to say; harmless where it is connected. */
  reconnect(): void;
  dismissFailure(): void;
  close(): void;
}

/** A connection on which nothing came within this time is none, whatever the browser says of it. */
export const replyWithinMs = 10_000;

export function createLink(options: LinkOptions): Link {
  const { store } = options;
  let port: LinkPort | null = null;
  let closed = false;
  let attempt = 0;
  let wantedChatId = options.chatId;
  /** A new chat was asked for, and has not come. */
  let wantsNew = false;
  let awaitsSnapshot = true;
  let cancelRetry: (() => void) | null = null;
  const mirror = createMirror(store, options.frame);
  const outbox = createOutbox(store, options.now);
  let owesResend = false;
  const unsent: PanelCommand[] = [];

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
    const replied = options.delay(() => {
      if (port !== opened) return;
      port = null;
      opened.disconnect();
      retry();
    }, replyWithinMs);
    opened.onMessage.addListener((event) => {
      replied();
      if (port === opened) receive(event as PanelEvent);
    });
    opened.onDisconnect.addListener(() => {
      replied();
      if (port !== opened) return;
      port = null;
      if (!mayRest()) retry();
    });
    askForChat();
  }

  function askForChat() {
    const windowId = store.getState().windowId;
    const { cursor } = mirror;
    const resumes = cursor !== null && cursor.chatId === wantedChatId && !awaitsSnapshot;
    post({
      type: 'chat-open',
      windowId,
      chatId: wantedChatId,
      ...(resumes && cursor ? { since: cursor } : {}),
    });
    if (wantsNew) post({ type: 'chat-new' });
  }

  /** The chat that was asked for is there. */
  function arrived(): boolean {
    const { chat } = mirror;
    if (chat === null || wantsNew) return false;
    return wantedChatId === null ? !awaitsSnapshot : chat.id === wantedChatId;
  }

  /** Nothing is expected of the background: neither an answer, nor that it has what was sent to it. */
  function mayRest(): boolean {
    const expects = awaitsSnapshot || wantsNew || !outbox.empty || unsent.length > 0;
    return mirror.chat?.run.state === 'idle' && !expects;
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
      case 'chat-preview':
        showPreview(event.chat);
        return;
      case 'chat-events':
        acceptEvents(event.cursor, event.events);
        return;
      case 'page-changed':
        store.setState({ page: event.page });
        return;
      case 'status-changed':
        store.setState(({ status }) => ({ status: withStatus(status, event.status) }));
        return;
      case 'command-failed':
        if (event.commandId === null) giveUpNewChat();
        else giveBack(outbox.take(event.commandId));
        store.setState({ failure: event.problem });
        return;
      case 'chat-shown':
        if (mirror.cursor?.chatId !== event.chatId || awaitsSnapshot) link.openChat(event.chatId);
        return;
      case 'composer-focused':
        options.onComposerFocus();
        return;
      default:
        event satisfies never;
    }
  }

  /** Only to look at: the link itself goes on waiting for the snapshot. */
  function showPreview(preview: Chat) {
    const expected = awaitsSnapshot && (wantedChatId ?? preview.id) === preview.id;
    if (!expected || !options.showsPreview(preview)) return;
    mirror.preview(preview);
  }

  function acceptSnapshot(at: Cursor, snapshot: Chat) {
    // Late, of the chat that was left: the one that was asked for follows.
    if (awaitsSnapshot && wantedChatId !== null && wantedChatId !== at.chatId) return;
    // A new chat is an empty one. Any other snapshot answers what was asked before it.
    if (snapshot.messages.length === 0 && snapshot.queue.length === 0) wantsNew = false;
    wantedChatId = at.chatId;
    awaitsSnapshot = false;
    mirror.replace(snapshot, at);
    for (const message of snapshot.messages.slice(-20)) {
      if (message.role === 'user') outbox.acknowledge(snapshot.id, message);
    }
    for (const queued of snapshot.queue) outbox.acknowledge(snapshot.id, queued);
    resend();
    if (arrived()) for (const command of outbox.address(snapshot.id)) post(command);
  }

  function acceptEvents(at: Cursor, events: readonly ChatEvent[]) {
    const { cursor } = mirror;
    if (awaitsSnapshot || cursor === null || at.chatId !== cursor.chatId) return;
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
    const news = events.slice(events.length - missing);
    mirror.apply(news, at);
    for (const event of news) {
      if (event.type === 'message-added' && event.message.role === 'user') {
        outbox.acknowledge(at.chatId, event.message);
      } else if (event.type === 'queue-changed') {
        for (const queued of event.queue) outbox.acknowledge(at.chatId, queued);
      }
    }
    resend();
  }

  function askForSnapshot() {
    awaitsSnapshot = true;
    askForChat();
  }

  function deliver(command: KeptCommand) {
    // On its way before anything is drawn for it.
    const posted = post(command);
    outbox.add(command);
    if (!posted) open();
  }

  function giveBack(command: KeptCommand | null) {
    if (!command) return;
    options.onReturned(command.text, command.type === 'message-send' ? command.attachments : []);
  }

  function giveUpNewChat() {
    if (!wantsNew) return;
    wantsNew = false;
    for (const command of outbox.takeHeld()) giveBack(command);
  }

  /** After a reconnect, once it is known what the background has. */
  function resend() {
    if (!owesResend) return;
    owesResend = false;
    for (const command of outbox.addressed()) post(command);
    for (const command of unsent.splice(0)) post(command);
  }

  const link: Link = {
    send(command) {
      if (command.type === 'chat-new') {
        wantsNew = true;
        if (port === null) open();
        else post(command);
        return;
      }
      if (post(command)) return;
      unsent.push(command);
      open();
    },
    sendMessage(text, attachments) {
      const commandId = options.createId();
      const { chat } = mirror;
      if (chat !== null && arrived()) {
        deliver({ type: 'message-send', commandId, chatId: chat.id, text, attachments });
      } else {
        outbox.hold(commandId, text, attachments);
        open();
      }
    },
    editMessage(chatId, messageId, text) {
      deliver({ type: 'message-edit', commandId: options.createId(), chatId, messageId, text });
    },
    openChat(chatId) {
      wantsNew = false;
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
