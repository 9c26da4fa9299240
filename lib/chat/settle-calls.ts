import type { AssistantMessage, ChatEvent, ToolCall } from './types';

/**
 * Events that bring every unfinished tool call of a message to an end, so that none hangs in a message
 * that has ended: what awaited approval is denied, what had begun is `interrupted`. None is run.
 */
export function settleCalls(message: AssistantMessage, by: 'user' | 'restart'): ChatEvent[] {
  return message.parts.flatMap((part) => {
    if (part.type !== 'tool-call') return [];
    const call = settled(part.call, by);
    return call === part.call
      ? []
      : [{ type: 'tool-call-changed', messageId: message.id, call } as const];
  });
}

function settled(call: ToolCall, by: 'user' | 'restart'): ToolCall {
  const { id, name } = call;
  switch (call.state) {
    case 'input-streaming':
    case 'input-ready':
    case 'running':
      return {
        id,
        name,
        state: 'failed',
        input: call.state === 'input-streaming' ? null : call.input,
        site: call.state === 'running' ? call.site : null,
        error: { kind: 'interrupted', detail: 'The call did not finish.' },
      };
    case 'awaiting-approval':
      return { id, name, state: 'denied', input: call.input, site: call.site, by };
    case 'done':
    case 'failed':
    case 'denied':
      return call;
    default:
      return call satisfies never;
  }
}
