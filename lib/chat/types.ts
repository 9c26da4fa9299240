/**
 * A chat as the background keeps it and every view mirrors it. Messages form a tree (`parentId`): an
 * edited question or a retried answer is a sibling; `leafId` says which branch is shown.
 *
 * Everything here is plain JSON: it is stored in IndexedDB and posted over ports as it is.
 */
import type { Problem } from '../api/problem';
import type { FinishReason, Usage } from '../api/types';
import type { SecretKind } from '../secrets/types';

export interface Chat {
  readonly id: string;
  readonly title: string;
  /** `auto` titles (first words) may be replaced by the model's, `user` ones never. */
  readonly titleSource: 'auto' | 'model' | 'user';
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly pinned: boolean;
  /** False in memory-only sessions (Firefox private windows): the panel says so. */
  readonly kept: boolean;
  /** All branches, in order of creation. */
  readonly messages: readonly Message[];
  /** The last message of the branch that is shown; null in an empty chat. */
  readonly leafId: string | null;
  readonly run: Run;
  readonly queue: readonly QueuedMessage[];
}

export type Message = UserMessage | AssistantMessage;

export interface UserMessage {
  readonly role: 'user';
  readonly id: string;
  readonly parentId: string | null;
  readonly createdAt: number;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The page that was open when it was sent; null where none could be named. */
  readonly page: PageReference | null;
}

/** Address without query and fragment: they never leave the browser. */
export interface PageReference {
  readonly title: string;
  readonly url: string;
  readonly host: string;
}

/** What the user put beside a question. Text is data for the model, never instructions. */
export type Attachment =
  | {
      readonly id: string;
      readonly kind: 'page' | 'selection' | 'tab';
      readonly name: string;
      readonly text: string;
      readonly page: PageReference;
      readonly truncated: boolean;
      /** Sentence(s) around a selection. */
      readonly surroundings?: string;
      /** Facts decoded locally from a selection (address, transaction, calldata), shown above the answer. */
      readonly facts?: readonly Fact[];
    }
  | { readonly id: string; readonly kind: 'quote'; readonly name: string; readonly text: string }
  | {
      readonly id: string;
      readonly kind: 'file';
      readonly name: string;
      readonly text: string;
      readonly truncated: boolean;
    }
  | {
      readonly id: string;
      readonly kind: 'image';
      readonly name: string;
      readonly dataUrl: string;
      readonly width: number;
      readonly height: number;
    };

/** One line of "what this is", decided by deterministic code. `label` is a `_locales` key. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly tone: 'plain' | 'good' | 'warning' | 'danger';
}

/**
 *  streaming --finish reason--> complete
 *      |------user-----------> stopped
 *      |------no finish------> cut-off       (text kept, continue offered)
 *      |------worker died----> interrupted   (text kept, continue offered)
 *      '------no content-----> failed
 *  any of the last four --continue--> streaming (same message)
 */
export type MessageState =
  | 'streaming'
  | 'complete'
  | 'stopped'
  | 'cut-off'
  | 'interrupted'
  | 'failed';

export interface AssistantMessage {
  readonly role: 'assistant';
  readonly id: string;
  readonly parentId: string | null;
  readonly createdAt: number;
  readonly model: string;
  readonly state: MessageState;
  /**
   * In the order they came. Consecutive deltas of one type grow the last part; text parts that follow
   * each other are one text, see `partRuns`.
   */
  readonly parts: readonly Part[];
  readonly finishReason?: FinishReason;
  readonly problem?: Problem;
  readonly usage?: Usage;
  /** Decimal USD string, from usage and the model's prices at that time. */
  readonly costUsd?: string;
  readonly firstContentAt?: number;
  readonly endedAt?: number;
}

export type Part =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'reasoning';
      readonly text: string;
      readonly startedAt: number;
      readonly endedAt?: number;
    }
  | { readonly type: 'tool-call'; readonly call: ToolCall };

/** A tool call is a union on its state: fields that cannot be there are not. */
export type ToolCall = ToolCallBase &
  (
    | { readonly state: 'input-streaming'; readonly argumentsText: string }
    | { readonly state: 'input-ready'; readonly input: unknown }
    | { readonly state: 'awaiting-approval'; readonly input: unknown; readonly site: string | null }
    | {
        readonly state: 'running';
        readonly input: unknown;
        readonly startedAt: number;
        readonly site: string | null;
      }
    | {
        readonly state: 'done';
        readonly input: unknown;
        readonly site: string | null;
        /** What the model is given: JSON text. */
        readonly output: string;
        readonly durationMs: number;
        /** Kinds of secrets that stood on the page and were masked in the output. */
        readonly masked?: readonly SecretKind[];
      }
    | {
        readonly state: 'failed';
        readonly input: unknown;
        readonly site: string | null;
        readonly error: ToolFailure;
      }
    | {
        readonly state: 'denied';
        readonly input: unknown;
        readonly site: string | null;
        readonly by: 'user' | 'restart';
      }
  );

interface ToolCallBase {
  readonly id: string;
  readonly name: string;
}

export type ToolState = ToolCall['state'];

export interface ToolFailure {
  readonly kind:
    | 'unknown-tool'
    | 'bad-arguments'
    | 'no-access' // the site is not granted
    | 'unreadable-page' // chrome://, web store, PDF, file:
    | 'page-changed' // the document read is not the one that was granted
    | 'time-out'
    | 'interrupted'
    | 'crashed';
  /** English, for the model; the panel shows `_locales` text by kind. */
  readonly detail: string;
}

/** State of the background's work on a chat. */
export type Run =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      readonly runId: string;
      readonly messageId: string;
      readonly startedAt: number;
    }
  | {
      /** Nothing was sent yet, or nothing came yet: counted down in the panel, with send-now and cancel. */
      readonly state: 'waiting';
      readonly runId: string;
      readonly messageId: string;
      readonly reason: 'rate-limit' | 'retry';
      readonly until: number;
      readonly attempt: number;
      readonly problem?: Problem;
    }
  | {
      readonly state: 'awaiting-approval';
      readonly runId: string;
      readonly messageId: string;
      readonly callId: string;
    };

/** Sent while an answer streams; goes out when the run ends. Editable and removable until then. */
export interface QueuedMessage {
  readonly id: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly page: PageReference | null;
  readonly createdAt: number;
}

/** Everything that changes a chat. The same reducer runs in the background and in every view. */
export type ChatEvent =
  | { readonly type: 'message-added'; readonly message: Message }
  | { readonly type: 'message-deleted'; readonly messageId: string }
  | { readonly type: 'leaf-selected'; readonly leafId: string | null }
  | {
      readonly type: 'text-delta';
      readonly messageId: string;
      readonly text: string;
      readonly at: number;
    }
  | {
      readonly type: 'reasoning-delta';
      readonly messageId: string;
      readonly text: string;
      readonly at: number;
    }
  | {
      readonly type: 'tool-call-started';
      readonly messageId: string;
      readonly callId: string;
      readonly name: string;
    }
  | {
      readonly type: 'tool-arguments-delta';
      readonly messageId: string;
      readonly callId: string;
      readonly text: string;
    }
  | { readonly type: 'tool-call-changed'; readonly messageId: string; readonly call: ToolCall }
  | {
      readonly type: 'usage-received';
      readonly messageId: string;
      readonly usage: Usage;
      readonly costUsd?: string;
    }
  | {
      readonly type: 'message-ended';
      readonly messageId: string;
      readonly state: Exclude<MessageState, 'streaming'>;
      readonly at: number;
      readonly finishReason?: FinishReason;
      readonly problem?: Problem;
    }
  | { readonly type: 'message-resumed'; readonly messageId: string }
  | { readonly type: 'run-changed'; readonly run: Run }
  | { readonly type: 'queue-changed'; readonly queue: readonly QueuedMessage[] }
  | { readonly type: 'title-changed'; readonly title: string; readonly source: Chat['titleSource'] }
  | { readonly type: 'pinned-changed'; readonly pinned: boolean };

/** A row of the history list. */
export interface ChatSummary {
  readonly id: string;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly pinned: boolean;
  readonly messageCount: number;
  /** Found text with up to 60 characters around it, in a search. */
  readonly snippet?: string;
}
