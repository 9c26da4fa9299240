import type { Part } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { Icon } from '../controls/icon';
import { formatDuration } from '../format-figures';
import fold from './fold.module.css';
import styles from './reasoning.module.css';

interface ReasoningProps {
  readonly part: Extract<Part, { type: 'reasoning' }>;
  readonly streaming: boolean;
}

/** Folded; its head says that the model thinks, then for how long it did. */
export function Reasoning({ part, streaming }: ReasoningProps) {
  const ended = part.endedAt;
  return (
    <details className={fold.fold} data-part="reasoning">
      <summary>
        <Icon name="thought" />
        <span className={fold.label}>
          {ended !== undefined
            ? text('thoughtFor', formatDuration(ended - part.startedAt))
            : text(streaming ? 'thinking' : 'thought')}
        </span>
        <Icon name="chevron" />
      </summary>
      <div className={styles.folded} dir="auto">
        {part.text}
      </div>
    </details>
  );
}
