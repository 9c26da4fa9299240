import type { Background } from '../../../../entrypoints/background/background';
import type { PanelPort } from '../../../../entrypoints/background/panels/panels';
import type { Sender } from '../../../../entrypoints/background/sender';
import { applyEvents } from '../../../../lib/chat/apply-event';
import { messageText } from '../../../../lib/chat/message-text';
import type { AssistantMessage, Chat } from '../../../../lib/chat/types';
import type { Cursor, PanelCommand, PanelEvent } from '../../../../lib/extension/messages';
import { panelSender } from './start';

/** A panel at the other end of a port: mirrors the chat as the real one does, and checks the sequence. */
export class FakePanel {
  readonly events: PanelEvent[] = [];
  chat: Chat | null = null;
  cursor: Cursor | null = null;
  disconnected = false;
  onEvent: (event: PanelEvent) => void = () => {};
  #listener: (message: unknown) => void = () => {};
  #onDisconnect: () => void = () => {};
  readonly #waiting: { until: (panel: FakePanel) => boolean; resolve: () => void }[] = [];

  constructor(background: Background, sender: Sender = panelSender) {
    const port: PanelPort = {
      name: 'panel',
      sender,
      // As over a real port: a copy, of JSON alone.
      postMessage: (event) => this.#receive(JSON.parse(JSON.stringify(event))),
      disconnect: () => {
        this.disconnected = true;
      },
      onMessage: { addListener: (listener) => (this.#listener = listener) },
      onDisconnect: { addListener: (listener) => (this.#onDisconnect = listener) },
    };
    background.connect(port);
  }

  send(command: PanelCommand): void {
    this.#listener(JSON.parse(JSON.stringify(command)));
  }

  sendRaw(message: unknown): void {
    this.#listener(message);
  }

  close(): void {
    this.#onDisconnect();
  }

  async open(chatId: string | null = null, since?: Cursor, windowId = 1): Promise<Chat> {
    this.send({ type: 'chat-open', windowId, chatId, ...(since ? { since } : {}) });
    await this.until(() => this.chat !== null);
    return this.need();
  }

  ask(text: string, commandId = `command-${Math.random()}`): void {
    const { id: chatId } = this.need();
    this.send({ type: 'message-send', commandId, chatId, text, attachments: [] });
  }

  need(): Chat {
    if (!this.chat) throw new Error('no chat yet');
    return this.chat;
  }

  get answer(): AssistantMessage {
    const message = this.need().messages.findLast(({ role }) => role === 'assistant');
    if (message?.role !== 'assistant') throw new Error('no answer yet');
    return message;
  }

  get answerText(): string {
    const message = this.chat?.messages.findLast(({ role }) => role === 'assistant');
    return message ? messageText(message) : '';
  }

  /** Settles once the mirrored state is as wanted; looks again at every event. */
  until(wanted: (panel: FakePanel) => boolean): Promise<void> {
    if (wanted(this)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ until: wanted, resolve }));
  }

  untilIdle(): Promise<void> {
    return this.until(
      ({ chat }) => chat?.run.state === 'idle' && chat.messages.at(-1)?.role === 'assistant',
    );
  }

  #receive(event: PanelEvent): void {
    this.events.push(event);
    if (event.type === 'snapshot') {
      this.chat = event.chat;
      this.cursor = event.cursor;
    }
    if (event.type === 'chat-events' && this.chat) {
      const expected = (this.cursor?.sequence ?? 0) + event.events.length;
      if (event.cursor.sequence !== expected)
        throw new Error('a gap or an overlap in the sequence');
      this.chat = applyEvents(this.chat, event.events);
      this.cursor = event.cursor;
    }
    this.onEvent(event);
    for (const waiter of this.#waiting.splice(0)) {
      if (waiter.until(this)) waiter.resolve();
      else this.#waiting.push(waiter);
    }
  }
}
