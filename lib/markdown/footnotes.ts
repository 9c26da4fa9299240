import type { Block, Groups, Inline } from './types';

/** Labels of all footnote references, in the order of the document, each once. */
export function footnoteLabels(blocks: Groups<Block>): string[] {
  const labels = new Set<string>();
  for (const block of blocks.flat()) visitBlock(block, labels);
  return [...labels];
}

function visitBlock(block: Block, labels: Set<string>): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      for (const inline of block.inlines.flat()) visitInline(inline, labels);
      return;
    case 'quote':
    case 'footnote':
      for (const child of block.children.flat()) visitBlock(child, labels);
      return;
    case 'list':
      for (const item of block.items.flat())
        for (const child of item.children.flat()) visitBlock(child, labels);
      return;
    case 'table':
      for (const row of [block.header, ...block.rows.flat()])
        for (const inline of row.cells.flat()) visitInline(inline, labels);
  }
}

function visitInline(inline: Inline, labels: Set<string>): void {
  if (inline.type === 'footnote-reference') labels.add(inline.label);
  else if ('children' in inline) for (const child of inline.children) visitInline(child, labels);
}
