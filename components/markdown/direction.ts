/**
 * Which way a block runs that holds other blocks. `dir="auto"` alone cannot tell: it passes over
 * everything inside that has a direction of its own, and so takes every list for left to right.
 */
import { plainText } from '../../lib/markdown/inline-tree';
import type { Block, Groups, Inline } from '../../lib/markdown/types';

export type Direction = 'ltr' | 'rtl' | 'auto';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** By the first letter in it; `auto` while there is none. Once known it stays, however the block grows. */
export function directionOf(blocks: Groups<Block>): Direction {
  return directionBy(firstLetter(blocks));
}

export function directionOfCells(cells: readonly (readonly Inline[])[]): Direction {
  return directionBy(letterIn(cells));
}

function directionBy(letter: string | null): Direction {
  if (letter === null) return 'auto';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

function firstLetter(blocks: Groups<Block>): string | null {
  for (const group of blocks) {
    for (const block of group) {
      const letter = letterOf(block);
      if (letter !== null) return letter;
    }
  }
  return null;
}

function letterOf(block: Block): string | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return letterIn(block.inlines);
    case 'quote':
      return firstLetter(block.children);
    case 'list':
      for (const item of block.items.flat()) {
        const letter = firstLetter(item.children);
        if (letter !== null) return letter;
      }
      return null;
    case 'table':
      return letterIn(block.header.cells);
    default:
      return null;
  }
}

function letterIn(groups: Groups<Inline>): string | null {
  for (const inlines of groups) {
    const letter = /\p{L}/u.exec(plainText(inlines))?.[0];
    if (letter) return letter;
  }
  return null;
}
