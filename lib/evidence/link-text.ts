import type { AddressLinks } from './address-links';
import { type Figure, findFigures, settle } from './figures';
import type { Field } from './labels';
import { type Knowledge, linkFigure } from './link-figures';
import type { PlainText } from './markdown-lines';
import type { Mention, Subjects } from './subjects';
import type { AnswerSpan } from './types';

export interface Linking extends Knowledge {
  readonly subjects: Subjects;
  readonly addresses: AddressLinks;
}

export interface Linked {
  /** Offsets into the plain text. */
  readonly spans: readonly AnswerSpan[];
  /** What the text after it may take for granted; undefined leaves the topic as it was. */
  readonly topic: readonly number[] | null | undefined;
  /** The decimal sign that the figures so far use. */
  readonly mark: DecimalMark;
}

export type DecimalMark = '.' | ',' | null;

/** Links one line or cell. `topic` is what was spoken of before; a table's cell comes with its column's field. */
export function linkText(
  plain: PlainText,
  topic: readonly number[] | null,
  field: Field | null,
  mark: DecimalMark,
  linking: Linking,
): Linked {
  const { text } = plain;
  const spans: AnswerSpan[] = linking.addresses.link(text);
  const hidden = [...plain.silent, ...spans.map((span) => [span.start, span.end] as const)];
  const ownMark = findFigures(text).find(
    (figure) => figure.mark !== null && isOpen(figure, hidden),
  )?.mark;
  const settledMark = ownMark ?? mark;
  let current = topic;
  let changed = false;
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end);
    const shift = <T extends { start: number; end: number }>(one: T): T => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    });
    const covered = hidden.filter(([from, to]) => from < end && start < to);
    const open = (one: Range): boolean => isOpen(one, covered);
    const figures = findFigures(sentence)
      .filter((figure) => open(shift(figure)))
      .map((figure) => settle(figure, settledMark));
    const mentions = linking.subjects.find(sentence).filter((mention) => open(shift(mention)));
    figures.forEach((figure, index) => {
      const link = linkFigure(
        sentence,
        index,
        figures,
        mentions,
        { topic: current, field },
        linking,
      );
      const evidence = link.rows.map((at) => linking.rows[at]?.row.evidence.id ?? '');
      spans.push({
        start: figure.start + start,
        end: figure.end + start,
        kind: 'number',
        status: link.status,
        evidence,
      });
    });
    const next = topicOf(mentions, figures);
    if (next !== undefined) {
      current = next;
      changed = true;
    }
  }
  spans.sort((a, b) => a.start - b.start);
  return { spans, topic: changed ? current : undefined, mark: settledMark };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function isOpen(one: Range, covered: readonly (readonly [number, number])[]): boolean {
  return !covered.some(([start, end]) => one.start < end && start < one.end);
}

/** One token named: it is the topic. Several: none is. */
function topicOf(
  mentions: readonly Mention[],
  figures: readonly Figure[],
): readonly number[] | null | undefined {
  const named = mentions.filter(
    (mention) =>
      !mention.place &&
      !figures.some((figure) => figure.start <= mention.start && mention.end <= figure.end),
  );
  const first = named[0];
  if (!first) return undefined;
  const same = named.every(
    (mention) =>
      mention.rows.length === first.rows.length &&
      mention.rows.every((row) => first.rows.includes(row)),
  );
  return same ? first.rows : null;
}

const boundary = /[!?;。！？；]|\.(?=\s|$)|\n/g;
const abbreviation =
  /(?:^|[\s(])(?:approx|ca|ungef|Mio|Mrd|Bio|Tsd|Rs|Fr|kr|тыс|млн|млрд|трлн|vs|etc|e\.g|i\.e|z\.B|d\.h|No|Nr|St|U\.S|US|bzw|Mr|Dr|Inc|vol|mkt|incl)$/i;

/** Looking around within a sentence costs its length for every figure: so a sentence has an end. */
const longestSentence = 800;

function* sentences(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const lead = text.slice(Math.max(0, match.index - 8), match.index);
    if (match[0] === '.' && abbreviation.test(lead)) continue;
    if (match[0] === '.' && /^\s+\p{Ll}/u.test(text.slice(match.index + 1, match.index + 4)))
      continue;
    yield* bounded(text, start, match.index + 1);
    start = match.index + 1;
  }
  yield* bounded(text, start, text.length);
}

/** Cut at a space where it is too long, so that no figure is cut. */
function* bounded(
  text: string,
  from: number,
  to: number,
): Generator<{ start: number; end: number }> {
  let start = from;
  while (to - start > longestSentence) {
    const space = text.lastIndexOf(' ', start + longestSentence);
    const end = space > start ? space + 1 : start + longestSentence;
    yield { start, end };
    start = end;
  }
  if (start < to) yield { start, end: to };
}
