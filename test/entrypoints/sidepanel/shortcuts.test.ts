// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { finishedSentences } from '../../../entrypoints/sidepanel/finished-sentences';
import { reconnectDelay } from '../../../entrypoints/sidepanel/reconnect-delay';
import { shortcutOf } from '../../../entrypoints/sidepanel/shortcuts';

function press(init: KeyboardEventInit, target: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', init);
  Object.defineProperty(event, 'target', { value: target });
  return event;
}

it('knows its keys, also where Alt changes the letter', () => {
  expect(shortcutOf(press({ altKey: true, code: 'KeyN', key: '˜' }))).toBe('new-chat');
  expect(shortcutOf(press({ key: 'Escape' }))).toBe('stop');
  expect(shortcutOf(press({ altKey: true, code: 'ArrowUp', key: 'ArrowUp' }))).toBe(
    'previous-chat',
  );
});

it('leaves text, compositions and the browser’s own keys alone', () => {
  const field = document.createElement('textarea');
  field.value = 'is it so';
  expect(shortcutOf(press({ key: '?' }, field))).toBeNull();
  field.value = '';
  expect(shortcutOf(press({ key: '?' }, field))).toBe('shortcuts');
  expect(shortcutOf(press({ key: 'Escape', isComposing: true }))).toBeNull();
  expect(shortcutOf(press({ ctrlKey: true, altKey: true, code: 'KeyN' }))).toBeNull();
});

it('tells sentences apart from what is still being written', () => {
  const text = 'BTC is at $95,051.00. ETH fell to 3.3';
  expect(text.slice(0, finishedSentences(text, 0))).toBe('BTC is at $95,051.00.');
  expect(finishedSentences(text, 21)).toBe(21);
  expect(finishedSentences('価格は上がった。次', 0)).toBe(8);
});

it('reconnects quickly at first and never slower than every five seconds', () => {
  expect([1, 2, 3, 20].map(reconnectDelay)).toEqual([50, 100, 200, 5_000]);
});
