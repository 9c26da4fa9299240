import { expect, it } from 'vitest';
import { rememberUnsent, restoreUnsent } from '../../../entrypoints/sidepanel/unsent';
import type { Chat } from '../../../lib/chat/types';
import { streamingChat } from './fake-line';
import { withFakeStorage } from './fake-storage';

const sent = { commandId: 'c', chatId: 'chat-1', text: 'On its way', attachments: [] };

withFakeStorage();

function withQuestion(text: string, createdAt: number): Chat {
  const [first] = streamingChat.messages;
  if (first?.role !== 'user') throw new Error('unexpected chat');
  return { ...streamingChat, messages: [{ ...first, text, createdAt }] };
}

it('gives a message back, once, that the closed panel had not seen arrive', () => {
  rememberUnsent([sent]);
  const unsent = restoreUnsent();
  expect(unsent.takeLost(streamingChat)).toEqual(['On its way']);
  expect(unsent.takeLost(streamingChat)).toEqual([]);
  expect(restoreUnsent().takeLost(streamingChat)).toEqual([]);
});

it('gives nothing back that did arrive', () => {
  rememberUnsent([sent]);
  expect(restoreUnsent().takeLost(withQuestion('On its way', Date.now()))).toEqual([]);
});

it('is not fooled by the same words from earlier', () => {
  rememberUnsent([sent]);
  expect(restoreUnsent().takeLost(withQuestion('On its way', 5))).toEqual(['On its way']);
});

it('forgets what was seen to arrive, and lives with a broken record', () => {
  rememberUnsent([sent]);
  rememberUnsent([]);
  expect(restoreUnsent().takeLost(streamingChat)).toEqual([]);
  localStorage.setItem('unsent', '{broken');
  expect(restoreUnsent().takeLost(streamingChat)).toEqual([]);
});
