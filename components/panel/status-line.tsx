import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface StatusLineProps {
  readonly tone?: 'plain' | 'warning';
  readonly sentence: string;
  readonly children?: ReactNode;
}

/** One line about the state of things, below the header. Heard when it appears. */
export function StatusLine({ tone = 'plain', sentence, children }: StatusLineProps) {
  return (
    <div className={styles.line} data-tone={tone} role="status">
      <span>{sentence}</span>
      {children}
    </div>
  );
}
