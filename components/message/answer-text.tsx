import { Markdown } from '../markdown/markdown';

interface AnswerTextProps {
  readonly text: string;
  readonly streaming: boolean;
}

export function AnswerText({ text, streaming }: AnswerTextProps) {
  return (
    <div data-part="text" dir="auto">
      <Markdown text={text} streaming={streaming} />
    </div>
  );
}
