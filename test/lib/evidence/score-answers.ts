import { createAnswerLinker } from '../../../lib/evidence/answer-linker';
import type { LabelledAnswer } from './labelled-answers';
import { pages } from './labelled-pages';

export interface Score {
  readonly answers: number;
  readonly figures: number;
  /** Links that the truth has. */
  readonly links: number;
  readonly missed: readonly string[];
  /** Links to what the figure does not say, or where there is nothing to link to. */
  readonly wrong: readonly string[];
  /** `from-conversation` and `not-from-page` confused with each other or left out. */
  readonly otherStatus: readonly string[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly truth: string;
}

/** The answer without its marks, and what they say. */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦([^⟧]*)⟧([a-z]+\d?)/g)) {
    text += marked.slice(from, match.index);
    const start = text.length;
    text += match[1] ?? '';
    marks.push({ start, end: text.length, truth: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

export function scoreAnswers(answers: readonly LabelledAnswer[]): Score {
  const missed: string[] = [];
  const wrong: string[] = [];
  const otherStatus: string[] = [];
  let links = 0;
  let figures = 0;
  for (const { page, said, answer } of answers) {
    const { text, marks } = readMarks(answer);
    const linker = createAnswerLinker({
      prices: pages[page],
      toolTexts: [],
      userTexts: said === undefined ? [] : [said],
    });
    const spans = linker.linkAnswer(text);
    figures += marks.length;
    for (const mark of marks) {
      const span = spans.find((one) => one.start < mark.end && mark.start < one.end);
      const where = `${text.slice(mark.start, mark.end)} [${mark.truth}] in: ${text}`;
      const linked = span?.status === 'from-page';
      if (mark.truth.length > 1) {
        links += 1;
        if (!linked) missed.push(`${where} -> ${span?.status}`);
        else if (!span.evidence.includes(mark.truth)) wrong.push(`${where} -> ${span.evidence}`);
        else if (span.start > mark.start || span.end < mark.end)
          wrong.push(`${where} cut to ${text.slice(span.start, span.end)}`);
      } else if (linked) wrong.push(`${where} -> ${span.evidence}`);
      else if (span?.status !== (mark.truth === 'c' ? 'from-conversation' : 'not-from-page')) {
        otherStatus.push(`${where} -> ${span?.status}`);
      }
    }
    for (const span of spans) {
      const marked = marks.some((mark) => span.start < mark.end && mark.start < span.end);
      if (span.status === 'from-page' && !marked) {
        wrong.push(`${text.slice(span.start, span.end)} unmarked in: ${text} -> ${span.evidence}`);
      }
    }
  }
  return { answers: answers.length, figures, links, missed, wrong, otherStatus };
}
