/** What the demo API reads of a request, what it may answer, and how a test can script it. */

export interface DemoMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string | readonly DemoPart[] | null;
  readonly tool_call_id?: string;
  readonly tool_calls?: readonly DemoToolCall[];
}

export type DemoPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image_url'; readonly image_url: { readonly url: string } };

export interface DemoToolCall {
  readonly id: string;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

export interface DemoRequest {
  readonly model: string;
  readonly messages: readonly DemoMessage[];
  readonly stream?: boolean;
  readonly max_tokens?: number;
  readonly temperature?: number;
  readonly top_p?: number;
  readonly stop?: string | readonly string[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
  readonly tool_choice?: string | { readonly function?: { readonly name?: string } };
  readonly response_format?: { readonly type?: string };
  readonly stream_options?: { readonly include_usage?: boolean };
}

/** What the demo model decided to say. */
export interface Answer {
  readonly reasoning?: string;
  readonly text?: string;
  readonly toolCalls?: readonly { readonly name: string; readonly input: unknown }[];
}

export type Endpoint = 'chat' | 'models' | 'model' | 'provider' | 'health';

/** Text that is made up from a seed: the same seed gives the same chunks. */
export interface GeneratedStream {
  /** Number of content chunks. */
  readonly count: number;
  readonly kind?: 'plain' | 'markdown' | 'code' | 'table' | 'list' | 'reasoning';
  readonly seed?: number;
}

/** A response given as bytes, to replay exactly what some server once sent. */
export interface RawResponse {
  /** Each base64, written one after the other. */
  readonly chunks: readonly string[];
  readonly intervalMs?: number;
  /** `close` ends the body properly, `reset` destroys the connection, `stall` leaves it open. */
  readonly end?: 'close' | 'reset' | 'stall';
}

/**
 * Replaces the behaviour of one endpoint. Scripts are used in the order in which they came; one that
 * has served its `times` requests is dropped.
 */
export interface Script {
  readonly endpoint?: Endpoint;
  /** Requests it serves; without it every request until the scripts are cleared. */
  readonly times?: number;
  /** Only requests whose last user message contains this. */
  readonly whenAsked?: string;
  readonly headersDelayMs?: number;
  /** Nothing is answered before it resolves. For tests that run in the API's own process. */
  readonly waitFor?: Promise<unknown>;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A whole body, sent as it is. */
  readonly body?: string;
  readonly raw?: RawResponse;
  readonly answer?: Answer;
  readonly generate?: GeneratedStream;
  /** Chunks a second; 0 is as fast as the connection takes them. */
  readonly chunksPerSecond?: number;
  /** That many content chunks come at once before the pace begins. */
  readonly burst?: number;
  /** Nothing more after that many content chunks: for `stallMs`, or for ever. */
  readonly stallAfter?: number;
  readonly stallMs?: number;
  /** The connection is destroyed after that many content chunks. */
  readonly cutAfter?: number;
  /** The stream ends properly, but without a finish reason and `[DONE]`. */
  readonly noFinish?: boolean;
  readonly finishReason?: string;
  /** A comment line every that many milliseconds while it stalls. */
  readonly keepAliveMs?: number;
  /** Notes when each chunk was written, for measurements. */
  readonly recordTimes?: boolean;
}

/** A request as it was received. */
export interface RecordedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** True once the client closed the connection before the answer's end. */
  aborted: boolean;
  /** True once the answer was written to its end. */
  completed: boolean;
  /** Content chunks written so far. */
  chunks: number;
  /** Milliseconds (`performance.timeOrigin + performance.now()`) of each chunk, if asked for. */
  readonly chunkTimes: number[];
}
