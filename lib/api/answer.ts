import { problemOfErrorValue } from './classify';
import { type Chunk, decodeChunk } from './decode-chunk';
import { readErrorBody, readErrorValue } from './error-body';
import type { Cap, Problem } from './problem';
import type { SseItem } from './sse';
import type { Verdict } from './timers';
import { ToolCallAssembler } from './tool-call-assembler';
import type { Caps, FinishReason, StreamEvent, Usage } from './types';

export interface AnswerContext {
  readonly caps: Caps;
  readonly host: string;
  readonly apiKey: string | null;
  /** Starts the ids of tool calls that the server gave none; unique in a conversation. */
  readonly idPrefix: string;
}

/** How the stream came to its end, if the answer itself did not end it. */
export type Ending = Verdict | { readonly type: 'closed' } | { readonly type: 'error' };

type Terminal = Extract<StreamEvent, { type: 'finished' | 'failed' | 'aborted' }>;

/**
 * One answer while it arrives: takes what the wire says, gives out events, and knows at every moment
 * what an end now would mean.
 */
export class Answer {
  hasContent = false;
  /** The server speaks the protocol, even if it said nothing yet. */
  sawProtocol = false;
  /** Set when the answer ended by itself: `[DONE]`, an error or a cap. Nothing after it counts. */
  terminal: Terminal | null = null;
  finishReason: FinishReason | null = null;
  readonly #context: AnswerContext;
  readonly #toolCalls: ToolCallAssembler;
  #usage: Usage | null = null;
  #malformed = 0;
  #length = 0;

  constructor(context: AnswerContext) {
    this.#context = context;
    this.#toolCalls = new ToolCallAssembler(context.caps, context.idPrefix);
  }

  /** The events of one item of the stream. */
  accept(item: SseItem): StreamEvent[] {
    if (this.terminal) return [];
    if (item.type === 'limit') return this.exceed(item.limit);
    this.sawProtocol = true;
    if (item.type === 'comment') return [];
    const data = item.data.trim();
    if (data === '') return [];
    if (item.name === 'error') return this.#stop(this.#refused(readErrorBody(data, this.#apiKey)));
    if (data === '[DONE]') return this.end({ type: 'closed' }, true);
    const chunk = decodeChunk(data);
    if (chunk) return this.acceptChunk(chunk);
    this.#malformed += 1;
    return [];
  }

  acceptChunk(chunk: Chunk): StreamEvent[] {
    const events: StreamEvent[] = [];
    this.#usage = chunk.usage ?? this.#usage;
    // A server that sums up what it streamed in a last whole message has said it all before.
    if (!(chunk.whole && this.hasContent)) {
      const cap =
        this.#acceptWords(events, 'reasoning-delta', chunk.reasoning) ??
        this.#acceptWords(events, 'text-delta', chunk.text) ??
        this.#acceptToolCalls(events, chunk);
      if (cap) return [...events, ...this.exceed(cap)];
    }
    if (chunk.error !== undefined) {
      const body = readErrorValue(chunk.error, this.#apiKey);
      return [...events, ...this.#stop(this.#refused(body))];
    }
    this.finishReason = chunk.finishReason ?? this.finishReason;
    return events;
  }

  /**
   * The last events. Complete needs a finish reason, or the server's word (`said`: `[DONE]`, or a whole
   * JSON answer) after content; everything else is a failure that says how far it got.
   */
  end(ending: Ending, said = false): StreamEvent[] {
    if (this.terminal) return [];
    const complete = this.finishReason !== null || (said && this.hasContent);
    if (complete) return this.#finish();
    if (ending.type === 'aborted') return this.#close([], { type: 'aborted' });
    return this.#stop(this.#problemOf(ending, said));
  }

  /** Ends the answer at one of our caps. */
  exceed(limit: Cap): StreamEvent[] {
    return this.#stop({ kind: 'limit', limit, host: this.#context.host });
  }

  get #apiKey(): string | null {
    return this.#context.apiKey;
  }

  #acceptWords(
    events: StreamEvent[],
    type: 'text-delta' | 'reasoning-delta',
    text: string,
  ): Cap | null {
    if (text === '') return null;
    this.hasContent = true;
    const room = this.#context.caps.answer - this.#length;
    this.#length += text.length;
    const kept = text.length <= room ? text : text.slice(0, room).toWellFormed();
    if (kept !== '') events.push({ type, text: kept });
    return text.length <= room ? null : 'answer';
  }

  #acceptToolCalls(events: StreamEvent[], chunk: Chunk): Cap | null {
    for (const [position, delta] of chunk.toolCalls.entries()) {
      const accepted = this.#toolCalls.accept(delta, position);
      if (typeof accepted === 'string') return accepted;
      this.hasContent = true;
      events.push(...accepted);
    }
    return null;
  }

  #finish(): StreamEvent[] {
    const started = this.#toolCalls.finish();
    const reason = this.finishReason ?? (this.#toolCalls.isEmpty ? 'stop' : 'tool_calls');
    return this.#close(started, {
      type: 'finished',
      reason,
      toolCalls: this.#toolCalls.requests(),
      ...(this.#malformed === 0 ? {} : { malformedEvents: this.#malformed }),
    });
  }

  #stop(problem: Problem): StreamEvent[] {
    return this.#close([], { type: 'failed', problem });
  }

  #close(events: readonly StreamEvent[], terminal: Terminal): StreamEvent[] {
    this.terminal = terminal;
    const usage = this.#usage;
    return [...events, ...(usage ? [{ type: 'usage-received' as const, usage }] : []), terminal];
  }

  #problemOf(ending: Exclude<Ending, { type: 'aborted' }>, said: boolean): Problem {
    const { host } = this.#context;
    if (ending.type === 'expired') return { kind: 'time-out', timer: ending.timer, host };
    if (this.hasContent) return { kind: 'cut-off', host };
    const broken = ending.type === 'error' || (this.sawProtocol && this.#malformed === 0 && !said);
    return { kind: broken ? 'network' : 'malformed', host };
  }

  /** After content the kind no longer depends on the code: the text is kept, and nothing is sent again. */
  #refused(body: ReturnType<typeof readErrorBody>): Problem {
    const problem = problemOfErrorValue(body, this.#context);
    return this.hasContent ? { ...problem, kind: 'server' } : problem;
  }
}
