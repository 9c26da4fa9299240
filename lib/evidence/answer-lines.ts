import { findFigures } from './figures';
import { type Field, nearestLabel } from './labels';
import { type DecimalMark, type Linking, linkText } from './link-text';
import { isDelimiterRow, type PlainText, plainText, tableCells } from './markdown-lines';
import type { AnswerSpan } from './types';

/** A line, or a cell of a table, as it is shown: for finding its spans again by its text. */
export interface LinkedPiece {
  readonly text: string;
  readonly spans: readonly AnswerSpan[];
}

export interface LinkedLine {
  /** Offsets into the source. */
  readonly spans: readonly AnswerSpan[];
  readonly pieces: readonly LinkedPiece[];
}

interface Column {
  readonly field: Field | null;
  readonly rows: readonly number[] | null;
}

/** What the lines so far leave behind. Plain data: a copy of it lets the last line be read again. */
export interface LineState {
  readonly topic: readonly number[] | null;
  readonly mark: DecimalMark;
  readonly fence: string | null;
  /** Cells of the line before, which a delimiter row makes the header. */
  readonly header: readonly string[] | null;
  readonly columns: readonly Column[] | null;
}

export function firstLineState(topic: readonly number[] | null): LineState {
  return { topic, mark: null, fence: null, header: null, columns: null };
}

/** Links one line. `offset` is where it starts in the answer. */
export function linkLine(
  line: string,
  offset: number,
  state: LineState,
  linking: Linking,
): { linked: LinkedLine; state: LineState } {
  const nothing: LinkedLine = { spans: [], pieces: [] };
  const fence = /^\s{0,12}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
  if (state.fence !== null) {
    const closes = fence?.startsWith(state.fence) === true && /^[\s`~]*$/.test(line);
    return {
      linked: addressesOnly(line, offset, linking),
      state: closes ? { ...state, fence: null } : state,
    };
  }
  if (fence !== null) return { linked: nothing, state: { ...state, fence, columns: null } };
  if (isDelimiterRow(line) && state.header) {
    const columns = state.header.map((cell) => columnOf(cell, linking));
    return { linked: nothing, state: { ...state, columns, header: null } };
  }
  const cells = tableCells(line);
  if (cells && state.columns) return linkRow(cells, offset, state, linking);
  const plain = plainText(line, offset);
  const { spans, topic, mark } = linkText(plain, state.topic, null, state.mark, linking);
  const linked = {
    spans: spans.map((span) => inSource(span, plain)),
    pieces: [{ text: plain.text.trim(), spans: trimmed(spans, plain.text) }],
  };
  const header = cells ? cells.map((cell) => plainText(cell.source, 0).text.trim()) : null;
  return {
    linked: cells ? { ...linked, pieces: [] } : linked,
    state: {
      ...state,
      mark,
      topic: topic === undefined ? state.topic : topic,
      header,
      columns: null,
    },
  };
}

function columnOf(header: string, linking: Linking): Column {
  const label = nearestLabel(header, 'before')?.field ?? null;
  const mention = linking.subjects.find(header).find((one) => !one.place);
  const period = /\b(?:1h|7d|30d|1y|1w|week|month|year|ytd)\b|woche|monat|jahr/i.test(header);
  return { field: period ? 'other' : label, rows: mention?.rows ?? null };
}

/** A row speaks of the token that its first cells name; in a table turned round, of its column's. */
function linkRow(
  cells: readonly { source: string; offset: number }[],
  offset: number,
  state: LineState,
  linking: Linking,
): { linked: LinkedLine; state: LineState } {
  const plains = cells.map((cell) => plainText(cell.source, offset + cell.offset));
  const turned = state.columns?.some((column, at) => at > 0 && column.rows !== null) ?? false;
  const label = turned ? (nearestLabel(plains[0]?.text ?? '', 'before')?.field ?? null) : null;
  const named = turned ? null : rowSubject(plains, linking);
  const own = plains.flatMap((plain) => findFigures(plain.text)).find((one) => one.mark !== null);
  const rowMark = own?.mark ?? state.mark;
  const spans: AnswerSpan[] = [];
  const pieces: LinkedPiece[] = [];
  plains.forEach((plain, at) => {
    const column = state.columns?.[at];
    const topic = (turned ? column?.rows : named) ?? state.topic;
    const field = turned ? label : (column?.field ?? null);
    const found = linkText(plain, topic, field, rowMark, linking).spans;
    for (const span of found) spans.push(inSource(span, plain));
    pieces.push({ text: plain.text.trim(), spans: trimmed(found, plain.text) });
  });
  return { linked: { spans, pieces }, state: { ...state, mark: rowMark } };
}

/** Name and symbol may stand in two cells: what both name is the token, and it must be one. */
function rowSubject(plains: readonly PlainText[], linking: Linking): readonly number[] | null {
  let rows: readonly number[] | undefined;
  for (const plain of plains.slice(0, 4)) {
    for (const mention of linking.subjects.find(plain.text)) {
      if (mention.place) continue;
      const before: readonly number[] = rows ?? mention.rows;
      const shared = before.filter((row) => mention.rows.includes(row));
      rows = shared.length > 0 ? shared : before;
    }
    if (/^\s*[^\p{L}]*\d/u.test(plain.text) && rows) break;
  }
  return rows ?? null;
}

function addressesOnly(line: string, offset: number, linking: Linking): LinkedLine {
  const spans = linking.addresses.link(line);
  return {
    spans: spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset })),
    pieces: [{ text: line.trim(), spans: trimmed(spans, line) }],
  };
}

function inSource(span: AnswerSpan, plain: PlainText): AnswerSpan {
  const last = plain.map[span.end - 1] ?? 0;
  return { ...span, start: plain.map[span.start] ?? 0, end: last + 1 };
}

function trimmed(spans: readonly AnswerSpan[], text: string): AnswerSpan[] {
  const lead = text.length - text.trimStart().length;
  return spans.map((span) => ({ ...span, start: span.start - lead, end: span.end - lead }));
}
