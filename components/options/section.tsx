import { type ReactNode, useId } from 'react';
import notes from './notes.module.css';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead ? <p className={notes.lead}>{lead}</p> : null}
      {children}
    </section>
  );
}

/** What the last act came to. `null`: nothing to say yet; the region stays, so that it is announced. */
export interface Notice {
  readonly tone: 'good' | 'bad' | 'busy';
  readonly text: string;
}

export function NoticeLine({ notice }: { readonly notice: Notice | null }) {
  return (
    <p role="status" className={styles.notice} data-tone={notice?.tone}>
      {notice?.text ?? ''}
    </p>
  );
}
