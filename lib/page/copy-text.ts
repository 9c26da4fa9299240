import { type Box, height } from './box';
import { textCandidate } from './candidate';
import { type TextLook, textLook } from './element-look';
import type { Level, Walk } from './walk';

const pieceLength = 4_000;

/** Copies a text, as far as its own style shows it; its place is judged once all boxes are known. */
export function addText(walk: Walk, text: Text, level: Level): void {
  const { context, style } = level;
  if (!style) return;
  if (!/\S/.test(text.data)) {
    if (text.data !== '') level.copy.append(' ');
    return;
  }
  const look = textLook(style, context.clippedBackground, context.inSvg);
  if (look.hidden || context.opacity < 0.1) return;
  const parts = walk.options.partsOf?.(text) ?? [
    { start: 0, end: text.data.length, marked: false },
  ];
  for (const part of parts) {
    for (let from = part.start; from < part.end; from += pieceLength) {
      addPiece(walk, text, from, Math.min(part.end, from + pieceLength), part.marked, level, look);
    }
  }
}

function addPiece(
  walk: Walk,
  source: Text,
  from: number,
  to: number,
  mark: boolean,
  level: Level,
  look: TextLook,
): void {
  if (walk.cut.characters || (mark && !look.selectable)) return;
  const raw = source.data.slice(from, to);
  if (!/\S/.test(raw)) {
    level.copy.append(' ');
    return;
  }
  if (walk.characters + raw.length > walk.options.maxCharacters) {
    walk.cut.characters = true;
    return;
  }
  const candidate = textCandidate(walk.sight, source, from, to, level.context, look);
  separate(walk, candidate.lines, level.copy);
  const { shown } = candidate;
  const copy = walk.inert.createTextNode(look.keepsLines ? shown.replace(/\n/g, '\u2028') : shown);
  walk.copied.push({ candidate, copy });
  level.copy.append(copy);
  if (mark) walk.marked.add(copy);
  walk.characters += raw.length;
}

/** A space between items that stand apart though nothing in the text says so. */
function separate(walk: Walk, lines: readonly Box[] | null, copy: HTMLElement): void {
  const first = lines?.[0];
  const adjoins =
    first !== undefined &&
    walk.lastEdge !== null &&
    Math.abs(first.left - walk.lastEdge.right) <= Math.max(1.5, height(first) * 0.12) &&
    first.top < walk.lastEdge.bottom &&
    first.bottom > walk.lastEdge.top;
  if (walk.atBoundary && !adjoins) copy.append(' ');
  walk.atBoundary = false;
  const last = lines?.at(-1);
  walk.lastEdge = last ? { right: last.right, top: last.top, bottom: last.bottom } : null;
}
