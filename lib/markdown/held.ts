import type { Node } from './nodes';

const markersOnly =
  /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*(?:[-*+_=#`~|:$\\[\]xX! ]*|\d{1,9}[.)]?|\[\^[^\s\]]*\]?:?)$/;

/**
 * Whether a line that has only begun is left out until more of it is there: as yet it consists of
 * marks that could become several things (`-` a list, a rule or a heading's underline).
 */
export function isHeld(partialLine: string, tip: Node): boolean {
  if (partialLine === '') return true;
  if (tip.kind === 'code' && tip.fence) return /^[\s>]*(?:`+|~+)\s*$/.test(partialLine);
  if (tip.kind === 'formula') return /(?:\$|\\\]?)\s*$/.test(partialLine);
  if (tip.kind === 'code' || tip.kind === 'html') return false;
  return partialLine.length < 300 && markersOnly.test(partialLine);
}

/** How the last line of an open paragraph may become the header of a table. */
export type HeaderGuess = 'header' | 'unsure' | 'no';

export function guessHeader(line: string): HeaderGuess {
  if (/^\|(?!\|)/.test(line)) return 'header';
  return /\S[ \t]\|(?:[ \t]|$)/.test(line) && !line.includes('`') ? 'unsure' : 'no';
}
