import { partRuns } from './part-runs';
import type { Message } from './types';

/** What a person wrote or read in a message, without reasoning and tool calls: for search and copying. */
export function messageText(message: Message): string {
  if (message.role === 'user') return message.text;
  return partRuns(message.parts)
    .flatMap((run) => (run.type === 'text' ? [run.segments.join('')] : []))
    .join('\n\n');
}
