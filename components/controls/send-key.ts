import type { KeyboardEvent } from 'react';

/** Enter alone sends; Shift+Enter breaks the line, and an Enter that ends an IME composition is the IME's. */
export function isSendKey(event: KeyboardEvent): boolean {
  // Safari and some IMEs end the composition before the key event and leave only code 229.
  const composing = event.nativeEvent.isComposing || event.keyCode === 229;
  return event.key === 'Enter' && !event.shiftKey && !event.altKey && !composing;
}
