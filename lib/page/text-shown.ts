import { type Box, height, intersect, width } from './box';
import { cleanText, reversed } from './clean-text';
import { blended, type Colour, indistinguishable, over } from './colour';
import type { TextLook } from './element-look';
import { smallestType } from './element-look';
import { boxesOf } from './layout';
import type { PaintedBoxes, Scroller, Space, TextPlace } from './painted-boxes';

/** Where an element's content can be seen at all. */
export interface Clip {
  readonly region: Box;
  readonly scroller: Scroller | null;
  readonly space: Space;
}

/** Something that is shown as far as its own style says; its surroundings decide the rest. */
export interface Candidate {
  /** How many characters are to be told in it. */
  readonly glyphs: number;
  /** A box a line, in page coordinates; null without layout. */
  readonly lines: readonly Box[] | null;
  readonly clip: Clip;
  readonly opacity: number;
  readonly look: TextLook;
  readonly blend: string;
  readonly text: TextPlace;
}

/** A piece of text: from `start` to `end` of its node. */
export interface TextCandidate extends Candidate {
  readonly source: Text;
  readonly start: number;
  readonly end: number;
  /** As it is shown: clean, and backwards where style turns it round. */
  readonly shown: string;
  /** Viewport coordinates of the text's document into page coordinates. */
  readonly place: (box: Box) => Box;
}

const wordLimit = 3_000;

export interface Seen {
  /** All of the candidate; else the words of it that can be seen. */
  readonly whole: boolean;
  readonly text: string;
}

/** What of a text can be seen. To be asked once all painted boxes are known. */
export function* seenOf(
  candidate: TextCandidate,
  boxes: PaintedBoxes,
): Generator<void, Seen, boolean> {
  const part = shownPart(candidate, boxes);
  if (part === 'all') return { whole: true, text: candidate.shown };
  const words: string[] = [];
  const { source, start, end } = candidate;
  let count = 0;
  const all = part === null ? [] : source.data.slice(start, end).matchAll(/\S+/g);
  for (const match of all) {
    if (++count > wordLimit) break;
    const from = start + match.index;
    // The page may have changed since the walk.
    if (from + match[0].length > source.data.length) break;
    const box = boxesOf(source, from, from + match[0].length)[0];
    if (box && isSeen(candidate.place(box), candidate, boxes)) words.push(match[0]);
    if (count % 16 === 0) yield;
  }
  return { whole: false, text: shownAs(words.join(' '), candidate.look) };
}

/** Clean, and in the order in which it is shown. */
export function shownAs(text: string, look: TextLook): string {
  return look.backwards ? reversed(cleanText(text)) : cleanText(text);
}

/** Whether what is drawn there can be seen, by the better part of it. */
export function isShown(candidate: Candidate, boxes: PaintedBoxes): boolean {
  if (shownPart(candidate, boxes) === null) return false;
  const points = candidate.lines?.flatMap(samples) ?? [];
  const seen = points.filter((point) => isSeen(point, candidate, boxes));
  return seen.length * 2 >= points.length;
}

/** Null: none of it. */
function shownPart(candidate: Candidate, boxes: PaintedBoxes): 'all' | 'some' | null {
  const { glyphs, lines, look, text } = candidate;
  if (lines === null) return isTold(candidate, text.backdrop) ? 'all' : null;
  const extent = lines.reduce((sum, line) => sum + Math.max(width(line), height(line)), 0);
  if (lines.length === 0 || extent < glyphs * 0.8) return null;
  let seen = 0;
  let hidden = 0;
  for (const line of lines) {
    if (width(line) < 0.5 || height(line) < 0.5) continue;
    const size = Math.min(height(line), look.keepsLines ? height(line) : Number.POSITIVE_INFINITY);
    if (size < smallestType && Math.min(width(line), height(line)) < smallestType) {
      hidden++;
      continue;
    }
    const seenPoints = samples(line).filter((point) => isSeen(point, candidate, boxes)).length;
    if (seenPoints === samples(line).length && isWhole(line, candidate)) seen++;
    else if (seenPoints === 0 && !reaches(line, candidate)) hidden++;
    else {
      seen++;
      hidden++;
    }
  }
  if (seen === 0) return null;
  return hidden === 0 ? 'all' : 'some';
}

/** Short boxes along a line, each judged by its middle. */
function samples(line: Box): Box[] {
  const wide = width(line);
  if (wide <= 40) return [line];
  const step = Math.max(40, wide / 8);
  const boxes: Box[] = [];
  for (let left = line.left; left < line.right - 1; left += step) {
    boxes.push({ ...line, left, right: Math.min(line.right, left + step) });
  }
  return boxes;
}

/** No part of the line is clipped away. */
function isWhole(line: Box, { clip }: Candidate): boolean {
  const shown = intersect(line, clip.region);
  return width(shown) >= width(line) - 2 && height(shown) >= height(line) * 0.4;
}

function reaches(line: Box, { clip }: Candidate): boolean {
  const shown = intersect(line, clip.region);
  return width(shown) >= 4 && height(shown) >= height(line) * 0.4;
}

function isSeen(box: Box, candidate: Candidate, boxes: PaintedBoxes): boolean {
  const shown = intersect(box, candidate.clip.region);
  if (width(shown) < width(box) * 0.5 || height(shown) < height(box) * 0.4) return false;
  const x = (shown.left + shown.right) / 2;
  const y = (shown.top + shown.bottom) / 2;
  if (boxes.isCovered(x, y, candidate.text)) return false;
  return isTold(candidate, boxes.backdrop(x, y, candidate.text));
}

/** Whether the glyphs can be told from what is behind them. */
function isTold(candidate: Candidate, backdrop: readonly Colour[] | null): boolean {
  const { fills } = candidate.look;
  if (fills === null || backdrop === null) return true;
  return fills.some((fill) => {
    const glyph = { ...fill, alpha: fill.alpha * candidate.opacity };
    return (
      glyph.alpha >= 0.1 &&
      backdrop.some((ground) => {
        const painted = over(blended(candidate.blend, glyph, ground), ground);
        return !indistinguishable(painted, ground);
      })
    );
  });
}
