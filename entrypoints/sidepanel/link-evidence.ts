import type { AnswerEvidence } from '../../components/message/answer-evidence';
import type { Message } from '../../lib/chat/types';
import { createAnswerLinker } from '../../lib/evidence/answer-linker';
import { collectSources } from '../../lib/evidence/collect-sources';

/** Ties the figures of a branch's last answer to what was read and written in the branch. */
export function linkEvidence(branch: readonly Message[]): AnswerEvidence {
  const { sources, origins } = collectSources(branch);
  const linker = createAnswerLinker(sources);
  return { follow: () => linker.follow(), origins };
}
