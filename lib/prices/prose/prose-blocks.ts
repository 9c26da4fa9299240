/** Which blocks of a page are sentences, and which are rows of words and figures. */

import type { Box, Piece } from '../sight/pieces';
import { isHeadline } from './headline-text';

/** Blocks whose text is sentences. */
export function* proseBlocks(
  pieces: readonly Piece[],
  language: string,
): Generator<void, Map<Box, Piece[]>> {
  const byBlock = new Map<Box, Piece[]>();
  for (const [index, piece] of pieces.entries()) {
    if (index % 1_000 === 999) yield;
    const list = byBlock.get(piece.block);
    if (list) list.push(piece);
    else byBlock.set(piece.block, [piece]);
  }
  let turns = 0;
  for (const [block, list] of byBlock) {
    if (++turns % 40 === 0 || list.length > 20 || (list[0]?.text.length ?? 0) > 200) yield;
    const [only] = list;
    const headline = list.length === 1 && only?.kind === 'text' && isHeadline(only.text, language);
    if (!headline && !isProse(list)) byBlock.delete(block);
  }
  return byBlock;
}

function isProse(pieces: readonly Piece[]): boolean {
  let lower = 0;
  let most = 0;
  // spans side by side with no text between them are a row, however wordy
  const between = pieces.some(
    (piece) => (piece.box === piece.block || piece.kind === 'label') && piece.text.length > 2,
  );
  if (pieces.length >= 3 && !between) return false;
  for (const { text } of pieces) {
    if (text.length < 12) continue;
    const words = text.match(/(?<![\p{L}\p{N}$])\p{Ll}{2,}/gu)?.length ?? 0;
    const uncased = text.match(/[\u0590-\u06ff\u0900-\u0dff\uac00-\ud7af]{2,}/gu)?.length ?? 0;
    const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/gu)?.length ?? 0;
    const score = words + uncased * 0.8 + dense / 4;
    lower += score;
    most = Math.max(most, score);
  }
  return lower >= 5 && most >= 3.2;
}
