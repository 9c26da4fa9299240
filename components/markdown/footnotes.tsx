import { useContext } from 'react';
import { text } from '../../lib/extension/text';
import type { Footnote } from '../../lib/markdown/types';
import { BlockGroups } from './blocks';
import { FootnoteContext } from './footnote-reference';
import styles from './footnotes.module.css';

export function Footnotes({ footnotes }: { readonly footnotes: readonly Footnote[] }) {
  const { prefix } = useContext(FootnoteContext);
  if (footnotes.length === 0) return null;
  return (
    <ol className={styles.footnotes} aria-label={text('markdownFootnotes')}>
      {footnotes.map(({ number, block }) => (
        <li key={block.label} id={`${prefix}${number}`} value={number} tabIndex={-1}>
          <BlockGroups groups={block.children} />
        </li>
      ))}
    </ol>
  );
}
