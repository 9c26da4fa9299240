/**
 * One JSON text of the wire, streamed or whole, as what it says to us. Tolerant field by field: what has
 * the wrong type is as if absent, and only a text that is no JSON object at all is malformed.
 */
import * as v from 'valibot';
import { parseJson } from './error-body';
import type { FinishReason, Usage } from './types';

export interface Chunk {
  readonly reasoning: string;
  /** Content, or a refusal: both are the model's words to the user. */
  readonly text: string;
  readonly toolCalls: readonly ToolCallDelta[];
  readonly finishReason: FinishReason | null;
  /** True where the delta came as a whole `message` instead. */
  readonly whole: boolean;
  readonly usage: Usage | null;
  /** Present where the server reports an error, in whatever form. */
  readonly error?: unknown;
}

export interface ToolCallDelta {
  readonly index: number | undefined;
  readonly id: string;
  readonly name: string;
  /** JSON text, or a piece of it. */
  readonly arguments: string;
}

const orAbsent = <T extends v.GenericSchema>(schema: T) =>
  v.fallback(v.optional(schema), undefined);
const string = v.fallback(v.string(), '');

/** A string, or content parts of which the text ones count. */
const words = v.fallback(
  v.union([
    v.string(),
    v.pipe(
      v.array(v.fallback(v.object({ text: string }), { text: '' })),
      v.transform((parts) => parts.map((part) => part.text).join('')),
    ),
  ]),
  '',
);

/** OpenAI sends text; Ollama and others an object. */
const argumentsText = v.pipe(
  v.unknown(),
  v.transform((value) => {
    if (typeof value === 'string') return value;
    return value === undefined || value === null ? '' : JSON.stringify(value);
  }),
);

const toolCall = v.object({
  index: orAbsent(v.pipe(v.number(), v.integer())),
  id: string,
  function: v.fallback(v.object({ name: string, arguments: v.optional(argumentsText) }), {
    name: '',
    arguments: '',
  }),
});

const delta = v.object({
  content: v.optional(words),
  refusal: v.optional(string),
  reasoning: v.optional(string),
  reasoning_content: v.optional(string),
  tool_calls: v.fallback(v.array(v.fallback(v.nullable(toolCall), null)), []),
});

const choice = v.object({
  index: orAbsent(v.number()),
  delta: orAbsent(delta),
  message: orAbsent(delta),
  finish_reason: v.optional(string),
});

const tokens = orAbsent(v.pipe(v.number(), v.finite(), v.minValue(0)));

const chunkSchema = v.object({
  object: v.optional(string),
  choices: v.fallback(v.array(v.fallback(v.nullable(choice), null)), []),
  usage: orAbsent(
    v.object({ prompt_tokens: tokens, completion_tokens: tokens, total_tokens: tokens }),
  ),
  error: v.optional(v.unknown()),
});

/** Null where the text is not a JSON object. */
export function decodeChunk(text: string): Chunk | null {
  return decodeChunkValue(parseJson(text));
}

export function decodeChunkValue(value: unknown): Chunk | null {
  const parsed = v.safeParse(chunkSchema, value);
  if (!parsed.success || Array.isArray(value)) return null;
  const { object, choices, usage, error } = parsed.output;
  // With n > 1 the others would be mixed into the text. Servers that send one often leave its index out.
  const first = choices.find((entry, position) => entry && (entry.index ?? position) === 0);
  const content = first?.delta ?? first?.message;
  // OpenRouter ends a failed answer with this reason beside its `error`.
  const failed = Boolean(error) || object === 'error' || first?.finish_reason === 'error';
  return {
    reasoning: content?.reasoning_content || content?.reasoning || '',
    text: (content?.content ?? '') + (content?.refusal ?? ''),
    toolCalls: (content?.tool_calls ?? []).filter((call) => call !== null).map(toDelta),
    finishReason: finishReasonOf(first?.finish_reason ?? ''),
    whole: first?.delta === undefined && first?.message !== undefined,
    usage: usageOf(usage),
    ...(failed ? { error: value } : {}),
  };
}

function toDelta(call: v.InferOutput<typeof toolCall>): ToolCallDelta {
  const { name, arguments: text } = call.function;
  return { index: call.index, id: call.id, name, arguments: text ?? '' };
}

function finishReasonOf(text: string): FinishReason | null {
  switch (text) {
    case '':
    case 'null': // some servers write the word
      return null;
    case 'stop':
    case 'length':
    case 'tool_calls':
    case 'content_filter':
      return text;
    default:
      return 'other';
  }
}

function usageOf(usage: v.InferOutput<typeof chunkSchema>['usage']): Usage | null {
  const { prompt_tokens: prompt, completion_tokens: completion, total_tokens: total } = usage ?? {};
  if (prompt === undefined && completion === undefined && total === undefined) return null;
  const promptTokens = prompt ?? 0;
  const completionTokens = completion ?? 0;
  return { promptTokens, completionTokens, totalTokens: total ?? promptTokens + completionTokens };
}
