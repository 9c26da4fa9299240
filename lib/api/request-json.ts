import type { ChatRequest, WireMessage } from './types';

/** Wire messages never change in place: what one was written as holds for as long as it lives. */
const written = new WeakMap<WireMessage, string>();

/**
 * The request as `JSON.stringify` would write it. Each message is written once: a long chat is not
 * written anew for every question.
 */
export function requestJson(request: ChatRequest): string {
  const fields: string[] = [];
  for (const [name, value] of Object.entries(request)) {
    if (value === undefined) continue;
    const json = name === 'messages' ? messagesJson(request.messages) : JSON.stringify(value);
    fields.push(`${JSON.stringify(name)}:${json}`);
  }
  return `{${fields.join(',')}}`;
}

function messagesJson(messages: readonly WireMessage[]): string {
  return `[${messages.map(messageJson).join(',')}]`;
}

function messageJson(message: WireMessage): string {
  const known = written.get(message);
  if (known !== undefined) return known;
  const json = JSON.stringify(message);
  written.set(message, json);
  return json;
}
