/** Gives numbers the labels that stand beside them: `Price: $5`, `<dt>Kurs</dt><dd>…`, `3.5% (1d)`. */

import type { Label } from '../labels/labels';
import { ownLabel } from '../labels/own-label';
import type { NumberToken, Token } from '../names/token';
import { common } from '../names/tokens';

export function* labelNumbers(tokens: readonly Token[], language: string): Generator<void> {
  for (let at = 0; at < tokens.length; at++) {
    if (at % 40 === 39) yield;
    const token = tokens[at];
    if (token?.kind !== 'number' || token.prose || token.labelFrom === 'column') continue;
    const own = carried(token, language);
    if (own) {
      token.label = own;
      token.labelFrom = 'own';
      continue;
    }
    const before = previousLabel(tokens, at);
    const after = nextLabel(tokens, at);
    const chosen = closer(token, before, after);
    if (chosen?.label) {
      token.label = chosen.label;
      token.labelFrom = 'neighbour';
    }
  }
}

/** A cell's worth of text: an attribute of anything larger (`aria-label="Popular tokens"`) is about a list. */
const cellPieces = 8;

function carried(token: NumberToken, language: string): Label | null {
  let box: typeof token.box | null = token.box;
  for (let up = 0; up < 3 && box; up++, box = box.parent) {
    if (box.end - box.first > cellPieces) break;
    const label = ownLabel(box.element, language);
    if (label && label.role !== 'asset') return label;
    if (box.children.length > 3) break;
  }
  return null;
}

interface Found {
  readonly token: Token;
  readonly label: Label | null;
}

function previousLabel(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at];
  let passed: NumberToken | null = null;
  let named = false;
  for (let back = at - 1; back >= 0 && at - back <= 4; back--) {
    const candidate = tokens[back];
    if (!candidate || !token) return null;
    if (candidate.kind === 'name') {
      named = true;
      if (candidate.line === token.line || /^\p{L}{1,3}$/u.test(candidate.text)) continue;
      return null;
    }
    if (candidate.kind === 'number') {
      passed ??= candidate;
      continue;
    }
    if (candidate.kind !== 'label') continue;
    if (endsLine(tokens, back) && candidate.line !== token.line) return null;
    // `Markets: BTC $67,321`: the label is of the name
    if (named && candidate.label?.role === 'asset') return null;
    if (passed) {
      // a second number shares the label only where it stands as close to it as the first
      const first = common(candidate.box, passed.box);
      const second = common(candidate.box, token.box);
      if (second !== first) return null;
    }
    return { token: candidate, label: candidate.label };
  }
  return null;
}

function nextLabel(tokens: readonly Token[], at: number): Found | null {
  for (let next = at + 1; next <= at + 2; next++) {
    const candidate = tokens[next];
    if (!candidate) return null;
    if (candidate.kind === 'other') continue;
    if (candidate.kind !== 'label') return null;
    const own = tokens[at]?.kind === 'number' && tokens[at].mention.percent;
    if (
      !(own && candidate.label?.role === 'change') &&
      !endsLine(tokens, next) &&
      leads(tokens, next)
    )
      return null;
    return { token: candidate, label: candidate.label };
  }
  return null;
}

/** `$352M MC` or `(-2.8% in 24h)` in one text, and the next figure in another: the label is of the figure before it. */
function endsLine(tokens: readonly Token[], label: number): boolean {
  const [before, own, after] = tokens.slice(Math.max(0, label - 1), label + 2);
  return (
    before?.kind === 'number' &&
    (before.mention.percent ? own?.label?.role === 'change' : before.mention.currency !== null) &&
    before.piece === own?.piece &&
    after?.piece !== own.piece
  );
}

/**
 * `ORCA $2.41 TVL $288M Volume $611M`: labels and numbers take turns, and the last is a number, so each label
 * is of the number after it.
 */
function leads(tokens: readonly Token[], label: number): boolean {
  let last: Token | undefined;
  for (let at = label; at < label + 12; at++) {
    const token = tokens[at];
    if (token?.kind === 'other') continue;
    if (token?.kind !== 'number' && token?.kind !== 'label') break;
    if (token.kind === last?.kind) break;
    last = token;
  }
  return last?.kind === 'number';
}

function closer(token: NumberToken, before: Found | null, after: Found | null): Found | null {
  const reach = (found: Found): number => common(found.token.box, token.box).depth;
  const near = (found: Found | null): Found | null =>
    found && token.box.depth - reach(found) <= 6 ? found : null;
  const left = near(before);
  const right = near(after);
  if (!right) return left;
  const rightSame = right.token.line === token.line;
  if (!left) {
    // a label after a number is the number's only where both are alone in their box
    const meeting = common(right.token.box, token.box);
    return rightSame || meeting.end - meeting.first <= 4 ? right : null;
  }
  if (token.mention.percent && right.label?.role === 'change' && rightSame) return right;
  if (left.token.line === token.line) return left;
  if (rightSame) return token.mention.percent ? right : left;
  return reach(right) > reach(left) ? right : left;
}
