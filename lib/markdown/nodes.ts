import { Grouped } from './grouped';
import type { Alignment, Block, Inline, ListItem, TableRow } from './types';

/**
 * What the block parser works on. Nodes change while they are open; once `closed` they change only
 * when a definition for one of their reference links arrives late.
 */
interface NodeBase {
  startLine: number;
  /** Last line with content of this block (for containers: of its last child). */
  endLine: number;
  /** At least one line lies between it and the sibling before it: makes a list loose. */
  gap: boolean;
  closed: boolean;
}

interface ContainerBase extends NodeBase {
  children: Grouped<Node>;
  view?: Block | ListItem;
}

export interface DocumentNode extends ContainerBase {
  kind: 'document';
}

export interface QuoteNode extends ContainerBase {
  kind: 'quote';
}

export interface ListNode extends ContainerBase {
  kind: 'list';
  ordered: boolean;
  /** Bullet, or the character after the number: another one starts another list. */
  delimiter: string;
  start: number;
  loose: boolean;
}

export interface ItemNode extends ContainerBase {
  kind: 'item';
  /** Columns that a line must be indented by to belong to it. */
  indent: number;
}

export interface FootnoteNode extends ContainerBase {
  kind: 'footnote';
  label: string;
}

export type ContainerNode = DocumentNode | QuoteNode | ListNode | ItemNode | FootnoteNode;

/** Inlines of the first part of a long paragraph, which nothing that follows can change. */
export interface Settled {
  groups: Inline[][];
  offset: number;
}

export function newSettled(): Settled {
  return { groups: [], offset: 0 };
}

export interface TextNode extends NodeBase {
  kind: 'paragraph' | 'heading';
  /** 0 for paragraphs. */
  level: number;
  text: string;
  /** Characters at the start that are not text: the box of a task. */
  skip: number;
  /** Shared by copies of the node. */
  settled: Settled;
  view?: Block;
}

export interface CodeNode extends NodeBase {
  kind: 'code';
  /** Null: by indentation. `offset` columns are taken from the start of each line. */
  fence: { readonly character: string; readonly length: number; readonly offset: number } | null;
  language: string;
  lines: Grouped<string>;
  /** Blank lines of indented code that count only when another line follows. */
  blankLines: string[];
  view?: Block;
}

export interface HtmlNode extends NodeBase {
  kind: 'html';
  /** 1 to 7, as in the specification. */
  condition: number;
  lines: Grouped<string>;
  view?: Block;
}

export interface FormulaNode extends NodeBase {
  kind: 'formula';
  close: string;
  lines: Grouped<string>;
  view?: Block;
}

export interface RuleNode extends NodeBase {
  kind: 'rule';
  view?: Block;
}

export interface RowNode {
  cells: readonly string[];
  closed: boolean;
  view?: TableRow;
}

export interface TableNode extends NodeBase {
  kind: 'table';
  alignments: readonly Alignment[];
  header: RowNode;
  rows: Grouped<RowNode>;
  view?: Block;
}

export type LeafNode = TextNode | CodeNode | HtmlNode | FormulaNode | RuleNode | TableNode;

export type Node = ContainerNode | LeafNode;

export function isContainer(node: Node): node is ContainerNode {
  return 'children' in node;
}

/** A node of its own whose closed descendants are shared; the open last child is copied too. */
export function copyOpen<T extends Node>(node: T): T {
  const copy = { ...node };
  if (isContainer(copy)) {
    copy.children = copy.children.copy();
    const last = copy.children.last;
    if (last && !last.closed) copy.children.replaceLast(copyOpen(last));
  } else if (copy.kind === 'table') {
    copy.rows = copy.rows.copy();
  } else if (copy.kind === 'code') {
    copy.lines = copy.lines.copy();
    copy.blankLines = copy.blankLines.slice();
  } else if (copy.kind === 'html' || copy.kind === 'formula') {
    copy.lines = copy.lines.copy();
  }
  return copy;
}

export function base(line: number): NodeBase {
  return { startLine: line, endLine: line, gap: false, closed: false };
}

export function newDocument(): DocumentNode {
  return { ...base(0), kind: 'document', children: new Grouped() };
}

export function newText(line: number, text: string, level = 0): TextNode {
  return {
    ...base(line),
    kind: level > 0 ? 'heading' : 'paragraph',
    level,
    text,
    skip: 0,
    settled: newSettled(),
  };
}

export function newTable(
  line: number,
  header: readonly string[],
  alignments: readonly Alignment[],
): TableNode {
  return {
    ...base(line),
    kind: 'table',
    alignments,
    header: { cells: header, closed: true },
    rows: new Grouped(),
  };
}
