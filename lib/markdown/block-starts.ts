import type { BlockParser } from './block-parser';
import { normalizeLabel } from './definitions';
import { resolveEscapes } from './escapes';
import { Grouped } from './grouped';
import { htmlCondition } from './html-block';
import type { LineCursor } from './line-cursor';
import { base, type Node, newSettled, newTable, newText } from './nodes';
import { alignmentsOf, splitRow } from './table';

/** Blocks deeper than this are text: trees are walked by recursion, here and in React. */
const deepest = 100;

/** `leaf`: takes the rest of the line as its text. `finished`: nothing of the line is left. */
export type Opened = 'container' | 'leaf' | 'finished' | 'none';

/**
 * Tries to begin a block at the cursor, inside `container` (the innermost open block that the line
 * continues, at `depth` in the parser's stack).
 *
 * @param lazy The line may continue a paragraph that is open further in.
 */
export function openBlock(
  parser: BlockParser,
  container: Node,
  depth: number,
  cursor: LineCursor,
  lazy: boolean,
): Opened {
  if (cursor.blank || depth > deepest) return 'none';
  if (cursor.indented) {
    // Inside a list that the line merely passes through, a new item may still be a sibling.
    if (parser.tip.kind === 'paragraph' || container.kind === 'table') return 'none';
    parser.closeTo(depth);
    cursor.advanceColumns(4);
    parser.addChild({
      ...base(parser.lineNumber),
      kind: 'code',
      fence: null,
      language: '',
      lines: new Grouped(),
      blankLines: [],
    });
    return 'leaf';
  }
  const rest = cursor.restFromNext();
  for (const start of starts) {
    const opened = start(parser, container, depth, cursor, rest, lazy);
    if (opened !== 'none') return opened;
  }
  return 'none';
}

type Start = (
  parser: BlockParser,
  container: Node,
  depth: number,
  cursor: LineCursor,
  rest: string,
  lazy: boolean,
) => Opened;

const quote: Start = (parser, _container, depth, cursor, rest) => {
  if (rest[0] !== '>') return 'none';
  cursor.advanceToNext();
  cursor.advanceCharacters(1);
  cursor.skipOneSpace();
  parser.closeTo(depth);
  parser.addChild({ ...base(parser.lineNumber), kind: 'quote', children: new Grouped() });
  return 'container';
};

const heading: Start = (parser, _container, depth, _cursor, rest) => {
  const marker = /^#{1,6}(?=[ \t]|$)/.exec(rest)?.[0];
  if (!marker) return 'none';
  const text = rest
    .slice(marker.length)
    .replace(/^[ \t]*#+[ \t]*$/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .trim();
  parser.closeTo(depth);
  parser.addChild(newText(parser.lineNumber, text, marker.length));
  return 'finished';
};

const fencedCode: Start = (parser, _container, depth, cursor, rest) => {
  const fence = /^(?:`{3,}(?!.*`)|~{3,})/.exec(rest)?.[0];
  if (!fence) return 'none';
  parser.closeTo(depth);
  const info = resolveEscapes(rest.slice(fence.length).trim());
  parser.addChild({
    ...base(parser.lineNumber),
    kind: 'code',
    fence: { character: fence[0] ?? '`', length: fence.length, offset: cursor.indent },
    language: /^\S*/.exec(info)?.[0] ?? '',
    lines: new Grouped(),
    blankLines: [],
  });
  return 'finished';
};

const formula: Start = (parser, _container, depth, _cursor, rest) => {
  const marker = /^(?:\$\$|\\\[)(?=[ \t]*$)/.exec(rest)?.[0];
  if (!marker) return 'none';
  parser.closeTo(depth);
  parser.addChild({
    ...base(parser.lineNumber),
    kind: 'formula',
    close: marker === '$$' ? '$$' : '\\]',
    lines: new Grouped(),
  });
  return 'finished';
};

const html: Start = (parser, container, depth, _cursor, rest, lazy) => {
  if (rest[0] !== '<') return 'none';
  const condition = htmlCondition(rest);
  if (condition === 0) return 'none';
  if (condition === 7 && (container.kind === 'paragraph' || lazy)) return 'none';
  parser.closeTo(depth);
  parser.addChild({
    ...base(parser.lineNumber),
    kind: 'html',
    condition,
    lines: new Grouped(),
  });
  return 'leaf';
};

const underline: Start = (parser, container, depth, _cursor, rest) => {
  if (container.kind !== 'paragraph') return 'none';
  const marker = /^(?:=+|-+)(?=[ \t]*$)/.exec(rest)?.[0];
  if (!marker) return 'none';
  parser.closeTo(depth);
  const { startLine, gap } = container;
  const text = parser.takeParagraph();
  if (text === '') {
    // It was nothing but definitions: the line begins a paragraph of its own.
    return 'none';
  }
  const node = newText(startLine, text.trim(), marker[0] === '=' ? 1 : 2);
  parser.addChild(node);
  node.gap = gap;
  node.endLine = parser.lineNumber;
  return 'finished';
};

const table: Start = (parser, container, depth, _cursor, rest) => {
  if (container.kind !== 'paragraph' || parser.tip !== container) return 'none';
  const alignments = alignmentsOf(rest);
  if (!alignments) return 'none';
  const lineStart = container.text.lastIndexOf('\n') + 1;
  const headerLine = container.text.slice(lineStart);
  if (!headerLine.includes('|') && !rest.includes('|')) return 'none';
  const header = splitRow(headerLine);
  if (header.length !== alignments.length) return 'none';
  const { gap, startLine } = container;
  if (lineStart > 0) {
    container.text = container.text.slice(0, lineStart - 1);
    container.endLine = parser.lineNumber - 2;
    container.settled = newSettled();
    parser.closeTo(depth - 1);
  } else {
    parser.dropTip();
  }
  const node = newTable(lineStart > 0 ? parser.lineNumber - 1 : startLine, header, alignments);
  parser.addChild(node);
  if (lineStart === 0) node.gap = gap;
  node.endLine = parser.lineNumber;
  return 'finished';
};

const rule: Start = (parser, _container, depth, _cursor, rest) => {
  if (!/^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(rest)) return 'none';
  parser.closeTo(depth);
  parser.addChild({ ...base(parser.lineNumber), kind: 'rule' });
  return 'finished';
};

const listItem: Start = (parser, container, depth, cursor, rest) => {
  const match = /^(?:([*+-])|(\d{1,9})([.)]))(?=[ \t]|$)/.exec(rest);
  if (!match) return 'none';
  const [marker, bullet, digits, punctuation] = match;
  if (container.kind === 'paragraph') {
    if (digits !== undefined && Number(digits) !== 1) return 'none';
    if (rest.slice(marker.length).trim() === '') return 'none';
  }
  const markerOffset = cursor.indent;
  cursor.advanceToNext();
  cursor.advanceCharacters(marker.length);
  let padding = marker.length + 1;
  if (cursor.blank) {
    cursor.advanceToNext();
  } else if (cursor.indent >= 1 && cursor.indent <= 4) {
    padding = marker.length + cursor.indent;
    cursor.advanceColumns(cursor.indent);
  } else {
    cursor.skipOneSpace();
  }
  parser.closeTo(depth);
  const delimiter = bullet ?? punctuation ?? '';
  if (parser.tip.kind !== 'list' || parser.tip.delimiter !== delimiter) {
    parser.addChild({
      ...base(parser.lineNumber),
      kind: 'list',
      ordered: digits !== undefined,
      delimiter,
      start: Number(digits ?? 1),
      loose: false,
      children: new Grouped(),
    });
  }
  parser.addChild({
    ...base(parser.lineNumber),
    kind: 'item',
    indent: markerOffset + padding,
    children: new Grouped(),
  });
  return 'container';
};

const footnote: Start = (parser, container, depth, cursor, rest) => {
  if (container.kind === 'paragraph') return 'none';
  const match = /^\[\^([^\s[\]]+)\]:[ \t]*/.exec(rest);
  if (!match) return 'none';
  parser.closeTo(depth);
  cursor.advanceToNext();
  cursor.advanceCharacters(match[0].length);
  parser.addChild({
    ...base(parser.lineNumber),
    kind: 'footnote',
    label: normalizeLabel(match[1] ?? ''),
    children: new Grouped(),
  });
  return 'container';
};

const starts = [
  quote,
  heading,
  fencedCode,
  formula,
  html,
  underline,
  table,
  rule,
  listItem,
  footnote,
];
