import type { ToolCallRequest } from '../api/types';
import type { ChatEvent, Message } from '../chat/types';

export interface CallTracker {
  started(index: number, id: string, name: string): ChatEvent;
  argumentsDelta(index: number, text: string): ChatEvent[];
  /** Events that complete every call, and the calls under the ids that the chat knows them by. */
  finished(calls: readonly ToolCallRequest[]): {
    readonly events: readonly ChatEvent[];
    readonly requests: readonly ToolCallRequest[];
  };
}

/**
 * Follows the tool calls of one response. Ids are made unique in the branch, since some servers count
 * every response from `call_0`; a call that came without its own start is started here.
 */
export function createCallTracker(messageId: string, path: readonly Message[]): CallTracker {
  const taken = new Set(callIdsOf(path));
  const idOfIndex = new Map<number, string>();

  const claim = (wanted: string): string => {
    let id = wanted === '' ? 'call' : wanted;
    for (let suffix = 2; taken.has(id); suffix += 1) id = `${wanted || 'call'}_${suffix}`;
    taken.add(id);
    return id;
  };
  const start = (index: number, id: string, name: string): ChatEvent => {
    const callId = claim(id);
    idOfIndex.set(index, callId);
    return { type: 'tool-call-started', messageId, callId, name };
  };

  return {
    started: start,
    argumentsDelta(index, text) {
      const callId = idOfIndex.get(index);
      return callId === undefined
        ? []
        : [{ type: 'tool-arguments-delta', messageId, callId, text }];
    },
    finished(calls) {
      const events: ChatEvent[] = [];
      const indexes = [...idOfIndex.keys()].sort((left, right) => left - right);
      const next = (indexes.at(-1) ?? -1) + 1;
      const requests = calls.map((call, position) => {
        const index = indexes[position] ?? next + position;
        if (!idOfIndex.has(index)) events.push(start(index, call.id, call.name));
        const id = idOfIndex.get(index) ?? call.id;
        events.push({
          type: 'tool-call-changed',
          messageId,
          call: { id, name: call.name, state: 'input-ready', input: parsedOrText(call.arguments) },
        });
        return { ...call, id };
      });
      return { events, requests };
    },
  };
}

/** Arguments as the model meant them; the raw text where that is not JSON. Empty means none. */
export function parsedOrText(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function callIdsOf(path: readonly Message[]): string[] {
  return path.flatMap((message) =>
    message.role === 'assistant'
      ? message.parts.flatMap((part) => (part.type === 'tool-call' ? [part.call.id] : []))
      : [],
  );
}
