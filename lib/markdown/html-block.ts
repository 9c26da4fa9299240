/** https://spec.commonmark.org/0.31.2/#html-blocks: where one begins, and by what it ends. */
import { htmlTag } from './html-tag';

const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

const openings: readonly (readonly [condition: number, pattern: RegExp])[] = [
  [1, /^<(?:script|pre|textarea|style)(?:\s|>|$)/i],
  [2, /^<!--/],
  [3, /^<[?]/],
  [4, /^<![A-Za-z]/],
  [5, /^<!\[CDATA\[/],
  [6, new RegExp(`^</?(?:${blockNames})(?:\\s|/?>|$)`, 'i')],
  [7, new RegExp(`^(?:${htmlTag})\\s*$`, 'i')],
];

/** 1 to 7; 0 where no HTML block begins. */
export function htmlCondition(rest: string): number {
  return openings.find(([, pattern]) => pattern.test(rest))?.[0] ?? 0;
}

const endings = [/<\/(?:script|pre|textarea|style)>/i, /-->/, /\?>/, />/, /\]\]>/];

/** Whether a block of that condition ends with this line. */
export function htmlEnds(condition: number, line: string): boolean {
  return endings[condition - 1]?.test(line) ?? false;
}
