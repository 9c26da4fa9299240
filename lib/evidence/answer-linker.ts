import { createAddressLinks } from './address-links';
import {
  firstLineState,
  type LineState,
  type LinkedLine,
  type LinkedPiece,
  linkLine,
} from './answer-lines';
import { createConversationNumbers } from './conversation-numbers';
import { type Linking, linkText } from './link-text';
import { plainText } from './markdown-lines';
import { rowValues } from './match-row';
import { createSubjects } from './subjects';
import type { AnswerSources, AnswerSpan } from './types';

export interface AnswerLinker {
  /** Spans of a whole answer in Markdown, in order, with offsets into it. Linear in its length. */
  linkAnswer(answer: string): readonly AnswerSpan[];
  /** Keeps up with an answer that is still being written. */
  follow(): AnswerFollower;
}

export interface AnswerFollower {
  /**
   * The answer so far; it may only have grown. Finished lines are never looked at again. While it is not
   * `complete`, a figure at its very end is left out, for its digits may still be coming.
   */
  update(answer: string, complete: boolean): readonly AnswerSpan[];
  /**
   * Spans of a piece of the answer as it is shown (a paragraph, a list item, a table's cell, without
   * Markdown's marks), with offsets into that piece. Where the same piece was linked in two ways, none.
   */
  spansOf(shown: string): readonly AnswerSpan[];
}

/** Beyond this an unfinished line is read again only when it has grown by an eighth: still linear. */
const longLine = 4_096;

export function createAnswerLinker(sources: AnswerSources): AnswerLinker {
  const linking: Linking = {
    rows: sources.prices.map(rowValues),
    conversation: createConversationNumbers([...sources.toolTexts, ...sources.userTexts]),
    subjects: createSubjects(sources.prices),
    addresses: createAddressLinks(sources),
  };
  const follow = (): AnswerFollower => createFollower(linking, onlyToken(sources));
  return { follow, linkAnswer: (answer) => follow().update(answer, true) };
}

/** On a page about one token, everything is said of it until another is named. */
function onlyToken({ prices }: AnswerSources): readonly number[] | null {
  const identities = new Set(prices.map((row) => `${row.symbol}/${row.address ?? ''}`));
  return identities.size === 1 ? prices.map((_, at) => at) : null;
}

function createFollower(linking: Linking, topic: readonly number[] | null): AnswerFollower {
  let state: LineState = firstLineState(topic);
  let finished = 0;
  let lastRead = 0;
  const spans: AnswerSpan[] = [];
  const pieces = new Map<string, LinkedPiece | 'differs'>();
  let open: LinkedLine = { spans: [], pieces: [] };
  let ended = false;

  const keep = (linked: LinkedLine): void => {
    for (const span of linked.spans) spans.push(span);
    for (const piece of linked.pieces) {
      const known = pieces.get(piece.text);
      if (piece.text === '' || known === 'differs') continue;
      pieces.set(piece.text, known && !equalSpans(known.spans, piece.spans) ? 'differs' : piece);
    }
  };

  return {
    update(answer, complete) {
      ended = complete;
      for (
        let end = answer.indexOf('\n', finished);
        end >= 0;
        end = answer.indexOf('\n', finished)
      ) {
        const read = linkLine(answer.slice(finished, end), finished, state, linking);
        state = read.state;
        keep(read.linked);
        finished = end + 1;
        lastRead = 0;
        open = { spans: [], pieces: [] };
      }
      const rest = answer.slice(finished);
      const due = rest.length <= longLine || rest.length > lastRead * 1.125;
      if (rest.length > 0 && (complete || due)) {
        open = linkLine(rest, finished, state, linking).linked;
        lastRead = rest.length;
      }
      if (complete) return [...spans, ...open.spans];
      const settled = open.spans.filter((span) => span.end < answer.length);
      return [...spans, ...settled];
    },
    spansOf(shown) {
      return shown.split('\n').flatMap((line, at, lines) => {
        const offset = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
        const { spans: found, settled } = spansOfLine(line, pieces, open, linking, topic);
        const length = line.trimEnd().length;
        return found
          .filter((span) => settled || ended || span.end < length)
          .map((span) => moved(span, offset));
      });
    },
  };
}

/** `settled` where the line is finished: in any other, digits may still come. */
function spansOfLine(
  line: string,
  pieces: ReadonlyMap<string, LinkedPiece | 'differs'>,
  open: LinkedLine,
  linking: Linking,
  topic: readonly number[] | null,
): { spans: readonly AnswerSpan[]; settled: boolean } {
  const key = line.trim();
  const lead = line.length - line.trimStart().length;
  const finished = pieces.get(key);
  if (finished === 'differs') return { spans: [], settled: true };
  const known = finished ?? open.pieces.find((piece) => piece.text === key);
  if (known) {
    return { spans: known.spans.map((span) => moved(span, lead)), settled: finished !== undefined };
  }
  const plain = { ...plainText('', 0), text: line };
  return { spans: linkText(plain, topic, null, null, linking).spans, settled: false };
}

function moved(span: AnswerSpan, by: number): AnswerSpan {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

function equalSpans(a: readonly AnswerSpan[], b: readonly AnswerSpan[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, at) => {
      const other = b[at];
      return (
        span.start === other?.start &&
        span.status === other.status &&
        span.evidence.join() === other.evidence.join()
      );
    })
  );
}
