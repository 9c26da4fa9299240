/**
 * Drafts outlive the panel: text in `localStorage` (written at every key, read at once), attachments
 * in an own IndexedDB since images are too big for it. An empty chat keeps its draft under one name,
 * whatever id the background gives it. Storage that says no leaves the draft in memory.
 */
import { openDB } from 'idb';
import type { Attachment, Chat } from '../../lib/chat/types';

const PREFIX = 'draft:';

export function draftName(chat: Chat): string {
  return chat.messages.length === 0 ? 'new' : chat.id;
}

export function readDraftText(name: string): string {
  try {
    return localStorage.getItem(PREFIX + name) ?? '';
  } catch {
    return '';
  }
}

export function writeDraftText(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // Refused or full: the text stays in the open panel.
  }
}

function openDrafts() {
  return openDB('altside-drafts', 1, {
    upgrade(database) {
      database.createObjectStore('attachments');
    },
  });
}

/** Empty where nothing was kept or the database is refused. */
export async function readDraftAttachments(name: string): Promise<readonly Attachment[]> {
  try {
    const database = await openDrafts();
    const found = (await database.get('attachments', name)) as readonly Attachment[] | undefined;
    database.close();
    return found ?? [];
  } catch {
    return [];
  }
}

export async function writeDraftAttachments(
  name: string,
  attachments: readonly Attachment[],
): Promise<void> {
  try {
    const database = await openDrafts();
    if (attachments.length === 0) await database.delete('attachments', name);
    else await database.put('attachments', attachments, name);
    database.close();
  } catch {
    // As above.
  }
}
