import { useEffect, useState } from 'react';
import type { AnswerEvidence } from '../../components/message/answer-evidence';
import type { Message } from '../../lib/chat/types';
import { usePanelContext } from './panel-context';
import type { PathEntry } from './shown-path';
import { messageAt } from './store';

/**
 * What an answer's figures may come from: the readings and texts of its branch up to and with it. Null
 * where no page was read, and until the code for it has come: it is loaded when it is first needed.
 */
export function useEvidence(entry: PathEntry, message: Message | undefined): AnswerEvidence | null {
  const { store } = usePanelContext();
  const [evidence, setEvidence] = useState<AnswerEvidence | null>(null);
  const answers = message?.role === 'assistant' && message.parts.length > 0;
  const results = answers ? message.parts.filter(isResult).length : 0;

  // The branch before an answer never changes under it; only its own results come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    if (!answers) return;
    const { chat, path } = store.getState();
    const at = path.findIndex(({ id }) => id === entry.id);
    const branch = path
      .slice(0, at + 1)
      .map((one) => messageAt(chat, one))
      .filter((one) => one !== undefined);
    if (!branch.some(holdsPage)) return;
    let current = true;
    void import('./link-evidence').then(({ linkEvidence }) => {
      if (current) setEvidence(linkEvidence(branch));
    });
    return () => {
      current = false;
    };
  }, [store, entry.id, answers, results]);

  return evidence;
}

type AnswerPart = Extract<Message, { role: 'assistant' }>['parts'][number];

function isResult(part: AnswerPart): boolean {
  return part.type === 'tool-call' && part.call.state === 'done';
}

function holdsPage(message: Message): boolean {
  return message.role === 'assistant'
    ? message.parts.some(isResult)
    : message.attachments.some((attachment) => attachment.kind !== 'image');
}
