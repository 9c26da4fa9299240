import { continueBlock } from './block-continuation';
import { openBlock } from './block-starts';
import { type Definition, takeDefinitions } from './definitions';
import { htmlEnds } from './html-block';
import { LineCursor } from './line-cursor';
import {
  copyOpen,
  type DocumentNode,
  isContainer,
  type Node,
  newDocument,
  newSettled,
  newText,
  type TableNode,
} from './nodes';
import { splitRow } from './table';

/**
 * Blocks from lines, by the parsing strategy in the appendix of the CommonMark specification: each
 * line is looked at once, against the blocks that are open, and never again. That is what keeps the
 * cost of a line independent of everything before it.
 */
export class BlockParser {
  /** From the document down to the innermost open block. */
  open: Node[];
  lineNumber = 0;
  /** For a paragraph that begins with this line: the line in progress is parsed many times. */
  lineSettled = newSettled();

  constructor(
    readonly document: DocumentNode = newDocument(),
    /** Called for each link definition of a paragraph that ends. */
    private readonly define: (label: string, definition: Definition) => void = () => {},
  ) {
    this.open = [document];
  }

  /** A parser that can go on without this one noticing. Its definitions go nowhere. */
  fork(): BlockParser {
    const fork = new BlockParser(copyOpen(this.document));
    fork.lineNumber = this.lineNumber;
    fork.lineSettled = this.lineSettled;
    let node: Node = fork.document;
    for (let depth = 1; depth < this.open.length && isContainer(node); depth++) {
      const last: Node | undefined = node.children.last;
      if (!last) break;
      fork.open.push(last);
      node = last;
    }
    return fork;
  }

  get tip(): Node {
    return this.open.at(-1) ?? this.document;
  }

  /** A whole line, without its line end. */
  addLine(line: string): void {
    this.lineNumber++;
    const cursor = new LineCursor(line.includes('\0') ? line.replaceAll('\0', '\uFFFD') : line);

    let matched = 1;
    for (; matched < this.open.length; matched++) {
      const node = this.open[matched];
      if (!node) break;
      const continuation = continueBlock(node, cursor);
      if (continuation === 'closed') {
        node.endLine = this.lineNumber;
        this.closeTo(matched);
        return;
      }
      if (continuation === 'no') break;
      // A quote's marks belong to it even where nothing follows them.
      if (node.kind === 'quote') node.endLine = this.lineNumber;
    }
    const wasParagraph = this.tip.kind === 'paragraph';
    let allMatched = matched === this.open.length;
    let depth = matched;
    let container = this.open[depth - 1] ?? this.document;

    while (isContainer(container) || container.kind === 'paragraph' || container.kind === 'table') {
      const opened = openBlock(this, container, depth, cursor, wasParagraph && !allMatched);
      if (opened === 'none') break;
      allMatched = true;
      depth = this.open.length;
      container = this.tip;
      if (opened === 'finished') return;
      if (opened === 'leaf') break;
    }

    if (!allMatched && !cursor.blank && this.tip.kind === 'paragraph') {
      this.appendText(cursor); // lazy continuation
      return;
    }
    this.closeTo(depth);
    this.addText(this.tip, cursor);
  }

  private addText(container: Node, cursor: LineCursor): void {
    switch (container.kind) {
      case 'paragraph':
        this.appendText(cursor);
        return;
      case 'code':
        if (!container.fence && cursor.blank) {
          container.blankLines.push(cursor.rest());
          return;
        }
        for (const blank of container.blankLines) container.lines.push(blank);
        container.blankLines = [];
        container.lines.push(cursor.rest());
        container.endLine = this.lineNumber;
        return;
      case 'html':
        container.lines.push(cursor.rest());
        container.endLine = this.lineNumber;
        if (htmlEnds(container.condition, cursor.line.slice(cursor.offset)))
          this.closeTo(this.open.length - 1);
        return;
      case 'formula':
        container.lines.push(cursor.rest());
        container.endLine = this.lineNumber;
        return;
      case 'table':
        addRow(container, cursor.restFromNext());
        container.endLine = this.lineNumber;
        return;
      case 'heading':
      case 'rule':
        return;
      default:
        if (cursor.blank) return;
        this.addChild({ ...newText(this.lineNumber, ''), settled: this.lineSettled });
        this.appendText(cursor);
    }
  }

  private appendText(cursor: LineCursor): void {
    const { tip } = this;
    if (tip.kind !== 'paragraph') return;
    tip.text += (tip.text === '' ? '' : '\n') + cursor.restFromNext();
    tip.endLine = this.lineNumber;
  }

  /** Closes what cannot hold `node`, and opens it. */
  addChild(node: Node): void {
    let parent = this.tip;
    while (!isContainer(parent) || (parent.kind === 'list' && node.kind !== 'item')) {
      this.closeTo(this.open.length - 1);
      parent = this.tip;
    }
    const before = parent.children.last;
    node.gap = before !== undefined && node.startLine > before.endLine + 1;
    parent.children.push(node);
    this.open.push(node);
  }

  /** Closes all open blocks from `depth` on, the innermost first. */
  closeTo(depth: number): void {
    while (this.open.length > depth) {
      const node = this.open.pop();
      if (node) this.close(node);
    }
  }

  closeAll(): void {
    this.closeTo(1);
  }

  private close(node: Node): void {
    const parent = this.tip;
    if (node.kind === 'paragraph') {
      const text = takeDefinitions(node.text, this.define);
      if (text !== node.text) {
        node.text = text;
        node.settled = newSettled();
      }
      if (text === '' && isContainer(parent)) {
        parent.children.pop();
        return;
      }
    }
    node.closed = true;
    if (isContainer(node)) node.endLine = Math.max(node.endLine, node.children.last?.endLine ?? 0);
    const list =
      node.kind === 'item' ? parent : parent.kind === 'item' ? this.open.at(-2) : undefined;
    if (list?.kind === 'list' && node.gap) list.loose = true;
    if (node.kind === 'table') {
      const last = node.rows.last;
      if (last) last.closed = true;
    }
  }

  /**
   * The text of the open paragraph without its definitions, which are made known; the paragraph
   * leaves the tree unless nothing but definitions was in it.
   */
  takeParagraph(): string {
    const { tip } = this;
    if (tip.kind !== 'paragraph') return '';
    const text = takeDefinitions(tip.text, this.define);
    if (text === '') {
      tip.text = '';
      tip.settled = newSettled();
    } else {
      this.dropTip();
    }
    return text;
  }

  /** Takes a block that turned into another one out of the tree: its lines live on in the other. */
  dropTip(): void {
    this.open.pop();
    const parent = this.tip;
    if (isContainer(parent)) parent.children.pop();
  }
}

function addRow(table: TableNode, line: string): void {
  const last = table.rows.last;
  if (last) last.closed = true;
  const cells = splitRow(line).slice(0, table.alignments.length);
  while (cells.length < table.alignments.length) cells.push('');
  table.rows.push({ cells, closed: false });
}
