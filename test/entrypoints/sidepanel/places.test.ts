import { expect, it } from 'vitest';
import { readPlace, writePlace } from '../../../entrypoints/sidepanel/places';
import { withFakeStorage } from './fake-storage';

withFakeStorage();

it('finds the place of a chat again, and no other chat’s', () => {
  writePlace('a', { messageId: 'm1', block: 3, top: -40 });
  writePlace('b', { messageId: 'm2', block: -1, top: 12.5 });
  expect(readPlace('a')).toEqual({ messageId: 'm1', block: 3, top: -40 });
  expect(readPlace('b')).toEqual({ messageId: 'm2', block: -1, top: 12.5 });
  expect(readPlace('c')).toBeNull();
});

it('forgets the place once the end is shown, also when it is said twice', () => {
  writePlace('a', null);
  writePlace('a', { messageId: 'm1', block: 3, top: 0 });
  writePlace('a', null);
  writePlace('a', null);
  expect(readPlace('a')).toBeNull();
});

it('forgets the chats that were left longest ago', () => {
  for (let at = 0; at < 150; at += 1)
    writePlace(`chat ${at}`, { messageId: 'm', block: 0, top: at });
  expect(readPlace('chat 149')).toEqual({ messageId: 'm', block: 0, top: 149 });
  expect(readPlace('chat 49')).toBeNull();
});

it('begins at the end where what was kept is not a list of places', () => {
  localStorage.setItem('places', '[{"chatId":"a","top":"high"}]');
  expect(readPlace('a')).toBeNull();
  localStorage.setItem('places', 'no list');
  expect(readPlace('a')).toBeNull();
});
