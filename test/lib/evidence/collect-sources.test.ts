import { describe, expect, it } from 'vitest';
import type { AssistantMessage, Message, UserMessage } from '../../../lib/chat/types';
import { createAnswerLinker } from '../../../lib/evidence/answer-linker';
import { collectSources } from '../../../lib/evidence/collect-sources';
import { pages } from './labelled-pages';

const question: UserMessage = {
  role: 'user',
  id: 'u',
  parentId: null,
  createdAt: 0,
  text: 'I paid $88,000',
  attachments: [{ id: 'q', kind: 'quote', name: 'quote', text: 'a target of $120,000' }],
  page: null,
};

function reading(callId: string, output: string, name = 'read_token_prices'): AssistantMessage {
  return {
    role: 'assistant',
    id: callId,
    parentId: 'u',
    createdAt: 0,
    model: 'm',
    state: 'complete',
    parts: [
      {
        type: 'tool-call',
        call: { id: callId, name, state: 'done', input: {}, site: null, output, durationMs: 1 },
      },
    ],
  };
}

const output = JSON.stringify({
  page: { title: 't', url: 'https://example.com/' },
  tokens: pages.market,
});

describe('collectSources', () => {
  it('gives rows of every reading their own ids, the newest first, and says where each came from', () => {
    const { sources, origins } = collectSources([
      question,
      reading('a', output),
      reading('b', output),
    ]);
    expect(sources.prices[0]?.evidence.id).toBe('b/btc');
    expect(origins.get('a/eth')).toMatchObject({ callId: 'a', url: 'https://example.com/' });
    const [span] = createAnswerLinker(sources).linkAnswer('BTC is at $95,051.23.');
    expect(span?.evidence).toEqual(['b/btc', 'a/btc']);
  });

  it('takes user texts, attachments and other tools as the conversation', () => {
    const messages: Message[] = [question, reading('p', 'The floor is $7,777.', 'read_page')];
    const linker = createAnswerLinker(collectSources(messages).sources);
    const statuses = linker
      .linkAnswer('You paid $88,000; the target is $120,000, the floor $7,777, the sum $99,999.')
      .map((span) => span.status);
    expect(statuses).toEqual([
      'from-conversation',
      'from-conversation',
      'from-conversation',
      'not-from-page',
    ]);
  });

  it('survives an output that is no reading', () => {
    for (const broken of ['', '{', '[]', '{"tokens":[1,{}]}']) {
      expect(collectSources([reading('x', broken)]).sources.prices).toEqual([]);
    }
  });
});
