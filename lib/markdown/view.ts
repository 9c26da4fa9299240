import { type Definition, takeDefinitions } from './definitions';
import type { Grouped } from './grouped';
import { guessHeader } from './held';
import { type InlineContext, parseInlines } from './inline-parser';
import type {
  DocumentNode,
  FootnoteNode,
  ItemNode,
  ListNode,
  Node,
  RowNode,
  TableNode,
  TextNode,
} from './nodes';
import { splitRow } from './table';
import type { Block, FootnoteBlock, Groups, Inline, ListItem, TableRow } from './types';

export type Leaf = TextNode | RowNode;

/** A paragraph longer than this is parsed in parts while it grows. */
const settleLength = 1000;

/** What the views need to know of the document, and what they tell it. */
export interface ViewContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The document may go on. */
  readonly streaming: boolean;
  /** The innermost open block, in which text may go on; null when all is there. */
  readonly tip: Node | null;
  /** Length of the last line where it has no end yet, else 0. */
  readonly partialLength: number;
  readonly onMissing: (leaf: Leaf, label: string, shown: boolean) => void;
  readonly onFootnote: (label: string) => void;
  readonly onFootnoteBlock: (block: FootnoteBlock) => void;
}

export function viewDocument(node: DocumentNode, context: ViewContext): Groups<Block> {
  return viewAll(node.children, (child) => viewBlock(child, context));
}

function viewAll<N, V>(nodes: Grouped<N>, viewOf: (node: N) => V): Groups<V> {
  const groups = nodes.sealed.map((group) => {
    // The cache of a group holds what `viewOf` made, and a list has only one kind of view.
    group.view ??= group.items.map(viewOf);
    return group.view as readonly V[];
  });
  return nodes.tail.length > 0 ? [...groups, nodes.tail.map(viewOf)] : groups;
}

function viewBlock(node: Node, context: ViewContext): Block {
  if (node.closed && node.view) return node.view as Block;
  const view = makeView(node, context);
  if (node.closed) node.view = view;
  return view;
}

function makeView(node: Node, context: ViewContext): Block {
  const open = !node.closed;
  const children = (parent: { children: Grouped<Node> }) =>
    viewAll(parent.children, (child) => viewBlock(child, context));
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
      return viewText(node, context);
    case 'code':
      return { type: 'code', language: node.language, lines: node.lines.groups(), open };
    case 'html':
      return { type: 'html', lines: node.lines.groups(), open };
    case 'formula':
      return { type: 'formula', text: [...node.lines].join('\n'), open };
    case 'rule':
      return { type: 'rule', open };
    case 'quote':
      return { type: 'quote', children: children(node), open };
    case 'list':
      return viewList(node, context);
    case 'footnote':
      return viewFootnote(node, context);
    case 'table':
      return viewTable(node, context);
    case 'item':
    case 'document':
      throw new Error(`${node.kind} is never a child of a block that holds blocks`);
  }
}

function viewList(list: ListNode, context: ViewContext): Block {
  const last = list.children.last;
  const lastChild = last?.kind === 'item' ? last.children.last : undefined;
  return {
    type: 'list',
    ordered: list.ordered,
    start: list.start,
    tight: !(list.loose || last?.gap || lastChild?.gap),
    items: viewAll(list.children, (item) => viewItem(item as ItemNode, context)),
    open: !list.closed,
  };
}

function viewItem(item: ItemNode, context: ViewContext): ListItem {
  if (item.closed && item.view) return item.view as ListItem;
  const first = item.children.sealed[0]?.items[0] ?? item.children.tail[0];
  let done: boolean | null = null;
  if (first?.kind === 'paragraph') {
    const box = /^\[([ xX])\][ \t]+(?=\S)/.exec(first.text);
    if (box) done = box[1] !== ' ';
    first.skip = box?.[0].length ?? 0;
  }
  const children = viewAll(item.children, (child) => viewBlock(child, context));
  const view: ListItem = { type: 'item', done, children, open: !item.closed };
  if (item.closed) item.view = view;
  return view;
}

function viewFootnote(node: FootnoteNode, context: ViewContext): FootnoteBlock {
  const view: FootnoteBlock = {
    type: 'footnote',
    label: node.label,
    children: viewAll(node.children, (child) => viewBlock(child, context)),
    open: !node.closed,
  };
  context.onFootnoteBlock(view);
  return view;
}

function viewTable(table: TableNode, context: ViewContext): Block {
  return {
    type: 'table',
    alignments: table.alignments,
    header: viewRow(table.header, context, false),
    rows: viewAll(table.rows, (row) => viewRow(row, context, table === context.tip)),
    open: !table.closed,
  };
}

function viewRow(row: RowNode, context: ViewContext, growing: boolean): TableRow {
  if (row.closed && row.view) return row.view;
  const tail = growing && !row.closed && context.partialLength > 0;
  const cells = row.cells.map((cell) => parse(cell, row, context, tail).inlines);
  const view: TableRow = { type: 'row', cells, open: !row.closed };
  if (row.closed) row.view = view;
  return view;
}

function viewText(node: TextNode, context: ViewContext): Block {
  const open = !node.closed;
  if (node.kind === 'heading') {
    const tail = node === context.tip && context.partialLength > 0;
    const inlines = parse(node.text, node, context, tail).inlines;
    return { type: 'heading', level: node.level, inlines: [inlines], open };
  }
  if (node !== context.tip)
    return { type: 'paragraph', inlines: inlinesOf(node, node.text, context), open };

  let text = withoutDefinitions(node.text);
  const lineStart = text.lastIndexOf('\n') + 1;
  const guess = text.length - lineStart < 1000 ? guessHeader(text.slice(lineStart)) : 'no';
  if (guess === 'header' && lineStart === 0 && node.skip === 0)
    return tableToBe(text, node, context);
  if (guess !== 'no') text = text.slice(0, Math.max(0, lineStart - 1));
  return { type: 'paragraph', inlines: inlinesOf(node, text, context), open };
}

/** Definitions show nothing; neither does one that is being written. */
function withoutDefinitions(text: string): string {
  if (!text.startsWith('[')) return text;
  return takeDefinitions(text, () => {}).replace(/^\[[^[\]]*\]:\s*\S*$/, '');
}

/** The header of a table whose delimiter row has not arrived. */
function tableToBe(line: string, node: TextNode, context: ViewContext): Block {
  const cells = splitRow(line).map((cell) => parse(cell, node, context, true).inlines);
  return {
    type: 'table',
    alignments: cells.map(() => null),
    header: { type: 'row', cells, open: true },
    rows: [],
    open: true,
  };
}

function inlinesOf(node: TextNode, whole: string, context: ViewContext): Groups<Inline> {
  const { settled } = node;
  const tail = node === context.tip;
  const text = whole.trimEnd();
  let source = text.slice(Math.max(node.skip, settled.offset));
  if (tail && source.length > settleLength && !node.text.startsWith('[')) {
    // The line in progress may still turn out to begin another block, unless it is long.
    const certain =
      context.partialLength > 300 ? source.length : source.length - context.partialLength - 1;
    const { settledEnd } = parse(source, node, context, true, certain);
    if (settledEnd > 0) {
      settled.groups.push(parse(source.slice(0, settledEnd), node, context, false).inlines);
      settled.offset = text.length - source.length + settledEnd;
      source = source.slice(settledEnd);
    }
  }
  const rest = parse(source, node, context, tail).inlines;
  return rest.length > 0 ? [...settled.groups, rest] : settled.groups.slice();
}

function parse(
  source: string,
  leaf: Leaf,
  context: ViewContext,
  tail: boolean,
  settleLimit?: number,
) {
  const inlineContext: InlineContext = {
    definitions: context.definitions,
    onMissing: (label, shown) => context.onMissing(leaf, label, shown),
    onFootnote: context.onFootnote,
    tail,
    awaitDefinitions: context.streaming,
    ...(settleLimit === undefined ? {} : { settleLimit }),
  };
  return parseInlines(source, inlineContext);
}
