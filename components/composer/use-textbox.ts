import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps a textarea and the draft equal without controlling it: the browser stays in charge of caret,
 * undo and IME, and a value that something else wrote (dictation, a password manager, a driver) is
 * taken for what it is, which React's own change events would miss.
 */
export function useTextbox(
  textbox: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onInput: (text: string) => void,
): void {
  const latest = useRef(onInput);
  latest.current = onInput;

  useLayoutEffect(() => {
    const field = textbox.current;
    if (field && field.value !== text) field.value = text;
  }, [textbox, text]);

  useEffect(() => {
    const field = textbox.current;
    if (!field) return;
    const changed = () => latest.current(field.value);
    field.addEventListener('input', changed);
    return () => field.removeEventListener('input', changed);
  }, [textbox]);
}
