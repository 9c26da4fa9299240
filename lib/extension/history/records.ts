/**
 * What lies in the history database (schema version 2). Records are checked when they are read: one that
 * does not have its shape (a half-written profile, another program) is skipped, and nothing else with it.
 */
import * as v from 'valibot';
import type { Chat, ChatEvent, Message } from '../../chat/types';

/** A chat without its messages. */
export interface ChatRecord extends Omit<Chat, 'messages' | 'kept'> {
  readonly messageCount: number;
  /** Hidden since then, to be removed after the undo time. */
  readonly deletedAt?: number;
}

/** Key `[chatId, id]`; ids sort by time of creation. */
export interface MessageRecord {
  readonly chatId: string;
  readonly id: string;
  readonly message: Message;
}

/** Write-ahead log of a run. Key `[runId, sequence]`; the sequence is that of the last event. */
export interface JournalRecord {
  readonly runId: string;
  readonly sequence: number;
  readonly chatId: string;
  readonly events: readonly ChatEvent[];
}

const nullableString = v.nullable(v.string());
const runSchema = v.variant('state', [
  v.looseObject({ state: v.literal('idle') }),
  v.looseObject({
    state: v.picklist(['running', 'waiting', 'awaiting-approval']),
    runId: v.string(),
    messageId: v.string(),
  }),
]);
const chatSchema = v.looseObject({
  id: v.string(),
  title: v.string(),
  titleSource: v.picklist(['auto', 'model', 'user']),
  createdAt: v.number(),
  updatedAt: v.number(),
  pinned: v.boolean(),
  leafId: nullableString,
  run: runSchema,
  queue: v.array(
    v.looseObject({ id: v.string(), text: v.string(), attachments: v.array(v.any()) }),
  ),
  messageCount: v.number(),
});

const partSchema = v.variant('type', [
  v.looseObject({ type: v.picklist(['text', 'reasoning']), text: v.string() }),
  v.looseObject({
    type: v.literal('tool-call'),
    call: v.looseObject({ id: v.string(), name: v.string(), state: v.string() }),
  }),
]);
const messageBase = { id: v.string(), parentId: nullableString, createdAt: v.number() };
const messageSchema = v.looseObject({
  chatId: v.string(),
  message: v.variant('role', [
    v.looseObject({
      ...messageBase,
      role: v.literal('user'),
      text: v.string(),
      attachments: v.array(v.looseObject({ kind: v.string() })),
    }),
    v.looseObject({
      ...messageBase,
      role: v.literal('assistant'),
      model: v.string(),
      state: v.picklist(['streaming', 'complete', 'stopped', 'cut-off', 'interrupted', 'failed']),
      parts: v.array(partSchema),
    }),
  ]),
});
const journalSchema = v.looseObject({
  runId: v.string(),
  sequence: v.number(),
  events: v.array(v.looseObject({ type: v.string() })),
});

// The schemas check what the code relies on; what they pass was written by this code.
export const isChatRecord = (value: unknown): value is ChatRecord => v.is(chatSchema, value);
export const isMessageRecord = (value: unknown): value is MessageRecord =>
  v.is(messageSchema, value);
export const isJournalRecord = (value: unknown): value is JournalRecord =>
  v.is(journalSchema, value);
