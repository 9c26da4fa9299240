/**
 * What a screen reader hears of an answer: that it began, its sentences as they end, and how it ended.
 *
 *   nothing --an answer streams--> "Answering…" --INTERVAL--> sentences … --it ended--> the rest, the end
 *
 * Between two announcements lies time to speak, but for the end of an answer of which nothing was told
 * yet: nobody shall hear "Answering…" from one that is there.
 */
import { plainText } from '../../components/message/plain-text';
import { messageText } from '../../lib/chat/message-text';
import type { AssistantMessage } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { finishedSentences } from './finished-sentences';

/** Milliseconds between two announcements. */
const INTERVAL = 1_500;

export interface TellOptions {
  readonly say: (sentences: string) => void;
  /** Milliseconds; returns the canceller. */
  readonly delay: (callback: () => void, milliseconds: number) => () => void;
  /** The message as it stands; undefined once it is gone. */
  readonly find: (messageId: string) => AssistantMessage | undefined;
}

export interface AnswerTeller {
  /** The last answer changed, or another one took its place. `known`: it was there before this look. */
  look(last: AssistantMessage | null, known: boolean): void;
  stop(): void;
}

export function tellAnswer({ say, delay, find }: TellOptions): AnswerTeller {
  let messageId: string | null = null;
  /** Characters told of it. */
  let told = 0;
  /** The answer that was told to its end: it may be continued. */
  let finished: string | null = null;
  let onlyBegun = false;
  let cancel: (() => void) | null = null;

  /** What is new of the answer that is told, and its end where it has one. */
  function news(): string {
    const message = messageId === null ? undefined : find(messageId);
    if (!message) return '';
    const answer = messageText(message);
    const ended = message.state !== 'streaming';
    const end = ended ? answer.length : finishedSentences(answer, told);
    const fresh = plainText(answer.slice(told, end));
    told = end;
    if (ended) {
      finished = messageId;
      messageId = null;
    }
    return [fresh, endSentence(message)].filter(Boolean).join(' ');
  }

  function tell() {
    cancel?.();
    cancel = null;
    const sentences = news();
    if (!sentences) return;
    onlyBegun = false;
    say(sentences);
  }

  function begin(message: AssistantMessage, known: boolean) {
    const before = news();
    messageId = message.id;
    // What was there already is not told: a panel may open, or go on, in the middle of an answer.
    if (message.id !== finished) told = known ? messageText(message).length : 0;
    onlyBegun = message.state === 'streaming';
    say([before, onlyBegun ? text('answering') : news()].filter(Boolean).join(' '));
  }

  /** It streams, or came and ended between two looks. */
  function isNews({ id, state }: AssistantMessage, known: boolean): boolean {
    return id !== messageId && (state === 'streaming' || (!known && id !== finished));
  }

  return {
    look(last, known) {
      if (last && isNews(last, known)) begin(last, known);
      if (messageId === null) return;
      const ended = find(messageId)?.state !== 'streaming';
      if (ended && onlyBegun) tell();
      else cancel ??= delay(tell, INTERVAL);
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}

function endSentence({ state }: AssistantMessage): string {
  switch (state) {
    case 'stopped':
      return text('answerStopped');
    case 'failed':
      return text('answerFailed');
    case 'cut-off':
      return text('answerCutOff');
    case 'interrupted':
      return text('answerInterrupted');
    case 'complete':
      return text('answerDone');
    case 'streaming':
      return '';
    default:
      return state satisfies never;
  }
}
