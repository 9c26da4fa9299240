/**
 * The turn loop: request, tool calls, results, request, until the model stops. An async generator of
 * ChatEvent that never throws: whatever goes wrong is its last events (`message-ended`, then
 * `run-changed` to idle). It can be stopped at every point by `turn.signal`.
 */

import type { Problem } from '../api/problem';
import type { FinishReason } from '../api/types';
import { settleCalls } from '../chat/settle-calls';
import type { AssistantMessage, ChatEvent, MessageState } from '../chat/types';
import { requestRound } from './request-round';
import { runToolCall } from './run-tool-call';
import type { Turn } from './turn';

/** How the message ends. */
interface Ending {
  readonly state: Exclude<MessageState, 'streaming'>;
  readonly finishReason?: FinishReason;
  readonly problem?: Problem;
}

export async function* runTurn(turn: Turn): AsyncGenerator<ChatEvent, void, undefined> {
  yield* begin(turn);
  let ending: Ending;
  try {
    ending = yield* rounds(turn);
  } catch (error) {
    // Only a bug of ours ends here. Its name helps, its message might quote the conversation.
    const detail = error instanceof Error ? error.name : 'unknown';
    ending = failure(turn, { kind: 'internal', detail });
  }
  const { messageId } = turn;
  const message = currentMessage(turn);
  if (message) yield* settleCalls(message, 'user');
  yield { type: 'message-ended', messageId, at: turn.edges.now(), ...ending };
  yield { type: 'run-changed', run: { state: 'idle' } };
}

function* begin(turn: Turn): Generator<ChatEvent> {
  const { runId, messageId, parentId, edges } = turn;
  const now = edges.now();
  yield {
    type: 'run-changed',
    run: { state: 'running', runId, messageId, startedAt: now },
  };
  if (currentMessage(turn)) {
    yield { type: 'message-resumed', messageId };
    return;
  }
  yield {
    type: 'message-added',
    message: {
      role: 'assistant',
      id: messageId,
      parentId,
      createdAt: now,
      model: turn.modelId,
      state: 'streaming',
      parts: [],
    },
  };
}

async function* rounds(turn: Turn): AsyncGenerator<ChatEvent, Ending, undefined> {
  for (let round = 0; round < turn.maxRounds; round += 1) {
    const outcome = yield* requestRound(turn);
    if (turn.signal.aborted || outcome.type === 'aborted') return { state: 'stopped' };
    if (outcome.type === 'failed') return failure(turn, outcome.problem);
    const { reason, calls } = outcome;
    // Calls beside `length` or `content_filter` are cut in the middle: never run half an argument.
    if (calls.length === 0 || reason === 'length' || reason === 'content_filter') {
      return { state: 'complete', finishReason: reason };
    }
    if (round + 1 === turn.maxRounds) break;
    for (const call of calls) {
      yield* runToolCall(turn, call);
      if (turn.signal.aborted) return { state: 'stopped' };
    }
  }
  return failure(turn, { kind: 'limit', limit: 'rounds' });
}

/** With text (or tool results) to keep, a failure is a cut: continuing is offered. */
function failure(turn: Turn, problem: Problem): Ending {
  const hasContent = (currentMessage(turn)?.parts.length ?? 0) > 0;
  return { state: hasContent ? 'cut-off' : 'failed', problem };
}

function currentMessage(turn: Turn): AssistantMessage | undefined {
  const message = turn.edges.chat().messages.findLast(({ id }) => id === turn.messageId);
  return message?.role === 'assistant' ? message : undefined;
}
