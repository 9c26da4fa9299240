/**
 * Amounts to choose from (`$100 $500 $1,000`): elements of one kind beside each other, each a round number
 * and nothing else, one larger than the other. None is a price.
 */

import type { Label } from '../labels/labels';
import type { NumberToken, Tokens } from '../names/token';
import type { Box, Walked } from '../sight/pieces';
import { tokensIn } from '../tables/headers';

const choice: Label = { role: 'other', hours: null, currency: null, unit: null, whole: true };

export function* labelChoices(walked: Walked, tokens: Tokens): Generator<void, void> {
  let seen = 0;
  for (const { children } of walked.boxes.values()) {
    if (++seen % 200 === 0) yield;
    if (children.length < 2 || children.length > 40) continue;
    let run: NumberToken[] = [];
    let tag = '';
    for (const child of children) {
      const amount = roundAmount(child, tokens);
      const before = run.at(-1);
      if (
        before &&
        (!amount || child.element.tagName !== tag || amountOf(amount) <= amountOf(before))
      ) {
        label(run, tag);
        run = [];
      }
      if (amount) run.push(amount);
      tag = child.element.tagName;
    }
    label(run, tag);
  }
}

/** Two buttons are a choice; of other elements it takes three. */
function label(run: readonly NumberToken[], tag: string): void {
  if (run.length < (tag === 'BUTTON' ? 2 : 3) || /^T[DHR]$/.test(tag)) return;
  for (const token of run) {
    token.label = choice;
    token.labelFrom = 'own';
  }
}

function roundAmount(box: Box, tokens: Tokens): NumberToken | null {
  const inside = tokensIn(box, tokens);
  const [only] = inside;
  if (inside.length !== 1 || only?.kind !== 'number' || only.prose) return null;
  const { value, percent, sign } = only.mention;
  const round = !percent && sign === '' && value !== null && /^[1-9]\d?0*$/.test(value);
  return round && amountOf(only) >= 5 ? only : null;
}

function amountOf({ mention }: NumberToken): number {
  return Number(mention.value);
}
