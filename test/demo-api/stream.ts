/** Writes an answer as server-sent events, at a pace, honouring what a script asks for. */
import type { ServerResponse } from 'node:http';
import { generateChunks } from './generate.ts';
import type { Answer, RecordedRequest, Script } from './types.ts';

export interface Delta {
  readonly content?: string;
  readonly reasoning_content?: string;
  readonly role?: 'assistant';
  readonly tool_calls?: readonly unknown[];
}

export interface StreamPlan {
  readonly id: string;
  readonly model: string;
  readonly deltas: Iterable<Delta>;
  readonly finishReason: string;
  /** Sent as a last event without choices. */
  readonly usage: (() => unknown) | null;
  readonly chunksPerSecond: number;
  readonly script: Script;
}

/** The deltas of an answer: reasoning, text, then tool calls whose arguments come in pieces. */
export function* deltasOf(answer: Answer): Generator<Delta> {
  for (const word of wordsOf(answer.reasoning ?? '')) yield { reasoning_content: word };
  for (const word of wordsOf(answer.text ?? '')) yield { content: word };
  for (const [index, call] of (answer.toolCalls ?? []).entries()) {
    const id = `call_${crypto.randomUUID().slice(0, 12)}`;
    yield {
      tool_calls: [{ index, id, type: 'function', function: { name: call.name, arguments: '' } }],
    };
    for (const piece of piecesOf(JSON.stringify(call.input))) {
      yield { tool_calls: [{ index, function: { arguments: piece } }] };
    }
  }
}

export function* generatedDeltas(script: Script): Generator<Delta> {
  if (script.generate === undefined) return;
  for (const text of generateChunks(script.generate)) {
    yield script.generate.kind === 'reasoning' ? { reasoning_content: text } : { content: text };
  }
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

function piecesOf(json: string): readonly string[] {
  return json.match(/.{1,7}/gsu) ?? [];
}

/** Resolves when the answer is written or the client has gone. */
export async function writeStream(
  response: ServerResponse,
  plan: StreamPlan,
  record: RecordedRequest,
): Promise<void> {
  const { script } = plan;
  const event = (value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`);
  const chunk = (delta: Delta, finishReason: string | null = null) =>
    event({
      id: plan.id,
      object: 'chat.completion.chunk',
      model: plan.model,
      choices: [{ index: 0, delta, finish_reason: finishReason }],
    });

  chunk({ role: 'assistant' });
  const started = performance.now();
  let paused = 0;
  for (const delta of plan.deltas) {
    if (response.destroyed) return;
    if (script.cutAfter === record.chunks) {
      await flushed(response);
      response.destroy();
      return;
    }
    if (script.stallAfter === record.chunks) {
      const stalledAt = performance.now();
      await stall(response, script);
      if (response.destroyed) return;
      paused += performance.now() - stalledAt;
    }
    if (plan.chunksPerSecond > 0) {
      const paced = Math.max(0, record.chunks + 1 - (script.burst ?? 0));
      const due = started + paused + (paced * 1000) / plan.chunksPerSecond;
      const wait = due - performance.now();
      if (wait > 1) await delay(wait, response);
      if (response.destroyed) return;
    }
    const room = chunk(delta);
    record.chunks += 1;
    if (script.recordTimes === true) {
      record.chunkTimes.push(performance.timeOrigin + performance.now());
    }
    if (!room) await drained(response);
  }
  if (script.cutAfter === record.chunks) {
    await flushed(response);
    response.destroy();
    return;
  }
  if (script.stallAfter === record.chunks) await stall(response, script);
  if (script.noFinish !== true) {
    chunk({}, plan.finishReason);
    if (plan.usage !== null) {
      event({
        id: plan.id,
        object: 'chat.completion.chunk',
        model: plan.model,
        choices: [],
        usage: plan.usage(),
      });
    }
    response.write('data: [DONE]\n\n');
  }
  response.end();
}

/** Waits, and gives up early when the client goes away. */
export function delay(milliseconds: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      response.off('close', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    response.on('close', done);
  });
}

async function stall(response: ServerResponse, script: Script): Promise<void> {
  const keepAlive =
    script.keepAliveMs === undefined
      ? null
      : setInterval(() => response.write(': keep-alive\n\n'), script.keepAliveMs);
  await delay(script.stallMs ?? 2_147_483_647, response);
  if (keepAlive !== null) clearInterval(keepAlive);
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}

/** What was written has left before the connection is destroyed. */
function flushed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.write(': flush\n\n', () => setTimeout(resolve, 20));
  });
}
