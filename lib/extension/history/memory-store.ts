import type { ChatRecord, JournalRecord, MessageRecord } from './records';
import type { HistoryStore, HistoryWrite } from './store';

/** The history where the browser refuses IndexedDB: it lasts as long as the background does. */
export function createMemoryStore(): HistoryStore {
  const chats = new Map<string, ChatRecord>();
  const messages = new Map<string, Map<string, MessageRecord>>();
  const journal = new Map<string, JournalRecord[]>();
  const messagesOf = (chatId: string) => {
    const found = messages.get(chatId) ?? new Map<string, MessageRecord>();
    messages.set(chatId, found);
    return found;
  };
  const apply = (change: HistoryWrite) => {
    if (change.putChat) chats.set(change.putChat.id, change.putChat);
    for (const record of change.putMessages ?? []) messagesOf(record.chatId).set(record.id, record);
    for (const { chatId, id } of change.deleteMessages ?? []) messagesOf(chatId).delete(id);
    if (change.deleteChat !== undefined) {
      chats.delete(change.deleteChat);
      messages.delete(change.deleteChat);
    }
    if (change.deleteJournal !== undefined) journal.delete(change.deleteJournal);
    if (change.putJournal) {
      const { runId } = change.putJournal;
      journal.set(runId, [...(journal.get(runId) ?? []), change.putJournal]);
    }
  };
  return {
    kept: false,
    chats: async () => [...chats.values()],
    messages: async (chatId) => [...messagesOf(chatId).values()],
    lastMessages: async (chatId, count) =>
      [...messagesOf(chatId).values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(-count),
    message: async (chatId, id) => messages.get(chatId)?.get(id),
    allMessages: async () => [...messages.values()].flatMap((of) => [...of.values()]),
    journal: async (runId) => journal.get(runId) ?? [],
    journalRuns: async () => [...journal.keys()],
    write: async (change) => apply(change),
  };
}
