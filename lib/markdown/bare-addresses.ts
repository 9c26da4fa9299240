import type { Inline, Link } from './types';

/** Extended autolinks of GFM: addresses that stand in the text as they are. */

/** Where one may begin: the scanner stops there. */
export const bareStart = /(?:https?|ftp):\/\/|www\./iy;

const domain = /(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+/uy;

export interface BareMatch {
  readonly node: Link;
  readonly end: number;
}

/**
 * An address that begins at `start`, or null.
 *
 * @param before The character before it, or ''.
 * @param inBrackets It may stand in the text of a link: a `]` ends it.
 */
export function scanBareAddress(
  source: string,
  start: number,
  before: string,
  inBrackets: boolean,
): BareMatch | null {
  if (before !== '' && !/[\s*_~([]/.test(before)) return null;
  bareStart.lastIndex = start;
  const scheme = bareStart.exec(source)?.[0];
  if (!scheme) return null;
  const www = !scheme.includes('/');
  const hostStart = www ? start : bareStart.lastIndex;
  domain.lastIndex = hostStart;
  const host = domain.exec(source)?.[0];
  if (!host || (www && !/^www\.[^.]/i.test(host))) return null;
  const lastTwo = host.split('.').slice(-2).join('.');
  if (lastTwo.includes('_') || (www && !host.includes('.'))) return null;

  const rest = inBrackets ? untilBracket : untilBlank;
  rest.lastIndex = hostStart + host.length;
  rest.test(source);
  const end = trimEnd(source, start, Math.max(rest.lastIndex, hostStart + host.length));
  const text = source.slice(start, end);
  return { node: link(www ? `http://${text}` : text, text), end };
}
const untilBlank = /[^\s<]*/y;
const untilBracket = /[^\s<\]]*/y;

/** Punctuation at the end does not belong to it, nor a `)` without its `(`, nor an entity. */
function trimEnd(source: string, start: number, end: number): number {
  let parentheses = 0;
  for (let index = start; index < end; index++) {
    if (source[index] === '(') parentheses++;
    else if (source[index] === ')') parentheses--;
  }
  for (;;) {
    const last = source[end - 1] ?? '';
    if (/[?!.,:*_~'"]/.test(last)) end--;
    else if (last === ')' && parentheses < 0) {
      end--;
      parentheses++;
    } else if (last === ';') {
      const entity = /&[a-z0-9]+;$/i.exec(source.slice(Math.max(start, end - 34), end));
      end -= entity ? entity[0].length : 1;
    } else return end;
  }
}

const email = /[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/g;

/** Text with its e-mail addresses made links. */
export function linkEmails(text: string): Inline[] {
  if (!text.includes('@')) return [{ type: 'text', text }];
  const inlines: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(email)) {
    const found = match[0];
    if (/[-_]$/.test(found) || text[match.index - 1] === '/') continue;
    if (match.index > done) inlines.push({ type: 'text', text: text.slice(done, match.index) });
    inlines.push(link(`mailto:${found}`, found));
    done = match.index + found.length;
  }
  if (done < text.length) inlines.push({ type: 'text', text: text.slice(done) });
  return inlines;
}

function link(href: string, text: string): Link {
  return { type: 'link', href, title: '', children: [{ type: 'text', text }], automatic: true };
}
