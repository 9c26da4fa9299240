/**
 * What was written and sent, kept until its effect was seen: it goes out again after a reconnect, and
 * back to the composer where it came to nothing. A question for a chat that is on its way is held until
 * that chat is there.
 */
import type { Attachment } from '../../lib/chat/types';
import type { PanelCommand } from '../../lib/extension/messages';
import type { PanelStore } from './store';

type Send = Extract<PanelCommand, { type: 'message-send' }>;
type Edit = Extract<PanelCommand, { type: 'message-edit' }>;
export type KeptCommand = Send | Edit;

export interface Outbox {
  readonly empty: boolean;
  add(command: KeptCommand): void;
  /** A question for the chat that is on its way. */
  hold(commandId: string, text: string, attachments: readonly Attachment[]): void;
  /** That chat is there: what was held is for it. */
  address(chatId: string): readonly Send[];
  /** Everything that has an address. */
  addressed(): readonly KeptCommand[];
  /** The background has this text, and not from an earlier time: the first kept command with it is done. */
  acknowledge(
    chatId: string,
    seen: { readonly id: string; readonly text: string; readonly createdAt: number },
  ): void;
  /** Takes out what could not be carried out. */
  take(commandId: string): KeptCommand | null;
  /** Takes out what waits for a chat that does not come. */
  takeHeld(): readonly Send[];
}

interface Entry {
  readonly command: KeptCommand;
  readonly sentAt: number;
}

/** `now` in epoch milliseconds. */
export function createOutbox(store: PanelStore, now: () => number): Outbox {
  const kept = new Map<string, Entry>();
  const held = new Map<string, Omit<Send, 'chatId'>>();

  function keep(command: KeptCommand) {
    kept.set(command.commandId, { command, sentAt: now() });
  }

  /** `chatId` null: of a chat that is on its way. */
  function showPending(
    { commandId, text, attachments }: Omit<Send, 'chatId'>,
    chatId: string | null,
  ) {
    const shown = { commandId, chatId, text, attachments };
    store.setState(({ pending }) => ({
      pending: pending.some((send) => send.commandId === commandId)
        ? pending.map((send) => (send.commandId === commandId ? shown : send))
        : [...pending, shown],
    }));
  }

  function hidePending(commandId: string) {
    if (!store.getState().pending.some((send) => send.commandId === commandId)) return;
    store.setState(({ pending }) => ({
      pending: pending.filter((send) => send.commandId !== commandId),
    }));
  }

  function take(commandId: string): KeptCommand | null {
    const command = kept.get(commandId)?.command ?? null;
    kept.delete(commandId);
    hidePending(commandId);
    return command;
  }

  return {
    get empty() {
      return kept.size === 0 && held.size === 0;
    },
    add(command) {
      keep(command);
      if (command.type === 'message-send') showPending(command, command.chatId);
    },
    hold(commandId, text, attachments) {
      const send = { type: 'message-send', commandId, text, attachments } as const;
      held.set(commandId, send);
      showPending(send, null);
    },
    address(chatId) {
      const sends = [...held.values()].map((send): Send => ({ ...send, chatId }));
      held.clear();
      for (const send of sends) {
        keep(send);
        showPending(send, chatId);
      }
      return sends;
    },
    addressed: () => [...kept.values()].map(({ command }) => command),
    acknowledge(chatId, seen) {
      // A queued message or a question usually has its command's id.
      if (kept.has(seen.id)) {
        take(seen.id);
        return;
      }
      for (const { command, sentAt } of kept.values()) {
        if (command.chatId !== chatId || seen.createdAt < sentAt) continue;
        if (command.text.trim() !== seen.text.trim()) continue;
        take(command.commandId);
        return;
      }
    },
    take,
    takeHeld() {
      const sends = [...held.values()].map((send): Send => ({ ...send, chatId: '' }));
      held.clear();
      for (const { commandId } of sends) hidePending(commandId);
      return sends;
    },
  };
}
