import { BlockParser } from './block-parser';
import type { Definition } from './definitions';
import { footnoteLabels } from './footnotes';
import type { Grouped } from './grouped';
import { isHeld } from './held';
import { LineFeed, type Source } from './line-feed';
import { isContainer, type Node, newDocument, newSettled, type RowNode } from './nodes';
import type { Block, DocumentView, Footnote, FootnoteBlock } from './types';
import { type Leaf, type ViewContext, viewDocument } from './view';

/**
 * A document that grows. Complete lines are parsed once and for good; the line in progress is
 * parsed on a copy of the open blocks, which is then forgotten. What an update costs depends on the
 * new text and on the block in progress, not on the document.
 *
 * The end state is the same for every way of cutting the text into updates.
 */
export class MarkdownDocument {
  private feed = new LineFeed();
  /** The line in progress, as shown. */
  private rest = '';
  private shown = false;
  private finished = false;
  private parser: BlockParser;
  private definitions = new Map<string, Definition>();
  /** Finished leaves that miss a definition, by label. */
  private missing = new Map<string, Set<Leaf>>();
  /** Those whose links stand as plain text until the definition or the end comes. */
  private provisional = new Set<Leaf>();
  private outdated = new Set<Leaf | RowNode>();
  private footnoteOrder: string[] = [];
  private footnoteBlocks = new Map<string, FootnoteBlock>();
  private view: DocumentView;

  constructor() {
    this.parser = this.newParser();
    this.view = { blocks: [], footnoteNumbers: new Map(), footnotes: [], streaming: true };
  }

  /** Forgets everything, as when character references were learned. */
  reset(): void {
    this.feed = new LineFeed();
    this.rest = '';
    this.shown = false;
    this.finished = false;
    this.definitions = new Map();
    this.missing = new Map();
    this.provisional = new Set();
    this.outdated = new Set();
    this.footnoteOrder = [];
    this.footnoteBlocks = new Map();
    this.parser = this.newParser();
    this.view = { blocks: [], footnoteNumbers: new Map(), footnotes: [], streaming: true };
  }

  /** @param source All of the text so far; parsed from the start if it does not go on from the last. */
  update(source: Source, streaming: boolean): DocumentView {
    let lines = this.feed.next(source, !streaming);
    const unchanged = lines?.length === 0 && this.feed.rest === this.rest;
    if (unchanged && this.shown && this.view.streaming === streaming) return this.view;
    if (lines === null || this.finished) {
      this.reset();
      lines = this.feed.next(source, !streaming) ?? [];
    }
    for (const line of lines) {
      this.parser.addLine(line);
      this.parser.lineSettled = newSettled();
    }
    this.rest = this.feed.rest;
    this.shown = true;
    return streaming ? this.showGrowing() : this.finish();
  }

  private newParser(): BlockParser {
    return new BlockParser(newDocument(), (label, definition) => {
      if (this.definitions.has(label)) return;
      this.definitions.set(label, definition);
      for (const leaf of this.missing.get(label) ?? []) this.outdated.add(leaf);
      this.missing.delete(label);
    });
  }

  private showGrowing(): DocumentView {
    const { rest } = this;
    const held = isHeld(rest, this.parser.tip);
    const parser = held ? this.parser : this.parser.fork();
    if (!held) parser.addLine(rest);
    return this.show(parser, true, held ? 0 : rest.length);
  }

  private finish(): DocumentView {
    if (this.rest !== '') this.parser.addLine(this.rest);
    this.parser.closeAll();
    this.finished = true;
    for (const leaf of this.provisional) this.outdated.add(leaf);
    return this.show(this.parser, false, 0);
  }

  private show(parser: BlockParser, streaming: boolean, partialLength: number): DocumentView {
    if (this.outdated.size > 0) {
      forget(this.parser.document, this.outdated);
      if (parser !== this.parser) forget(parser.document, this.outdated);
      this.outdated = new Set();
    }
    const context: ViewContext = {
      definitions: this.definitions,
      streaming,
      tip: streaming ? parser.tip : null,
      partialLength,
      onMissing: (leaf, label, shown) => this.note(leaf, label, shown),
      onFootnote: (label) => {
        if (!this.footnoteOrder.includes(label)) this.footnoteOrder.push(label);
      },
      onFootnoteBlock: (block) => this.footnoteBlocks.set(block.label, block),
    };
    const blocks = viewDocument(parser.document, context);
    const footnotes = this.numberFootnotes(blocks, streaming);
    this.view = { blocks, ...footnotes, streaming };
    return this.view;
  }

  private note(leaf: Leaf, label: string, shown: boolean): void {
    if (!leaf.closed || this.finished) return;
    const leaves = this.missing.get(label);
    if (leaves) leaves.add(leaf);
    else this.missing.set(label, new Set([leaf]));
    if (shown) this.provisional.add(leaf);
  }

  private numberFootnotes(
    blocks: DocumentView['blocks'],
    streaming: boolean,
  ): Pick<DocumentView, 'footnoteNumbers' | 'footnotes'> {
    if (this.footnoteOrder.length === 0) {
      return { footnoteNumbers: this.view.footnoteNumbers, footnotes: [] };
    }
    // While it grows, labels count in the order in which they were seen; in the end by the document.
    const order = streaming ? this.footnoteOrder : footnoteLabels(blocks);
    const shown = order.filter((label) => streaming || this.footnoteBlocks.has(label));
    const numbers = new Map(shown.map((label, index) => [label, index + 1]));
    const before = this.view.footnoteNumbers;
    const same =
      before.size === numbers.size &&
      shown.every((label) => before.get(label) === numbers.get(label));
    const footnotes = shown.flatMap((label): Footnote[] => {
      const block = this.footnoteBlocks.get(label);
      return block ? [{ number: numbers.get(label) ?? 0, block }] : [];
    });
    return { footnoteNumbers: same ? before : numbers, footnotes };
  }
}

/** Drops the views of `leaves` and of all that holds them. */
function forget(node: Node | RowNode, leaves: ReadonlySet<Leaf>): boolean {
  let found = leaves.has(node as Leaf);
  if ('kind' in node) {
    const children: Grouped<Node | RowNode> | null = isContainer(node)
      ? (node.children as Grouped<Node | RowNode>)
      : node.kind === 'table'
        ? node.rows
        : null;
    if (children) {
      children.sealed = children.sealed.map((group) => {
        const hit = group.items.filter((item) => forget(item, leaves)).length > 0;
        if (hit) found = true;
        return hit ? { items: group.items } : group;
      });
      for (const item of children.tail) if (forget(item, leaves)) found = true;
    }
    if (node.kind === 'table' && forget(node.header, leaves)) found = true;
    if (found && (node.kind === 'paragraph' || node.kind === 'heading'))
      node.settled = newSettled();
  }
  if (found) delete (node as { view?: Block }).view;
  return found;
}
