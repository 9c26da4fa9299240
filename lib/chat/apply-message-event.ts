import type { AssistantMessage, ChatEvent, Part, ToolCall } from './types';

/** The events that change one assistant message. */
export type MessageEvent = Extract<
  ChatEvent,
  {
    readonly type:
      | 'text-delta'
      | 'reasoning-delta'
      | 'tool-call-started'
      | 'tool-arguments-delta'
      | 'tool-call-changed'
      | 'usage-received'
      | 'message-ended'
      | 'message-resumed';
  }
>;

/** Returns the same reference where the event changes nothing. */
export function applyToMessage(message: AssistantMessage, event: MessageEvent): AssistantMessage {
  switch (event.type) {
    case 'text-delta':
    case 'reasoning-delta':
      return {
        ...message,
        parts: appendDelta(message.parts, event),
        firstContentAt: message.firstContentAt ?? event.at,
      };
    case 'tool-call-started': {
      const call: ToolCall = {
        id: event.callId,
        name: event.name,
        state: 'input-streaming',
        argumentsText: '',
      };
      return { ...message, parts: [...message.parts, { type: 'tool-call', call }] };
    }
    case 'tool-arguments-delta':
      return changeCall(message, event.callId, (call) =>
        call.state === 'input-streaming'
          ? { ...call, argumentsText: call.argumentsText + event.text }
          : call,
      );
    case 'tool-call-changed':
      return changeCall(message, event.call.id, () => event.call);
    case 'usage-received':
      return {
        ...message,
        usage: event.usage,
        ...(event.costUsd === undefined ? {} : { costUsd: event.costUsd }),
      };
    case 'message-ended':
      return {
        ...withoutEnding(message),
        parts: closeReasoning(message.parts, event.at),
        state: event.state,
        endedAt: event.at,
        ...(event.finishReason === undefined ? {} : { finishReason: event.finishReason }),
        ...(event.problem === undefined ? {} : { problem: event.problem }),
      };
    case 'message-resumed':
      return { ...withoutEnding(message), state: 'streaming' };
    default:
      return event satisfies never;
  }
}

function withoutEnding(message: AssistantMessage): AssistantMessage {
  const { finishReason: _reason, problem: _problem, endedAt: _endedAt, ...rest } = message;
  return rest;
}

function appendDelta(
  parts: readonly Part[],
  event: Extract<MessageEvent, { readonly type: 'text-delta' | 'reasoning-delta' }>,
): readonly Part[] {
  const last = parts.at(-1);
  if (event.type === 'text-delta') {
    return last?.type === 'text'
      ? [...parts.slice(0, -1), ...textParts(last.text, event.text)]
      : [...closeReasoning(parts, event.at), ...textParts('', event.text)];
  }
  if (last?.type === 'reasoning' && last.endedAt === undefined) {
    return parts.with(-1, { ...last, text: last.text + event.text });
  }
  return [...parts, { type: 'reasoning', text: event.text, startedAt: event.at }];
}

/**
 * A string that grows is copied whole whenever somebody looks into it, so a long text is several parts of
 * this length. Where they are cut depends on the text alone, not on the deltas that it came in.
 */
const partLength = 16_384;

function textParts(before: string, added: string): readonly Part[] {
  const parts: Part[] = [];
  let text = before;
  let rest = added;
  while (rest !== '') {
    const room = partLength - text.length + (endsInsidePair(text) ? 1 : 0);
    if (room <= 0) {
      parts.push({ type: 'text', text });
      text = '';
      continue;
    }
    text += rest.slice(0, room);
    rest = rest.slice(room);
  }
  return [...parts, { type: 'text', text }];
}

/** Half a character at the end of a full part: its other half belongs there too. */
function endsInsidePair(text: string): boolean {
  if (text.length !== partLength) return false;
  const last = text.charCodeAt(partLength - 1);
  return last >= 0xd800 && last <= 0xdbff;
}

/** Only the last part can be reasoning that is still open. */
function closeReasoning(parts: readonly Part[], at: number): readonly Part[] {
  const last = parts.at(-1);
  if (last?.type !== 'reasoning' || last.endedAt !== undefined) return parts;
  return parts.with(-1, { ...last, endedAt: at });
}

function changeCall(
  message: AssistantMessage,
  callId: string,
  change: (call: ToolCall) => ToolCall,
): AssistantMessage {
  const index = message.parts.findLastIndex(
    (part) => part.type === 'tool-call' && part.call.id === callId,
  );
  const part = message.parts[index];
  if (part?.type !== 'tool-call') return message;
  const call = change(part.call);
  if (call === part.call) return message;
  return { ...message, parts: message.parts.with(index, { type: 'tool-call', call }) };
}
