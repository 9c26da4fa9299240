/**
 * Every chat, kept. Nothing here rejects: a write that fails is reported by `problem` and by its result,
 * and the caller's chat goes on in memory.
 */
import { endLength, isLong, showsBranch } from '../../chat/chat-end';
import { messageText } from '../../chat/message-text';
import type { Chat, ChatEvent, ChatSummary } from '../../chat/types';
import { chatOf, recordOf, summaryOf } from './chat-record';
import { type HistoryProblem, historyProblemOf } from './history-problem';
import {
  type ChatRecord,
  isChatRecord,
  isJournalRecord,
  isMessageRecord,
  type MessageRecord,
} from './records';
import { createSearchIndex, type SearchIndex, searchTerms, snippetOf } from './search-index';
import type { HistoryStore, HistoryWrite } from './store';

export interface ListRequest {
  /** Empty: all chats, newest first, the pinned ones ahead on the first page. */
  readonly query: string;
  readonly limit: number;
  /** Only chats last changed before this time. */
  readonly before?: number;
}

export class History {
  readonly #store: HistoryStore;
  readonly #problemChanged: () => void;
  #problem: HistoryProblem | undefined;
  #records: Promise<Map<string, ChatRecord>> | null = null;
  #index: Promise<SearchIndex> | null = null;

  constructor(store: HistoryStore, problem: HistoryProblem | undefined, changed: () => void) {
    this.#store = store;
    this.#problem = problem;
    this.#problemChanged = changed;
  }

  get kept(): boolean {
    return this.#store.kept;
  }

  get problem(): HistoryProblem | undefined {
    return this.#problem;
  }

  /** A newer Altside has taken the database over: nothing is kept from now on. */
  superseded(): void {
    this.#report('superseded');
  }

  /** Chats whose run had no end when the background died, or that hold queued messages. */
  async unfinished(): Promise<readonly ChatRecord[]> {
    const records = [...(await this.#chatRecords()).values()];
    return records.filter(({ run, queue }) => run.state !== 'idle' || queue.length > 0);
  }

  /** The chat that changed last and is not deleted. */
  async latestChatId(): Promise<string | null> {
    let latest: ChatRecord | null = null;
    for (const record of await this.#visible()) {
      if (!latest || record.updatedAt > latest.updatedAt) latest = record;
    }
    return latest?.id ?? null;
  }

  /** A deleted chat is still there until it is purged. */
  async load(chatId: string): Promise<Chat | null> {
    const record = (await this.#chatRecords()).get(chatId);
    if (!record) return null;
    const found = await this.#read(() => this.#store.messages(chatId));
    const messages = found.filter(isMessageRecord).map(({ message }) => message);
    if (messages.length < found.length) this.#report('corrupt');
    return chatOf(record, messages, this.kept);
  }

  /**
   * The end of a long chat, read without the rest: what can be shown while all of it is read. Null where
   * the chat is short, or where the branch that is shown does not end among the last messages.
   */
  async loadEnd(chatId: string): Promise<Chat | null> {
    const record = (await this.#chatRecords()).get(chatId);
    if (!record || !isLong(record.messageCount)) return null;
    const found = await this.#read(() => this.#store.lastMessages(chatId, endLength));
    const messages = found.filter(isMessageRecord).map(({ message }) => message);
    const end = chatOf(record, messages, this.kept);
    return end.leafId === record.leafId && showsBranch(end) ? end : null;
  }

  async list({ query, limit, before }: ListRequest): Promise<readonly ChatSummary[]> {
    const records = (await this.#visible())
      .filter((record) => before === undefined || record.updatedAt < before)
      .sort((left, right) => right.updatedAt - left.updatedAt);
    const terms = searchTerms(query);
    if (terms.length === 0) {
      // The list is open: what the user types next should not wait for the texts to be read.
      void this.#searchIndex();
      const first = before === undefined ? records.filter(({ pinned }) => pinned) : [];
      const rest = records.filter(({ pinned }) => !pinned).slice(0, limit);
      return [...first, ...rest].map(summaryOf);
    }
    const index = await this.#searchIndex();
    const found: ChatSummary[] = [];
    for (const record of records) {
      if (found.length >= limit) break;
      const messageId = index.find(record.id, terms);
      if (messageId !== null) {
        const snippet = await this.#snippet(record.id, messageId, terms);
        found.push({ ...summaryOf(record), ...(snippet === null ? {} : { snippet }) });
      } else if (terms.every((term) => record.title.toLowerCase().includes(term))) {
        found.push(summaryOf(record));
      }
    }
    return found;
  }

  /** The events that the run wrote ahead, in order. */
  async journalOf(runId: string): Promise<readonly ChatEvent[]> {
    const records = await this.#read(() => this.#store.journal(runId));
    return records.filter(isJournalRecord).flatMap(({ events }) => events);
  }

  /** Writes a batch of a running run ahead of showing it. The cost is that of the batch alone. */
  append(
    chatId: string,
    runId: string,
    sequence: number,
    events: readonly ChatEvent[],
  ): Promise<boolean> {
    return this.#write({ putJournal: { runId, sequence, chatId, events } });
  }

  /**
   * Stores what differs between two states of a chat, and drops the journal of a run that it completes,
   * in one transaction. True where it was written.
   */
  async checkpoint(saved: Chat | null, next: Chat, endedRunId: string | null): Promise<boolean> {
    // Most of a long chat is as it was, from the beginning on.
    const same = commonLength(saved?.messages ?? [], next.messages);
    const messages = next.messages.slice(same);
    const before = new Map(saved?.messages.slice(same).map((message) => [message.id, message]));
    const changed = messages.filter((message) => before.get(message.id) !== message);
    const ids = new Set(messages.map(({ id }) => id));
    const removed = [...before.keys()].filter((id) => !ids.has(id));
    const record = recordOf(next);
    const written = await this.#write({
      putChat: record,
      putMessages: changed.map((message) => ({ chatId: next.id, id: message.id, message })),
      deleteMessages: removed.map((id) => ({ chatId: next.id, id })),
      ...(endedRunId === null ? {} : { deleteJournal: endedRunId }),
    });
    (await this.#chatRecords()).set(next.id, record);
    const index = await this.#index;
    for (const message of changed) index?.put(next.id, message);
    for (const id of removed) index?.remove(next.id, id);
    return written;
  }

  /** Hides a chat, or shows it again (`deletedAt` null). */
  async setDeleted(chatId: string, deletedAt: number | null): Promise<void> {
    const records = await this.#chatRecords();
    const record = records.get(chatId);
    if (!record) return;
    const { deletedAt: _before, ...rest } = record;
    const putChat: ChatRecord = deletedAt === null ? rest : { ...rest, deletedAt };
    records.set(chatId, putChat);
    await this.#write({ putChat });
  }

  /** Removes for good what was hidden at or before a time. Gives the ids that are gone. */
  async purge(deletedUpTo: number): Promise<readonly string[]> {
    const records = await this.#chatRecords();
    const gone = [...records.values()].filter(
      ({ deletedAt }) => deletedAt !== undefined && deletedAt <= deletedUpTo,
    );
    for (const { id, run } of gone) {
      records.delete(id);
      (await this.#index)?.removeChat(id);
      await this.#write({
        deleteChat: id,
        ...(run.state === 'idle' ? {} : { deleteJournal: run.runId }),
      });
    }
    return gone.map(({ id }) => id);
  }

  /** Removes journals that no chat's run owns. */
  async dropOrphanJournals(): Promise<void> {
    const records = [...(await this.#chatRecords()).values()];
    const owned = new Set(records.flatMap(({ run }) => (run.state === 'idle' ? [] : [run.runId])));
    for (const runId of await this.#read(() => this.#store.journalRuns())) {
      if (!owned.has(runId)) await this.#write({ deleteJournal: runId });
    }
  }

  async #visible(): Promise<ChatRecord[]> {
    const records = [...(await this.#chatRecords()).values()];
    return records.filter(({ deletedAt }) => deletedAt === undefined);
  }

  #chatRecords(): Promise<Map<string, ChatRecord>> {
    this.#records ??= this.#read(() => this.#store.chats()).then((found) => {
      const records = found.filter(isChatRecord);
      if (records.length < found.length) this.#report('corrupt');
      return new Map(records.map((record) => [record.id, record]));
    });
    return this.#records;
  }

  #searchIndex(): Promise<SearchIndex> {
    this.#index ??= this.#read(() => this.#store.allMessages()).then((found) => {
      const index = createSearchIndex();
      const records: readonly MessageRecord[] = found.filter(isMessageRecord);
      for (const { chatId, message } of records) index.put(chatId, message);
      return index;
    });
    return this.#index;
  }

  async #snippet(
    chatId: string,
    messageId: string,
    terms: readonly string[],
  ): Promise<string | null> {
    const [record] = await this.#read(async () => [await this.#store.message(chatId, messageId)]);
    return isMessageRecord(record) ? snippetOf(messageText(record.message), terms) : null;
  }

  async #read<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
    try {
      return await read();
    } catch (error) {
      this.#fail(error);
      return [];
    }
  }

  async #write(change: HistoryWrite): Promise<boolean> {
    try {
      await this.#store.write(change);
      if (this.#problem === 'full' || this.#problem === 'superseded') this.#report(undefined);
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /** The database had been open: a version that is too new for us came in between. */
  #fail(error: unknown): void {
    const problem = historyProblemOf(error) ?? 'corrupt';
    this.#report(problem === 'newer-version' ? 'superseded' : problem);
  }

  #report(problem: HistoryProblem | undefined): void {
    if (this.#problem === problem) return;
    this.#problem = problem;
    this.#problemChanged();
  }
}

/** How many messages both begin with. */
function commonLength(left: readonly unknown[], right: readonly unknown[]): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
