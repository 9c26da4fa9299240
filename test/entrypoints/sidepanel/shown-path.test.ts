import { expect, it } from 'vitest';
import { shownPath } from '../../../entrypoints/sidepanel/shown-path';
import { messageAt, withChat } from '../../../entrypoints/sidepanel/store';
import type { Chat, UserMessage } from '../../../lib/chat/types';
import { chatOf } from './fake-line';

const question = (id: string, parentId: string | null): UserMessage => ({
  role: 'user',
  id,
  parentId,
  createdAt: 0,
  text: id,
  attachments: [],
  page: null,
});

const branched: Chat = chatOf({
  messages: [question('a', null), question('b', 'a'), question('c', 'a'), question('d', 'c')],
  leafId: 'd',
});

it('names the shown branch from its root, with the branches beside each message', () => {
  expect(shownPath(branched)).toEqual([
    { id: 'a', role: 'user', index: 0, siblings: null },
    { id: 'c', role: 'user', index: 2, siblings: ['b', 'c'] },
    { id: 'd', role: 'user', index: 3, siblings: null },
  ]);
});

it('ends at a message whose parent is missing, and never runs in a circle', () => {
  expect(shownPath(chatOf({ messages: [question('x', 'gone')], leafId: 'x' }))).toHaveLength(1);
  const circle = [question('x', 'y'), question('y', 'x')];
  expect(shownPath(chatOf({ messages: circle, leafId: 'y' })).length).toBeLessThanOrEqual(2);
});

it('keeps the path while the tree is the same, and finds messages that moved', () => {
  const path = shownPath(branched);
  const titled = { ...branched, title: 'Other' };
  expect(withChat({ chat: branched, path }, titled).path).toBe(path);
  const shorter = { ...branched, messages: branched.messages.toSpliced(1, 1) };
  expect(withChat({ chat: branched, path }, shorter).path).not.toBe(path);
  const entry = path[2];
  expect(entry && messageAt(shorter, entry)?.id).toBe('d');
});
