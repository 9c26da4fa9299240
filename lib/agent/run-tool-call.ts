/**
 * One tool call, from its arguments to its result. Unknown tool, bad arguments, refusal, time-out and
 * a crash all become states of the call that the model can read; none of them throws.
 */
import type { ToolCallRequest } from '../api/types';
import type { ChatEvent, ToolCall, ToolFailure } from '../chat/types';
import { parsedOrText } from './call-tracker';
import { settleWithin } from './settle-within';
import type { ToolOutcome } from './tool';
import type { Turn } from './turn';

type Events = AsyncGenerator<ChatEvent, void, undefined>;

/** A result beyond this is cut: it would only be refused by the API. Tools cap themselves below it. */
const maximumOutput = 400_000;

export async function* runToolCall(turn: Turn, request: ToolCallRequest): Events {
  const { messageId, runId, edges, signal } = turn;
  const { id, name } = request;
  const input = parsedOrText(request.arguments);
  const changed = (call: ToolCall): ChatEvent => ({ type: 'tool-call-changed', messageId, call });
  const failed = (error: ToolFailure, site: string | null = null): ChatEvent =>
    changed({ id, name, state: 'failed', input, site, error });

  const tool = turn.tools.find((candidate) => candidate.name === name);
  if (!tool) {
    const known = turn.tools.map((candidate) => candidate.name).join(', ');
    yield failed({ kind: 'unknown-tool', detail: `There is no such tool. There are: ${known}.` });
    return;
  }
  const parsed = tool.parse(input);
  if (!parsed.ok) {
    yield failed({ kind: 'bad-arguments', detail: parsed.detail });
    return;
  }

  const toolContext = await turn.toolContext;
  const site = hostOf(toolContext.tab?.origin);
  if (tool.risk === 'act') {
    // What will be executed, not what the model wrote: the user decides by exactly this.
    yield changed({ id, name, state: 'awaiting-approval', input: parsed.value, site });
    yield {
      type: 'run-changed',
      run: { state: 'awaiting-approval', runId, messageId, callId: id },
    };
    const answer = await edges.approve(id, signal);
    yield {
      type: 'run-changed',
      run: { state: 'running', runId, messageId, startedAt: edges.now() },
    };
    if (answer === 'denied' || signal.aborted) {
      yield changed({ id, name, state: 'denied', input, site, by: 'user' });
      return;
    }
  }

  const startedAt = edges.now();
  yield changed({ id, name, state: 'running', input, startedAt, site });
  const outcome = await settleWithin<ToolOutcome>(
    turn.toolTimeOutMs,
    signal,
    (inner) => tool.execute(parsed.value, toolContext, inner),
    (kind) => ({ ok: false, error: { kind, detail: details[kind] }, site }),
  );
  if (!outcome.ok) {
    yield failed(outcome.error, outcome.site);
    return;
  }
  const output = outcome.output.slice(0, maximumOutput);
  const durationMs = edges.now() - startedAt;
  const { site: readFrom, masked } = outcome;
  yield changed({
    id,
    name,
    state: 'done',
    input,
    site: readFrom,
    output,
    durationMs,
    ...(masked === undefined ? {} : { masked }),
  });
}

const details = {
  'time-out': 'The tool took too long and was stopped.',
  interrupted: 'The user stopped the answer.',
  crashed: 'The tool failed for a reason of its own.',
} as const;

function hostOf(origin: string | undefined): string | null {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : null;
}
