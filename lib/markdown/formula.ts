/**
 * TeX between `$…$`, `$$…$$`, `\(…\)` or `\[…\]`. Money must stay money: `$95,051 and $3` holds no
 * formula.
 */
export interface FormulaMatch {
  readonly text: string;
  readonly display: boolean;
  readonly end: number;
}

const forms: readonly (readonly [open: string, pattern: RegExp, display: boolean])[] = [
  ['$$', /\$\$((?:[^$\\]|\\[\s\S])+?)\$\$/y, true],
  // As in Pandoc: no blank inside the dollars, no digit after the last one.
  ['$', /\$((?![\s$])(?:[^$\\\n]|\\.)*?(?:[^\s$\\]|\\[^\n]))\$(?![\d$])/y, false],
  ['\\(', /\\\(((?:[^\\\n]|\\(?![()\n]).)+?)\\\)/y, false],
  ['\\[', /\\\[((?:[^\\]|\\(?!\[|\])[\s\S])+?)\\\]/y, true],
];

/** A formula that begins at `start`, or null. */
export function scanFormula(source: string, start: number): FormulaMatch | null {
  for (const [open, pattern, display] of forms) {
    if (!source.startsWith(open, start)) continue;
    pattern.lastIndex = start;
    const text = pattern.exec(source)?.[1];
    if (text === undefined) return null;
    if (open === '$' && isMoney(text)) return null;
    if (!/[\p{L}\p{N}]/u.test(text)) return null;
    return { text: text.trim(), display, end: pattern.lastIndex };
  }
  return null;
}

/** An amount, followed by words or by nothing that belongs to mathematics. */
function isMoney(text: string): boolean {
  if (!/^[+-]?[\d.,]+/.test(text)) return false;
  return !/[\\^_={}<>]/.test(text) && /[\d.,](?:\s|[KMBT]n?\b|\/|[-–—]|$)/i.test(text);
}
