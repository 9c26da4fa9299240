/** `POST /v1/chat/completions`: checks the request as the reference states it, then answers. */
import type { ServerResponse } from 'node:http';
import { estimateTokens, imagesOf, lastUserMessage, textOf } from './conversation.ts';
import { decide } from './decide.ts';
import { type DemoModel, findModel } from './models.ts';
import { deltasOf, generatedDeltas, wordsOf, writeStream } from './stream.ts';
import type { Answer, DemoRequest, RecordedRequest, Script } from './types.ts';

export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

/** Null when the request may be answered. */
export function checkRequest(body: unknown): Refusal | null {
  if (typeof body !== 'object' || body === null) return invalid('The body is not a JSON object.');
  const request = body as Partial<DemoRequest>;
  if (typeof request.model !== 'string') return invalid('`model` is required.');
  if (!Array.isArray(request.messages) || request.messages.length === 0) {
    return invalid('`messages` must be a non-empty array.');
  }
  const model = findModel(request.model);
  if (model === undefined) {
    return {
      status: 404,
      type: 'model_not_found',
      message: `The model \`${request.model}\` does not exist.`,
    };
  }
  if (!within(request.temperature, 0, 2)) return invalid('`temperature` must be from 0 to 2.');
  if (!within(request.top_p, 0, 1)) return invalid('`top_p` must be from 0 to 1.');
  if (!within(request.max_tokens, 1, model.max_output_length)) {
    return invalid(`\`max_tokens\` must be from 1 to ${model.max_output_length}.`);
  }
  const messages = request.messages as DemoRequest['messages'];
  if (!model.input_modalities.includes('image') && messages.some((m) => imagesOf(m).length > 0)) {
    return invalid(`\`${model.id}\` does not take images.`);
  }
  const tokens = promptTokens(messages);
  if (tokens > model.context_length) {
    return {
      status: 413,
      type: 'context_length_exceeded',
      message: `The conversation has about ${tokens} tokens; \`${model.id}\` takes ${model.context_length}.`,
    };
  }
  return null;
}

export async function complete(
  response: ServerResponse,
  request: DemoRequest,
  script: Script,
  record: RecordedRequest,
  defaultChunksPerSecond: number,
): Promise<void> {
  const model = findModel(request.model) as DemoModel;
  const decided = script.answer ?? decide(request, model.supported_features.includes('tools'));
  const shaped = shape(decided, request, model);
  const finishReason = script.finishReason ?? shaped.finishReason;
  const id = `chatcmpl-${crypto.randomUUID().slice(0, 12)}`;
  const usage = () => usageOf(request, shaped.answer, record.chunks);

  if (request.stream === true && model.supported_features.includes('streaming')) {
    response.writeHead(script.status ?? 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
      ...script.headers,
    });
    response.flushHeaders();
    await writeStream(
      response,
      {
        id,
        model: model.id,
        deltas: script.generate === undefined ? deltasOf(shaped.answer) : generatedDeltas(script),
        finishReason,
        usage: request.stream_options?.include_usage === true ? usage : null,
        chunksPerSecond: script.chunksPerSecond ?? defaultChunksPerSecond,
        script,
      },
      record,
    );
    return;
  }
  response.writeHead(script.status ?? 200, {
    'content-type': 'application/json',
    ...script.headers,
  });
  response.end(
    JSON.stringify({
      id,
      object: 'chat.completion',
      created: Math.floor(Date.now() / 1000),
      model: model.id,
      choices: [
        { index: 0, message: messageOf(shaped.answer, script), finish_reason: finishReason },
      ],
      usage: usage(),
    }),
  );
}

function invalid(message: string): Refusal {
  return { status: 400, type: 'invalid_request_error', message };
}

function within(value: unknown, low: number, high: number): boolean {
  return value === undefined || (typeof value === 'number' && value >= low && value <= high);
}

/** Applies JSON mode, stop sequences, `max_tokens` and what the model cannot do. */
function shape(
  answer: Answer,
  request: DemoRequest,
  model: DemoModel,
): { answer: Answer; finishReason: string } {
  const { reasoning, ...rest } = answer;
  const visible: Answer =
    reasoning !== undefined && model.supported_features.includes('reasoning') ? answer : rest;
  if (visible.toolCalls !== undefined) return { answer: visible, finishReason: 'tool_calls' };
  let text = visible.text ?? '';
  if (request.response_format?.type === 'json_object') {
    text = JSON.stringify({ answer: text, question: textOf(lastUserMessage(request)) }, null, 2);
  }
  const stops = typeof request.stop === 'string' ? [request.stop] : (request.stop ?? []);
  for (const stop of stops) {
    const at = text.indexOf(stop);
    if (stop !== '' && at >= 0) text = text.slice(0, at);
  }
  const words = wordsOf(text);
  if (request.max_tokens !== undefined && words.length > request.max_tokens) {
    const cut = words.slice(0, request.max_tokens).join('');
    return { answer: { ...visible, text: cut }, finishReason: 'length' };
  }
  return { answer: { ...visible, text }, finishReason: 'stop' };
}

function messageOf(answer: Answer, script: Script): unknown {
  const deltas = script.generate === undefined ? null : [...generatedDeltas(script)];
  const content = deltas?.map((delta) => delta.content ?? '').join('') ?? answer.text ?? null;
  return {
    role: 'assistant',
    content,
    ...(answer.reasoning === undefined ? {} : { reasoning_content: answer.reasoning }),
    ...(answer.toolCalls === undefined
      ? {}
      : {
          tool_calls: answer.toolCalls.map((call) => ({
            id: `call_${crypto.randomUUID().slice(0, 12)}`,
            type: 'function',
            function: { name: call.name, arguments: JSON.stringify(call.input) },
          })),
        }),
  };
}

function promptTokens(messages: DemoRequest['messages']): number {
  return messages.reduce((sum, message) => sum + estimateTokens(textOf(message)), 0);
}

function usageOf(request: DemoRequest, answer: Answer, chunks: number): unknown {
  const prompt = promptTokens(request.messages);
  const said = `${answer.reasoning ?? ''}${answer.text ?? ''}${JSON.stringify(answer.toolCalls ?? '')}`;
  const completion = Math.max(chunks, estimateTokens(said));
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  };
}
