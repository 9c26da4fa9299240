/** Reading a conversation the way the demo model does: the last question, the last tool results. */
import type { DemoMessage, DemoRequest } from './types.ts';

export interface ToolResult {
  readonly name: string;
  readonly text: string;
}

export function textOf(message: DemoMessage | undefined): string {
  if (message === undefined || message.content === null) return '';
  if (typeof message.content === 'string') return message.content;
  return message.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}

export function imagesOf(message: DemoMessage | undefined): readonly string[] {
  if (message === undefined || message.content === null || typeof message.content === 'string') {
    return [];
  }
  return message.content.flatMap((part) => (part.type === 'image_url' ? [part.image_url.url] : []));
}

/** What the user typed, apart from what Altside put beside it between `<<<kind nonce>>>` lines. */
export interface Question {
  readonly text: string;
  readonly attachments: readonly { readonly kind: string; readonly text: string }[];
}

const fenced = /<<<([a-z-]+) (\S+)>>>\n([\s\S]*?)\n<<<end \2>>>/g;

export function questionOf(message: DemoMessage | undefined): Question {
  const whole = textOf(message);
  const attachments = [...whole.matchAll(fenced)].map((match) => ({
    kind: match[1] ?? '',
    text: match[3] ?? '',
  }));
  return { text: whole.replace(fenced, '').trim(), attachments };
}

export function lastUserMessage(request: DemoRequest): DemoMessage | undefined {
  return request.messages.findLast((message) => message.role === 'user');
}

/** Results since the model last called tools; empty when the user spoke last. */
export function pendingToolResults(request: DemoRequest): readonly ToolResult[] {
  const results: ToolResult[] = [];
  for (const message of [...request.messages].reverse()) {
    if (message.role !== 'tool') break;
    results.unshift({ name: nameOfCall(request, message.tool_call_id), text: textOf(message) });
  }
  return results;
}

function nameOfCall(request: DemoRequest, id: string | undefined): string {
  for (const message of request.messages) {
    const call = message.tool_calls?.find((candidate) => candidate.id === id);
    if (call !== undefined) return call.function.name;
  }
  return 'unknown';
}

/** The JSON object inside a result, whatever delimiters stand around it. */
export function jsonWithin(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end <= start) return null;
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    return null;
  }
}

/** About four characters a token: what a demo can know. */
export function estimateTokens(text: string): number {
  return Math.max(1, Math.ceil(text.length / 4));
}
