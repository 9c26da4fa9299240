/**
 * The panel's mirror of the background. Only the link writes it; components select narrowly.
 *
 * `path` names the shown branch by id and position, and changes only when the tree does: a delta
 * leaves it untouched, so that only the message that grows renders again.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../lib/api/problem';
import type { Attachment, Chat, Message } from '../../lib/chat/types';
import type { Cursor, PageState, Status } from '../../lib/extension/messages';
import { type PathEntry, shownPath } from './shown-path';

export type Connection = 'connecting' | 'connected' | 'lost';

/** A message that was sent and that the background has not yet shown to have. */
export interface PendingSend {
  readonly commandId: string;
  /** Null: for a chat that is on its way. */
  readonly chatId: string | null;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export interface PanelState {
  readonly connection: Connection;
  readonly windowId: number;
  readonly chat: Chat | null;
  readonly cursor: Cursor | null;
  readonly path: readonly PathEntry[];
  readonly page: PageState;
  readonly status: Status | null;
  readonly pending: readonly PendingSend[];
  /** Why the last command could not be carried out; null once it was seen. */
  readonly failure: Problem | null;
}

export type PanelStore = StoreApi<PanelState>;

export function createPanelStore(windowId: number): PanelStore {
  return createStore<PanelState>(() => ({
    connection: 'connecting',
    windowId,
    chat: null,
    cursor: null,
    path: [],
    page: { access: 'none' },
    status: null,
    pending: [],
    failure: null,
  }));
}

/** The part of the state that a new version of the chat brings; the path is kept where the tree is the same. */
export function withChat(
  state: Pick<PanelState, 'chat' | 'path'>,
  chat: Chat,
): Pick<PanelState, 'chat' | 'path'> {
  const before = state.chat;
  const sameTree =
    before !== null &&
    before.id === chat.id &&
    before.leafId === chat.leafId &&
    before.messages.length === chat.messages.length;
  return { chat, path: sameTree ? state.path : shownPath(chat) };
}

/** A new status comes with every response, the same models nearly always: then they stay the same objects. */
export function withStatus(before: Status | null, status: Status): Status {
  const known = before?.models ?? [];
  const same =
    known.length === status.models.length &&
    JSON.stringify(known) === JSON.stringify(status.models);
  return same ? { ...status, models: known } : status;
}

/** The message of a path entry; by its position, so that this costs the same in any chat. */
export function messageAt(chat: Chat | null, entry: PathEntry): Message | undefined {
  const message = chat?.messages[entry.index];
  return message?.id === entry.id ? message : chat?.messages.find(({ id }) => id === entry.id);
}
