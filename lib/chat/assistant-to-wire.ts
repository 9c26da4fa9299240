/**
 * An answer as wire messages: one assistant message for each request that made it, each followed by
 * the results of its tool calls. Reasoning is not sent again.
 */
import type { WireMessage, WireToolCall } from '../api/types';
import type { AssistantMessage, ToolCall } from './types';

interface Round {
  text: string;
  readonly calls: ToolCall[];
}

export function assistantToWire(message: AssistantMessage): readonly WireMessage[] {
  return roundsOf(message).flatMap((round) => {
    if (round.calls.length === 0) {
      return round.text === '' ? [] : [{ role: 'assistant', content: round.text } as const];
    }
    return [
      {
        role: 'assistant',
        content: round.text === '' ? null : round.text,
        tool_calls: round.calls.map(wireCall),
      } as const,
      ...round.calls.map(wireResult),
    ];
  });
}

/** Anything after a tool call came from the next request. */
function roundsOf(message: AssistantMessage): readonly Round[] {
  const rounds: Round[] = [];
  let current: Round | null = null;
  for (const part of message.parts) {
    if (current === null || (current.calls.length > 0 && part.type !== 'tool-call')) {
      current = { text: '', calls: [] };
      rounds.push(current);
    }
    if (part.type === 'text') current.text += part.text;
    // A call whose arguments were cut off was never asked for in full: it is not repeated to the model.
    if (part.type === 'tool-call' && part.call.state !== 'input-streaming') {
      current.calls.push(part.call);
    }
  }
  return rounds;
}

function wireCall(call: ToolCall): WireToolCall {
  return {
    id: call.id,
    type: 'function',
    function: { name: call.name, arguments: argumentsText(call) },
  };
}

/** Always a JSON object: strict servers refuse the whole request for anything else. */
function argumentsText(call: ToolCall): string {
  const input = call.state === 'input-streaming' ? null : call.input;
  if (typeof input === 'string') return jsonText({ unparsed: input });
  return typeof input === 'object' && input !== null ? jsonText(input) : '{}';
}

function wireResult(call: ToolCall): WireMessage {
  return { role: 'tool', tool_call_id: call.id, content: resultText(call) };
}

/** Every call must have a result, or the API refuses the request. */
function resultText(call: ToolCall): string {
  switch (call.state) {
    case 'done':
      return call.output;
    case 'failed':
      return jsonText({ error: { kind: call.error.kind, detail: call.error.detail } });
    case 'denied':
      return jsonText({
        error: {
          kind: 'denied',
          detail:
            call.by === 'user'
              ? 'The user did not allow this call. Do not try it again unless asked to.'
              : 'The browser restarted before the user had allowed this call. It did not run.',
        },
      });
    case 'input-streaming':
    case 'input-ready':
    case 'awaiting-approval':
    case 'running':
      return jsonText({ error: { kind: 'interrupted', detail: 'The call did not finish.' } });
    default:
      return call satisfies never;
  }
}

function jsonText(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}
