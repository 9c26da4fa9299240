import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { createComposerStore } from '../../../entrypoints/sidepanel/composer-store';
import { draftName } from '../../../entrypoints/sidepanel/drafts';
import type { Attachment } from '../../../lib/chat/types';
import { chatOf, streamingChat } from './fake-line';
import { withFakeStorage } from './fake-storage';

const quote: Attachment = { id: 'q', kind: 'quote', name: 'said', text: 'said' };

withFakeStorage();

it('finds the draft of a chat again, with its attachments', async () => {
  const first = createComposerStore();
  first.show('chat-1', false);
  first.setText('half a thought');
  first.attach(quote);
  await vi.waitFor(async () => {
    const again = createComposerStore();
    again.show('chat-1', false);
    expect(again.getState().text).toBe('half a thought');
    await vi.waitFor(() => expect(again.getState().attachments).toEqual([quote]));
  });
  first.detach('q');
});

it('keeps one draft for a chat that is still empty, whatever its id', () => {
  expect(draftName(chatOf({ id: 'one' }))).toBe(draftName(chatOf({ id: 'two' })));
  expect(draftName(streamingChat)).toBe('chat-1');
});

it('takes what was typed meanwhile along when the chat gets its first message', () => {
  const composer = createComposerStore();
  composer.show('new', false);
  composer.setText('the next one');
  composer.show('chat-1', true);
  expect(composer.getState().text).toBe('the next one');
  const other = createComposerStore();
  other.show('new', false);
  expect(other.getState().text).toBe('');
});

it('shows each chat its own draft', () => {
  const composer = createComposerStore();
  composer.show('chat-1', false);
  composer.setText('for one');
  composer.show('chat-2', false);
  expect(composer.getState().text).toBe('');
  composer.show('chat-1', false);
  expect(composer.getState().text).toBe('for one');
});

it('puts a text that came back before what was typed since', () => {
  const composer = createComposerStore();
  composer.show('chat-1', false);
  composer.setText('typed since');
  composer.giveBack('came back', [quote]);
  expect(composer.getState().text).toBe('came back\ntyped since');
  expect(composer.getState().attachments).toEqual([quote]);
  composer.clear();
});

it('keeps what was typed before the first chat was there', () => {
  const composer = createComposerStore();
  composer.setText('too early');
  composer.show('chat-1', false);
  expect(composer.getState().text).toBe('too early');
});
