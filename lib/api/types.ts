/**
 * The wire, as the AltLLM API reference describes it (OpenAI-compatible). Only what we send and read;
 * unknown fields of what is read are kept where the reference promises metadata (models, provider).
 */
import type { Problem } from './problem';

export type ContentPart =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'image_url';
      readonly image_url: { readonly url: string; readonly detail?: 'auto' | 'low' | 'high' };
    };

export interface WireToolCall {
  readonly id: string;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

/** One message of a request. `content` is null only beside `tool_calls`. */
export interface WireMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string | readonly ContentPart[] | null;
  readonly name?: string;
  readonly tool_call_id?: string;
  readonly tool_calls?: readonly WireToolCall[];
}

export interface WireTool {
  readonly type: 'function';
  readonly function: {
    readonly name: string;
    readonly description: string;
    /** JSON schema of the arguments. */
    readonly parameters: Readonly<Record<string, unknown>>;
  };
}

/** Body of `POST /v1/chat/completions`. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly WireMessage[];
  readonly stream?: boolean;
  readonly max_tokens?: number;
  /** 0 to 2. */
  readonly temperature?: number;
  /** 0 to 1. */
  readonly top_p?: number;
  readonly stop?: string | readonly string[];
  readonly tools?: readonly WireTool[];
  readonly tool_choice?:
    | 'auto'
    | 'none'
    | 'required'
    | { readonly type: 'function'; readonly function: { readonly name: string } };
  readonly response_format?:
    | { readonly type: 'text' | 'json_object' }
    | Readonly<Record<string, unknown>>;
  readonly stream_options?: { readonly include_usage: boolean };
}

export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly totalTokens: number;
}

/** `other` is any reason we do not know; it still ends the answer as complete. */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'other';

/** `X-RateLimit-*` of one response. `resetAt` is epoch milliseconds whatever unit the server used. */
export interface RateLimit {
  readonly limit?: number;
  readonly remaining?: number;
  readonly resetAt?: number;
}

/** A tool call as the model completed it. `arguments` is the raw text; parsing is the agent's job. */
export interface ToolCallRequest {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/**
 * What one request yields, in order. Exactly one of `finished`, `failed`, `aborted` is last; the
 * generator never throws. `failed` after content has the kind `cut-off`, `time-out`, `limit` or `server`.
 */
export type StreamEvent =
  | { readonly type: 'response-started'; readonly status: number; readonly rateLimit: RateLimit }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'reasoning-delta'; readonly text: string }
  | {
      readonly type: 'tool-call-started';
      readonly index: number;
      readonly id: string;
      readonly name: string;
    }
  | { readonly type: 'tool-arguments-delta'; readonly index: number; readonly text: string }
  | { readonly type: 'usage-received'; readonly usage: Usage }
  | {
      readonly type: 'finished';
      readonly reason: FinishReason;
      /** Complete calls, in index order; not empty also where a server says `stop` with tool calls. */
      readonly toolCalls: readonly ToolCallRequest[];
      /** Events of the stream that were no JSON and were skipped; absent where there were none. */
      readonly malformedEvents?: number;
    }
  | { readonly type: 'failed'; readonly problem: Problem; readonly rateLimit?: RateLimit }
  | { readonly type: 'aborted' };

/** One entry of `GET /v1/models`. Prices are decimal strings in USD per token. */
export interface Model {
  readonly id: string;
  readonly name?: string;
  readonly created?: number;
  readonly description?: string;
  readonly pricing?: { readonly prompt?: string; readonly completion?: string };
  readonly context_length?: number;
  readonly max_output_length?: number;
  readonly input_modalities?: readonly string[];
  readonly output_modalities?: readonly string[];
  readonly supported_sampling_parameters?: readonly string[];
  readonly supported_features?: readonly string[];
  readonly [unknown: string]: unknown;
}

/** `GET /v1/provider`; the reference names no field, so all are kept. `demo` is our embedded demo API's. */
export interface Provider {
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  readonly demo?: boolean;
  readonly [unknown: string]: unknown;
}

/** `GET /health` (at the host, outside `/v1`). */
export interface Health {
  readonly status: string;
  readonly service?: string;
  readonly version?: string;
  readonly [unknown: string]: unknown;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly rateLimit: RateLimit }
  | { readonly ok: false; readonly problem: Problem; readonly rateLimit: RateLimit };

/** Milliseconds; each expiry is a `time-out` problem that names its timer. */
export interface Timers {
  readonly headersMs: number;
  readonly firstContentMs: number;
  readonly silenceMs: number;
}

/** Characters, but for `toolCalls`. Reaching one is a `limit` problem that names it. */
export interface Caps {
  readonly line: number;
  readonly event: number;
  readonly answer: number;
  readonly toolCalls: number;
  readonly toolArguments: number;
}

/** The client: bound to one base URL and key, over an injected fetch and clock. */
export interface ApiClient {
  /**
   * Streams one completion. Copes with plain JSON to `stream: true`; `stream: false` yields the same
   * events. A refusal of `stream_options` (400 naming it) is tried once more without it.
   */
  streamChat(
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncGenerator<StreamEvent, void, undefined>;
  listModels(signal?: AbortSignal): Promise<Result<readonly Model[]>>;
  getModel(id: string, signal?: AbortSignal): Promise<Result<Model>>;
  getProvider(signal?: AbortSignal): Promise<Result<Provider>>;
  getHealth(signal?: AbortSignal): Promise<Result<Health>>;
}

export interface ApiClientOptions {
  /** Such as `https://api.altllm.ai/v1`, no trailing slash. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly fetch: typeof globalThis.fetch;
  readonly timers: Timers;
  readonly caps: Caps;
  /** Epoch milliseconds; injected so that tests never wait. */
  readonly now: () => number;
}
