import type { Message } from './types';

/** The message and everything that descends from it, as ids. Parents always stand before children. */
export function subtreeOf(messages: readonly Message[], messageId: string): ReadonlySet<string> {
  const ids = new Set([messageId]);
  for (const message of messages) {
    if (message.parentId !== null && ids.has(message.parentId)) ids.add(message.id);
  }
  return ids;
}

/**
 * The end of the newest branch below a message (`null`: below the root): what is shown after a branch
 * was chosen or deleted. The message itself where nothing follows it; null in an empty chat.
 */
export function newestLeafBelow(
  messages: readonly Message[],
  messageId: string | null,
): string | null {
  // Walking backwards, the first descendant met is the newest one; its own children came after it,
  // so it has none.
  if (messageId === null) return messages.at(-1)?.id ?? null;
  const ids = subtreeOf(messages, messageId);
  return messages.findLast((message) => ids.has(message.id))?.id ?? null;
}
