import { resolveEscapes } from './escapes';

/** Index after a link label that begins at `start`, or null. */
export function scanLabel(text: string, start: number): number | null {
  label.lastIndex = start;
  return label.test(text) ? label.lastIndex : null;
}
const label = /\[(?:[^\\[\]]|\\[\s\S]){0,999}\]/y;

export interface Scanned {
  readonly value: string;
  readonly end: number;
}

/** https://spec.commonmark.org/0.31.2/#link-destination */
export function scanDestination(text: string, start: number): Scanned | null {
  if (text[start] === '<') {
    bracketed.lastIndex = start;
    if (!bracketed.test(text)) return null;
    const end = bracketed.lastIndex;
    return { value: resolveEscapes(text.slice(start + 1, end - 1)), end };
  }
  let depth = 0;
  let end = start;
  for (; end < text.length; end++) {
    const character = text[end] ?? '';
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(text[end + 1] ?? '')) end++;
    else if (character === '(') {
      // The same bound as in cmark, so that no one can make this quadratic.
      if (++depth > 32) return null;
    } else if (character === ')') {
      if (depth-- === 0) break;
    } else if (character <= ' ' || character === '\x7f') break;
  }
  if (end < text.length && text[end] === ')' && depth < 0) depth = 0;
  if (depth > 0) return null;
  return { value: resolveEscapes(text.slice(start, end)), end };
}
const bracketed = /<(?:[^<>\n\\]|\\.)*>/y;

/** A title in quotes or parentheses that begins at `start`, or null. */
export function scanTitle(text: string, start: number): Scanned | null {
  title.lastIndex = start;
  if (!title.test(text)) return null;
  const end = title.lastIndex;
  return { value: resolveEscapes(text.slice(start + 1, end - 1)), end };
}
const title = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)/y;
