/** Which of the texts that were found can be seen: asked once all that is painted is known. */
import type { PaintedBoxes } from '../../page/painted-boxes';
import { type Candidate, isShown, seenOf, type TextCandidate } from '../../page/text-shown';
import { removeInvisible, toSubscript, toSuperscript } from '../figures/characters';
import { type Drawn, rolled } from './drawn';
import type { Box, Piece } from './pieces';

/** A text that is shown as far as its own style says. */
export interface Draft {
  readonly node: Node;
  readonly box: Box;
  readonly block: Box;
  readonly spaced: boolean;
  /** A text node, a part after the other; none where it is drawn. */
  readonly parts: readonly TextCandidate[];
  readonly drawing: Drawing | null;
}

/** A number that is drawn or rolls; the drafts after it up to `end` are of the same element. */
export interface Drawing extends Drawn {
  readonly place: Candidate;
  end: number;
}

type Found = Pick<Piece, 'text' | 'kind' | 'seenTo'>;

/** Digits that roll are a few dozen texts; what holds more is no number. */
const mostInside = 200;

/** By draft: what can be seen of it, or null. `isLate`: what is not settled by then is left out. */
export function* settle(
  drafts: readonly Draft[],
  boxes: PaintedBoxes,
  isLate: () => boolean,
): Generator<void, { readonly found: readonly (Found | null)[]; readonly cut: boolean }> {
  const found: (Found | null)[] = [];
  let cut = false;
  for (const [index, { parts, box, drawing }] of drafts.entries()) {
    yield;
    if (index % 32 === 31) cut ||= isLate();
    found.push(cut || drawing ? null : yield* settleText(parts, boxes, box.element));
  }
  // from the end on, so that what is inside was settled before what is around
  for (let index = drafts.length - 1; index >= 0 && !cut; index--) {
    if (index % 1_000 === 0) yield;
    const drawing = drafts[index]?.drawing;
    if (drawing) settleDrawing(index, drawing, found, boxes);
  }
  return { found, cut };
}

function* settleText(
  parts: readonly TextCandidate[],
  boxes: PaintedBoxes,
  element: Element,
): Generator<void, Found | null> {
  let text = '';
  let seenTo = 0;
  for (const [index, part] of parts.entries()) {
    const seen = yield* seenOf(part, boxes);
    if (index === 0) text = squeezed(seen.text).trim();
    if (!seen.whole) break;
    seenTo = part.end;
  }
  return text === '' ? null : { text: scripted(text, element), kind: 'text', seenTo };
}

function settleDrawing(
  index: number,
  { kind, label, place, end }: Drawing,
  found: (Found | null)[],
  boxes: PaintedBoxes,
): void {
  if (end - index > mostInside) return;
  const inside = found.slice(index + 1, end).filter((one) => one !== null);
  const seen = inside.map(({ text }) => text).join('');
  let text: string | null = null;
  if (kind === 'rolling' && place.lines !== null) text = rolled(seen, label);
  else if (kind === 'drawn' && /\p{Nd}/u.test(seen)) return;
  else if (isShown(place, boxes)) text = label;
  found.fill(null, index + 1, end);
  if (text) found[index] = { text, kind: text === label ? 'label' : 'text', seenTo: 0 };
}

/** Without what shows nothing, a space for any white space. */
export function squeezed(text: string): string {
  return removeInvisible(text).replace(/\s+/g, ' ');
}

function scripted(text: string, element: Element): string {
  const tag = element.tagName;
  if (/^\p{Nd}{1,2}$/u.test(text) && (tag === 'SUB' || element.closest('sub')))
    return toSubscript(text);
  if (/^[-−+]?\p{Nd}{1,3}$/u.test(text) && (tag === 'SUP' || element.closest('sup')))
    return toSuperscript(text);
  return text;
}
