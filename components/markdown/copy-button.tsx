import { useEffect, useState } from 'react';
import { text } from '../../lib/extension/text';
import styles from './button.module.css';

interface CopyButtonProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly copy: () => Promise<void>;
}

/** Says for two seconds whether it worked. */
export function CopyButton({ label, className, copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'idle' | 'done' | 'failed'>('idle');
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <button
      type="button"
      className={`${styles.button} ${className ?? ''}`}
      aria-live="polite"
      onClick={() => {
        copy().then(
          () => setOutcome('done'),
          () => setOutcome('failed'),
        );
      }}
    >
      {outcome === 'idle'
        ? label
        : text(outcome === 'done' ? 'markdownCopied' : 'markdownNotCopied')}
    </button>
  );
}
