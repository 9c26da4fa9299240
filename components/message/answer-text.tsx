import { Fallback } from '../fallback';
import { Markdown } from '../markdown/markdown';
import { type AnswerEvidence, useAnnotate } from './answer-evidence';
import styles from './message.module.css';

interface AnswerTextProps {
  readonly text: string;
  readonly streaming: boolean;
  readonly evidence: AnswerEvidence | null;
}

export function AnswerText({ text, streaming, evidence }: AnswerTextProps) {
  const annotate = useAnnotate(evidence, text, streaming);
  return (
    <div data-part="text" dir="auto">
      <Fallback instead={<div className={styles.plain}>{text}</div>}>
        <Markdown text={text} streaming={streaming} {...(annotate ? { annotate } : {})} />
      </Fallback>
    </div>
  );
}
