import type { Chat } from '../../lib/chat/types';

/** One message of the branch that is shown. */
export interface PathEntry {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  /** Position in `chat.messages`. */
  readonly index: number;
  /** Ids of all branches at this place in order of creation, where there is more than one. */
  readonly siblings: readonly string[] | null;
}

/** From the root down to `chat.leafId`. Linear in the number of messages; cycles end it. */
export function shownPath(chat: Chat): readonly PathEntry[] {
  const indexes = new Map<string, number>();
  const children = new Map<string | null, string[]>();
  chat.messages.forEach((message, index) => {
    indexes.set(message.id, index);
    const siblings = children.get(message.parentId);
    if (siblings) siblings.push(message.id);
    else children.set(message.parentId, [message.id]);
  });
  const path: PathEntry[] = [];
  let id = chat.leafId;
  while (id !== null && path.length < chat.messages.length) {
    const index = indexes.get(id);
    const message = index === undefined ? undefined : chat.messages[index];
    if (index === undefined || message === undefined) break;
    const siblings = children.get(message.parentId) ?? [];
    path.push({
      id,
      role: message.role,
      index,
      siblings: siblings.length > 1 ? siblings : null,
    });
    id = message.parentId;
  }
  return path.reverse();
}
