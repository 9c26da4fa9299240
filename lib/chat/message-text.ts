import type { Message } from './types';

/** What a person wrote or read in a message, without reasoning and tool calls: for search and copying. */
export function messageText(message: Message): string {
  if (message.role === 'user') return message.text;
  return message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n');
}
