import type { ChatRecord, JournalRecord, MessageRecord } from './records';

/** One atomic change: all of it is written or nothing. */
export interface HistoryWrite {
  readonly putChat?: ChatRecord;
  readonly putMessages?: readonly MessageRecord[];
  readonly deleteMessages?: readonly { readonly chatId: string; readonly id: string }[];
  /** The chat, and every message of it. */
  readonly deleteChat?: string;
  readonly putJournal?: JournalRecord;
  /** All entries of this run. */
  readonly deleteJournal?: string;
}

/** Where the history lies. Reads give whatever is there, unchecked. */
export interface HistoryStore {
  readonly kept: boolean;
  chats(): Promise<readonly unknown[]>;
  messages(chatId: string): Promise<readonly unknown[]>;
  /** Those with the last ids: `count` of them (at least 2), or all where there are fewer. */
  lastMessages(chatId: string, count: number): Promise<readonly unknown[]>;
  message(chatId: string, id: string): Promise<unknown>;
  allMessages(): Promise<readonly unknown[]>;
  journal(runId: string): Promise<readonly unknown[]>;
  /** Runs that have journal entries. */
  journalRuns(): Promise<readonly string[]>;
  write(change: HistoryWrite): Promise<void>;
}
