import { Fallback } from '../fallback';
import { Markdown } from '../markdown/markdown';
import { type AnswerEvidence, useAnnotate } from './answer-evidence';
import styles from './answer-text.module.css';

interface AnswerTextProps {
  /** The text in pieces, of which only the last one grows. */
  readonly segments: readonly string[];
  readonly streaming: boolean;
  readonly evidence: AnswerEvidence | null;
}

export function AnswerText({ segments, streaming, evidence }: AnswerTextProps) {
  // Put together only where figures are looked up in it.
  const annotate = useAnnotate(evidence, evidence ? segments.join('') : '', streaming);
  return (
    <div data-part="text" dir="auto">
      <Fallback instead={<div className={styles.plain}>{segments}</div>}>
        <Markdown text={segments} streaming={streaming} {...(annotate ? { annotate } : {})} />
      </Fallback>
    </div>
  );
}
