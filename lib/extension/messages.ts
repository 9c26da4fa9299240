/**
 * Every message between the extension's own pages and its background, by direction.
 *
 * Must: no message exists whose reply contains the API key. `key-set` carries it in, once; replies say
 * only whether a key is there, its last four characters and when it was set.
 *
 * The panel speaks over a long-lived port (`PANEL_PORT`): commands down, events up. Options (and the
 * panel, for one-shot questions) send `Request`s with `runtime.sendMessage`. The background parses
 * both with a schema and refuses every sender that is not one of our own pages.
 */
import type { Problem } from '../api/problem';
import type { Health, Model, Provider, RateLimit } from '../api/types';
import type { Attachment, Chat, ChatEvent, ChatSummary, Fact, PageReference } from '../chat/types';
import type { Locator } from '../prices/types';
import type { HistoryProblem } from './history/history-problem';
import type { Settings, SettingsChange } from './settings';

export const PANEL_PORT = 'panel';

/* ---------- panel -> background, over the port ---------- */

export type PanelCommand =
  /** First message on a port. `chatId` null: the chat used last, or a new one. `since` resumes without a snapshot. */
  | {
      readonly type: 'chat-open';
      readonly windowId: number;
      readonly chatId: string | null;
      readonly since?: Cursor;
    }
  | { readonly type: 'chat-new' }
  /** `commandId` makes a resend after a reconnect harmless: a second one with the same id is ignored. */
  | {
      readonly type: 'message-send';
      readonly commandId: string;
      readonly chatId: string;
      readonly text: string;
      readonly attachments: readonly Attachment[];
    }
  | { readonly type: 'run-stop'; readonly chatId: string }
  /** A new sibling answer to the same question, with another model where given. */
  | {
      readonly type: 'message-retry';
      readonly chatId: string;
      readonly messageId: string;
      readonly model?: string;
    }
  | { readonly type: 'message-continue'; readonly chatId: string; readonly messageId: string }
  /** Asks an edited question again, as a branch. */
  | {
      readonly type: 'message-edit';
      readonly commandId: string;
      readonly chatId: string;
      readonly messageId: string;
      readonly text: string;
    }
  /** Shows the branch that goes through this message. */
  | { readonly type: 'branch-select'; readonly chatId: string; readonly messageId: string }
  /** Deletes the message and all that follows it. */
  | { readonly type: 'message-delete'; readonly chatId: string; readonly messageId: string }
  | {
      readonly type: 'queue-edit';
      readonly chatId: string;
      readonly queuedId: string;
      readonly text: string;
    }
  | { readonly type: 'queue-remove'; readonly chatId: string; readonly queuedId: string }
  /** Send what waits for a rate limit or a retry at once, or give it up. */
  | { readonly type: 'wait-skip'; readonly chatId: string }
  | { readonly type: 'wait-cancel'; readonly chatId: string }
  | { readonly type: 'tool-approve'; readonly chatId: string; readonly callId: string }
  | { readonly type: 'tool-deny'; readonly chatId: string; readonly callId: string }
  /** The active tab may have become readable (a site was allowed): look again. */
  | { readonly type: 'page-refresh' };

/** A place in a chat's event log. `epoch` changes when the background restarts. */
export interface Cursor {
  readonly chatId: string;
  readonly epoch: string;
  readonly sequence: number;
}

/* ---------- background -> panel, over the port ---------- */

export type PanelEvent =
  | { readonly type: 'snapshot'; readonly cursor: Cursor; readonly chat: Chat }
  /** The end of a long chat, to look at until its snapshot is there: nothing can be sent to it. */
  | { readonly type: 'chat-preview'; readonly chat: Chat }
  /** Events `cursor.sequence - events.length + 1` to `cursor.sequence`, in order, coalesced to one a frame. */
  | { readonly type: 'chat-events'; readonly cursor: Cursor; readonly events: readonly ChatEvent[] }
  | { readonly type: 'page-changed'; readonly page: PageState }
  | { readonly type: 'status-changed'; readonly status: Status }
  /** A command could not be carried out. The panel gives the text back to the composer. */
  | {
      readonly type: 'command-failed';
      readonly commandId: string | null;
      readonly problem: Problem;
    }
  /** "Explain with Altside" or a keyboard command asks this panel to do something. */
  | { readonly type: 'chat-shown'; readonly chatId: string }
  | { readonly type: 'composer-focused' };

/**
 * Background -> every own page, when it has started: a panel that let it sleep connects again, so that
 * it hears what the background was woken for.
 */
export const BACKGROUND_STARTED = 'background-started';

/**
 * The toolbar button, or its key, was pressed in a window. A broadcast too: an open panel may be
 * without a line to the background, which slept until this press.
 */
export const ACTION_PRESSED = 'action-pressed';
export interface ActionPressed {
  readonly type: typeof ACTION_PRESSED;
  readonly windowId: number;
}

/** The tab the panel's window shows, and whether it may be read. */
export type PageState =
  | { readonly access: 'none' } // no tab
  | {
      readonly access: 'granted';
      readonly tabId: number;
      readonly page: PageReference;
      readonly kind: PageKind;
    }
  | {
      readonly access: 'needs-permission';
      readonly tabId: number;
      readonly page: PageReference;
      readonly originPattern: string;
    }
  | {
      readonly access: 'unreadable';
      readonly tabId: number;
      readonly title: string;
      readonly reason: UnreadableReason;
    };

export type PageKind = 'market' | 'explorer' | 'article' | 'other';
export type UnreadableReason = 'browser-page' | 'store' | 'pdf' | 'file' | 'other';

export interface Status {
  readonly key: KeyStatus;
  readonly baseUrl: string;
  readonly host: string;
  /** The server says of itself that it is the demo. */
  readonly demo: boolean;
  readonly model: string;
  /** Empty until they were loaded. */
  readonly models: readonly Model[];
  readonly rateLimit: RateLimit;
  readonly online: boolean;
  /** False where IndexedDB is refused: this conversation is not kept. */
  readonly historyKept: boolean;
  /** Set when the history database said no. */
  readonly historyProblem?: HistoryProblem;
}

export type KeyStatus =
  | { readonly state: 'absent' }
  | { readonly state: 'locked'; readonly lastFour: string; readonly savedAt: number }
  | {
      readonly state: 'present';
      readonly lastFour: string;
      readonly savedAt: number;
      readonly passphrase: boolean;
    };

/* ---------- any own page -> background, one shot ---------- */

/** Each request with its reply. */
export interface Requests {
  'status-get': { request: Record<never, never>; reply: Status };
  'key-set': { request: { key: string; passphrase?: string }; reply: KeyStatus };
  'key-remove': { request: Record<never, never>; reply: KeyStatus };
  'key-unlock': { request: { passphrase: string }; reply: KeyStatus };
  'key-lock': { request: Record<never, never>; reply: KeyStatus };
  'settings-get': { request: Record<never, never>; reply: Settings };
  'settings-set': { request: { settings: SettingsChange }; reply: Settings };
  /** The page has asked for the host's permission before. */
  'base-url-set': { request: { baseUrl: string }; reply: Outcome<Status> };
  'models-list': { request: { refresh: boolean }; reply: Outcome<readonly Model[]> };
  'model-get': { request: { id: string }; reply: Outcome<Model> };
  'provider-get': { request: Record<never, never>; reply: Outcome<Provider> };
  'health-get': { request: Record<never, never>; reply: Outcome<Health> };
  /** Health, models, then one token with the key. */
  'connection-test': {
    request: Record<never, never>;
    reply: Outcome<{ latencyMs: number; models: number }>;
  };
  'history-list': {
    request: { query: string; limit: number; before?: number };
    reply: readonly ChatSummary[];
  };
  'chat-rename': { request: { chatId: string; title: string }; reply: null };
  'chat-pin': { request: { chatId: string; pinned: boolean }; reply: null };
  /** Hidden at once, gone after the undo time. */
  'chat-delete': { request: { chatId: string }; reply: null };
  'chat-restore': { request: { chatId: string }; reply: null };
  /** The exact body that sending this now would post, with the key nowhere in it. */
  'request-preview': {
    request: { chatId: string; text: string; attachments: Attachment[]; windowId: number };
    reply: { url: string; body: string; tokens: number; costUsd: string | null };
  };
  /** Reads for the composer's chips, from the user's click. */
  'attachment-read': {
    request: { source: 'page' | 'selection' | 'tab'; tabId: number };
    reply: Outcome<Attachment>;
  };
  'screenshot-take': { request: { windowId: number }; reply: Outcome<{ dataUrl: string }> };
  'tabs-list': {
    request: Record<never, never>;
    reply: readonly { tabId: number; title: string; host: string; url: string }[];
  };
  /** Scrolls the page to a piece of evidence and highlights it. */
  'evidence-show': {
    request: { tabId: number; url: string; locator: Locator };
    reply: Outcome<null, 'gone' | 'changed' | 'no-access'>;
  };
  /** Whether the quoted prices still stand where they were read. */
  'evidence-check': {
    request: { tabId: number; url: string; locators: Locator[] };
    reply: Outcome<{ present: boolean[] }, 'gone' | 'changed' | 'no-access'>;
  };
  'text-decode': { request: { text: string }; reply: readonly Fact[] };
}

export type RequestType = keyof Requests;
export type RequestMessage<T extends RequestType = RequestType> = {
  [K in T]: { readonly type: K } & Readonly<Requests[K]['request']>;
}[T];
export type Reply<T extends RequestType> = Requests[T]['reply'];

export type Outcome<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: E };
