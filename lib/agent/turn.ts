import type { ApiClient, Model, RateLimit } from '../api/types';
import type { Chat, PageReference } from '../chat/types';
import type { Sampling } from './build-request';
import type { Tool, ToolContext } from './tool';

/** Everything one answer needs. The chat already holds the question, or the message to continue. */
export interface Turn {
  readonly runId: string;
  /** The assistant message that grows: an existing one is continued, an unknown id begins a new one. */
  readonly messageId: string;
  /** The message that a new one answers; ignored where the message exists. */
  readonly parentId: string | null;
  readonly modelId: string;
  readonly model: Model | undefined;
  readonly sampling: Sampling;
  /** Requests at most, before the turn ends with the `rounds` limit. */
  readonly maxRounds: number;
  readonly page: PageReference | null;
  readonly nonce: string;
  readonly tools: readonly Tool[];
  /** Awaited when a tool is called, not before. */
  readonly toolContext: ToolContext | Promise<ToolContext>;
  readonly toolTimeOutMs: number;
  readonly client: Pick<ApiClient, 'streamChat'>;
  readonly gate: RequestGate;
  readonly edges: TurnEdges;
  readonly signal: AbortSignal;
}

/** What the loop asks of its owner. */
export interface TurnEdges {
  /** The chat with every event applied that was yielded so far. */
  chat(): Chat;
  now(): number;
  /** 0 to 1, for the jitter of retries. */
  random(): number;
  /** Waits until a time; the user may skip or cancel the wait. Settles at abort, too. */
  wait(until: number, signal: AbortSignal): Promise<'elapsed' | 'skipped' | 'cancelled'>;
  /** Asks the user. Settles at abort, too. */
  approve(callId: string, signal: AbortSignal): Promise<'approved' | 'denied'>;
}

/** The count of remaining requests, shared by every run that uses the same host and key. */
export interface RequestGate {
  /** Epoch milliseconds until which a request must wait; null where it may go now. */
  waitUntil(): number | null;
  /** A request goes out. */
  started(): void;
  /** A response said what remains. */
  noted(rateLimit: RateLimit): void;
}
