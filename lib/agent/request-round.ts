/** One request of a turn, with the waits before it and the retries after a failure without content. */
import type { Problem } from '../api/problem';
import { decideRetry } from '../api/retry-policy';
import type { FinishReason, ToolCallRequest } from '../api/types';
import { pathTo } from '../chat/active-path';
import { addUsage, costUsd } from '../chat/cost';
import { toWire } from '../chat/to-wire';
import type { ChatEvent, Run } from '../chat/types';
import { buildRequest } from './build-request';
import { createCallTracker } from './call-tracker';
import { systemPrompt } from './system-prompt';
import type { Turn } from './turn';

export type RoundOutcome =
  | {
      readonly type: 'finished';
      readonly reason: FinishReason;
      readonly calls: readonly ToolCallRequest[];
    }
  | { readonly type: 'failed'; readonly problem: Problem; readonly hadContent: boolean }
  | { readonly type: 'aborted' };

type Events<T> = AsyncGenerator<ChatEvent, T, undefined>;

export async function* requestRound(turn: Turn): Events<RoundOutcome> {
  const { edges, signal } = turn;
  for (let attempt = 1; ; attempt += 1) {
    if (!(yield* passGate(turn, attempt))) return { type: 'aborted' };
    const outcome = yield* requestOnce(turn);
    if (outcome.type !== 'failed' || signal.aborted) return outcome;
    const decision = decideRetry({
      problem: outcome.problem,
      attempt,
      hadContent: outcome.hadContent,
      now: edges.now(),
      random: () => edges.random(),
    });
    if (!decision.retry) return outcome;
    const until = edges.now() + decision.waitMs;
    const wait = yield* waitFor(turn, {
      reason: outcome.problem.kind === 'rate-limited' ? 'rate-limit' : 'retry',
      until,
      attempt,
      problem: outcome.problem,
    });
    if (signal.aborted) return { type: 'aborted' };
    if (wait === 'cancelled') return outcome;
  }
}

/** Waits while no request remains; several waiting runs look again one after the other. */
async function* passGate(turn: Turn, attempt: number): Events<boolean> {
  for (;;) {
    if (turn.signal.aborted) return false;
    const until = turn.gate.waitUntil();
    if (until === null) break;
    const wait = yield* waitFor(turn, { reason: 'rate-limit', until, attempt });
    if (wait === 'cancelled' || turn.signal.aborted) return false;
    if (wait === 'skipped') break;
  }
  turn.gate.started();
  return true;
}

async function* waitFor(
  turn: Turn,
  waiting: Pick<Extract<Run, { state: 'waiting' }>, 'reason' | 'until' | 'attempt' | 'problem'>,
): Events<'elapsed' | 'skipped' | 'cancelled'> {
  const { runId, messageId, edges, signal } = turn;
  const startedAt = edges.now();
  yield { type: 'run-changed', run: { state: 'waiting', runId, messageId, ...waiting } };
  const result = await edges.wait(waiting.until, signal);
  yield { type: 'run-changed', run: { state: 'running', runId, messageId, startedAt } };
  return result;
}

async function* requestOnce(turn: Turn): Events<RoundOutcome> {
  const { messageId, edges, gate } = turn;
  const chat = edges.chat();
  const path = pathTo(chat.messages, messageId);
  const message = path.at(-1);
  const usageBefore = message?.role === 'assistant' ? message.usage : undefined;
  const tracker = createCallTracker(messageId, path);
  let hadContent = false;
  for await (const event of turn.client.streamChat(requestOf(turn, path), turn.signal)) {
    switch (event.type) {
      case 'response-started':
        gate.noted(event.rateLimit);
        break;
      case 'text-delta':
      case 'reasoning-delta':
        hadContent = true;
        yield { type: event.type, messageId, text: event.text, at: edges.now() };
        break;
      case 'tool-call-started':
        hadContent = true;
        yield tracker.started(event.index, event.id, event.name);
        break;
      case 'tool-arguments-delta':
        yield* tracker.argumentsDelta(event.index, event.text);
        break;
      case 'usage-received': {
        const usage = addUsage(usageBefore, event.usage);
        const cost = costUsd(usage, turn.model?.pricing);
        yield {
          type: 'usage-received',
          messageId,
          usage,
          ...(cost === undefined ? {} : { costUsd: cost }),
        };
        break;
      }
      case 'finished': {
        const calls = tracker.finished(event.toolCalls);
        yield* calls.events;
        return { type: 'finished', reason: event.reason, calls: calls.requests };
      }
      case 'failed':
        if (event.rateLimit) gate.noted(event.rateLimit);
        return { type: 'failed', problem: event.problem, hadContent };
      case 'aborted':
        return { type: 'aborted' };
      default:
        event satisfies never;
    }
  }
  // The client promises a last event; without one, the stream broke off.
  return { type: 'failed', problem: { kind: 'cut-off' }, hadContent };
}

function requestOf(turn: Turn, path: Parameters<typeof toWire>[0]) {
  const { modelId, model, tools, sampling, nonce, page } = turn;
  const system = systemPrompt({ host: page?.host ?? null, tools, nonce });
  const messages = toWire(path, { system, nonce, model });
  return buildRequest({ modelId, model, messages, tools, sampling });
}
