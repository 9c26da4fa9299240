/** The panel's own keys. Alt with a letter, since Ctrl and Command belong to the browser. */
export type Shortcut =
  | 'stop'
  | 'focus'
  | 'new-chat'
  | 'history'
  | 'copy-last'
  | 'previous-chat'
  | 'next-chat'
  | 'shortcuts';

const withAlt: Readonly<Record<string, Shortcut>> = {
  KeyL: 'focus',
  KeyN: 'new-chat',
  KeyH: 'history',
  KeyC: 'copy-last',
  ArrowUp: 'previous-chat',
  ArrowDown: 'next-chat',
};

/** What a key press asks for; null where it is text or not ours. `code` because Alt changes letters on macOS. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.isComposing || event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return event.shiftKey ? null : (withAlt[event.code] ?? null);
  if (event.key === 'Escape') return 'stop';
  if (event.key === '?' && !isTyping(event.target)) return 'shortcuts';
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== '';
  return target instanceof HTMLInputElement;
}
