import { scanDestination, scanLabel, scanTitle } from './link-parts';

export interface Definition {
  readonly href: string;
  readonly title: string;
}

/** Labels match by case folding and collapsed white space. */
export function normalizeLabel(label: string): string {
  return label
    .trim()
    .replace(/[ \t\r\n]+/g, ' ')
    .toLowerCase()
    .toUpperCase();
}

/** Takes all link definitions off the start of a paragraph, and returns what is left of it. */
export function takeDefinitions(
  text: string,
  define: (label: string, definition: Definition) => void,
): string {
  let start = 0;
  while (text[start] === '[') {
    const end = takeOne(text, start, define);
    if (end === null) break;
    start = end;
  }
  return start === 0 ? text : text.slice(start);
}

function takeOne(
  text: string,
  start: number,
  define: (label: string, definition: Definition) => void,
): number | null {
  const labelEnd = scanLabel(text, start);
  if (labelEnd === null || text[labelEnd] !== ':') return null;
  const label = normalizeLabel(text.slice(start + 1, labelEnd - 1));
  if (label === '') return null;

  const destination = scanDestination(text, skipBlank(text, labelEnd + 1));
  if (!destination || destination.end === labelEnd + 1) return null;
  if (destination.value === '' && text[destination.end - 1] !== '>') return null;

  let end = destination.end;
  let title = '';
  const titleStart = skipBlank(text, end);
  const found = titleStart > end ? scanTitle(text, titleStart) : null;
  if (found) {
    const lineEnd = endOfLine(text, found.end);
    if (lineEnd !== null) {
      define(label, { href: destination.value, title: found.value });
      return lineEnd;
    }
  }
  const lineEnd = endOfLine(text, end);
  if (lineEnd === null) return null;
  end = lineEnd;
  title = '';
  define(label, { href: destination.value, title });
  return end;
}

/** Spaces and tabs, and up to one line end among them. */
export function skipBlank(text: string, start: number): number {
  blank.lastIndex = start;
  blank.test(text);
  return blank.lastIndex;
}
const blank = /[ \t]*(?:\n[ \t]*)?/y;

/** Index after the line end, if only blanks come before it. */
function endOfLine(text: string, start: number): number | null {
  lineEnd.lastIndex = start;
  return lineEnd.test(text) ? lineEnd.lastIndex : null;
}
const lineEnd = /[ \t]*(?:\n|$)/y;
