import { createContext, useContext } from 'react';
import { text } from '../../lib/extension/text';
import type { DocumentView } from '../../lib/markdown/types';
import styles from './footnotes.module.css';

interface FootnoteNumbers {
  readonly numbers: DocumentView['footnoteNumbers'];
  /** Makes ids unique among the answers of a chat. */
  readonly prefix: string;
}

export const FootnoteContext = createContext<FootnoteNumbers>({ numbers: new Map(), prefix: '' });

export function FootnoteReference({ label }: { readonly label: string }) {
  const { numbers, prefix } = useContext(FootnoteContext);
  const number = numbers.get(label);
  if (number === undefined) return `[^${label.toLowerCase()}]`;
  return (
    <sup>
      <button
        type="button"
        className={styles.footnoteLink}
        aria-label={text('markdownFootnote', number)}
        onClick={() => {
          const footnote = document.getElementById(`${prefix}${number}`);
          footnote?.scrollIntoView({ block: 'nearest' });
          footnote?.focus({ preventScroll: true });
        }}
      >
        {number}
      </button>
    </sup>
  );
}
