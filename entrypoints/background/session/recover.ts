import { applyEvents } from '../../../lib/chat/apply-event';
import { settleCalls } from '../../../lib/chat/settle-calls';
import type { Chat, ChatEvent } from '../../../lib/chat/types';
import type { History } from '../../../lib/extension/history/history';
import { runIdOf } from './chat-log';

/**
 * Ends every run that the last background left behind: replays what it wrote ahead, then marks the
 * answer `interrupted`. What awaited approval is denied; no tool is run again. Gives the ids of the
 * chats that hold queued messages: those stay until the user does something.
 */
export async function recoverRuns(history: History, now: () => number): Promise<readonly string[]> {
  const queued: string[] = [];
  for (const record of await history.unfinished()) {
    const runId = runIdOf(record.run);
    const chat = await history.load(record.id);
    if (!chat) continue;
    if (runId === null) {
      if (chat.queue.length > 0) queued.push(chat.id);
      continue;
    }
    const replayed = applyEvents(chat, await history.journalOf(runId));
    const ended = applyEvents(replayed, endingEvents(replayed, now()));
    await history.checkpoint(chat, ended, runId);
    if (ended.queue.length > 0) queued.push(chat.id);
  }
  await history.dropOrphanJournals();
  return queued;
}

function endingEvents(chat: Chat, at: number): readonly ChatEvent[] {
  const idle: ChatEvent = { type: 'run-changed', run: { state: 'idle' } };
  const message = chat.messages.findLast(
    (candidate) => candidate.role === 'assistant' && candidate.state === 'streaming',
  );
  if (message?.role !== 'assistant') return [idle];
  return [
    ...settleCalls(message, 'restart'),
    { type: 'message-ended', messageId: message.id, state: 'interrupted', at },
    idle,
  ];
}
