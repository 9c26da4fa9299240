/** What a stream case is, and the pieces of wire they are built from. No test library in here: other suites replay the same cases. */
import type { Problem } from '../../../../lib/api/problem.ts';
import type { Caps, FinishReason, ToolCallRequest, Usage } from '../../../../lib/api/types.ts';

export interface StreamCase {
  /** A plain sentence, unique. */
  readonly name: string;
  readonly group: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body; a replay may cut it anywhere. */
  readonly body: () => Uint8Array<ArrayBuffer>;
  /** What the server does after the last byte: ends, goes silent, or resets the connection. */
  readonly ending: 'close' | 'stall' | 'reset';
  /** Caps other than the defaults. */
  readonly caps?: Partial<Caps>;
  /** Too large to be replayed byte by byte. */
  readonly large?: boolean;
  readonly expected: ExpectedOutcome;
}

/** The answer as a whole, however it was cut. */
export interface ExpectedOutcome {
  readonly text: string;
  readonly reasoning: string;
  /** In order. An empty `id` stands for one that we make up. */
  readonly toolCalls: readonly ToolCallRequest[];
  readonly usage: Usage | null;
  readonly end: ExpectedEnd;
}

export type ExpectedEnd =
  | {
      readonly type: 'finished';
      readonly reason: FinishReason;
      readonly malformedEvents?: number;
    }
  /** All fields but the host. */
  | { readonly type: 'failed'; readonly problem: Omit<Problem, 'host'> };

export const finished = (reason: FinishReason, malformedEvents?: number): ExpectedEnd => ({
  type: 'finished',
  reason,
  ...(malformedEvents === undefined ? {} : { malformedEvents }),
});

export const failed = (
  kind: Problem['kind'],
  rest: Omit<Problem, 'host' | 'kind'> = {},
): ExpectedEnd => ({ type: 'failed', problem: { kind, ...rest } });

const eventStream = { 'content-type': 'text/event-stream' };

type Rest = Partial<Omit<StreamCase, 'name' | 'body' | 'expected'>> & Partial<ExpectedOutcome>;

/** A case that answers 200 with an event stream and closes, unless told otherwise. */
export function streamCase(
  name: string,
  body: string | Uint8Array<ArrayBuffer> | (() => string),
  end: ExpectedEnd,
  rest: Rest = {},
): Omit<StreamCase, 'group'> {
  const { text = '', reasoning = '', toolCalls = [], usage = null, ...options } = rest;
  return {
    name,
    status: 200,
    headers: eventStream,
    ending: 'close',
    ...options,
    body: () => {
      const content = typeof body === 'function' ? body() : body;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    expected: { text, reasoning, toolCalls, usage, end },
  };
}

export function group(
  name: string,
  cases: readonly Omit<StreamCase, 'group'>[],
): readonly StreamCase[] {
  return cases.map((each) => ({ ...each, group: name }));
}

/* ---------- pieces of wire ---------- */

export const done = 'data: [DONE]\n\n';

export function event(json: unknown): string {
  return `data: ${JSON.stringify(json)}\n\n`;
}

/** An event with a delta, and a finish reason where one is given. */
export function delta(fields: unknown, finishReason: string | null = null): string {
  return event({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta: fields, finish_reason: finishReason }],
  });
}

export const content = (text: string): string => delta({ content: text });
export const finish = (reason: string): string => delta({}, reason);
export const role = delta({ role: 'assistant', content: '' });

/** The plainest answer: "Hello, wörld ✓". */
export const hello = `${content('Hello')}${content(', wörld ✓')}`;
export const helloText = 'Hello, wörld ✓';
export const whole = `${role}${hello}${finish('stop')}${done}`;

export const toolCall = (fields: unknown): string => delta({ tool_calls: [fields] });

/** A completion that was not streamed. */
export const completion = (
  message: unknown,
  finishReason: string | null = 'stop',
  rest: object = {},
) =>
  JSON.stringify({
    id: 'c',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finishReason }],
    ...rest,
  });

export const asJson = { headers: { 'content-type': 'application/json' } };
