import type { ChatSummary } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { formatDay } from '../format-figures';

export interface DayGroup {
  readonly label: string;
  readonly chats: readonly ChatSummary[];
}

/** Pinned chats, then the others by the day of their last change; the order within is kept. */
export function byDay(chats: readonly ChatSummary[], now: number): readonly DayGroup[] {
  const pinned = chats.filter((chat) => chat.pinned);
  const days = new Map<string, ChatSummary[]>();
  for (const chat of chats) {
    if (chat.pinned) continue;
    const label = formatDay(chat.updatedAt, now);
    const day = days.get(label);
    if (day) day.push(chat);
    else days.set(label, [chat]);
  }
  const groups = [...days].map(([label, rows]) => ({ label, chats: rows }));
  return pinned.length > 0 ? [{ label: text('pinned'), chats: pinned }, ...groups] : groups;
}
