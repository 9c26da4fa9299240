import { type ReactNode, useEffect, useId, useRef } from 'react';
import { text } from '../../lib/extension/text';
import { IconButton } from '../controls/button';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** A drawer at the starting edge instead of a box in the middle. */
  readonly side?: boolean;
}

/** A native modal dialog: the browser keeps the focus in it, and Escape or a press outside closes it. */
export function Dialog({ title, onClose, children, actions, side = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    // The browser would choose the first button, which is Close.
    element.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, and the browser's own
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${side ? styles.side : ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={text('close')} onClick={() => dialog.current?.close()} />
      </header>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </dialog>
  );
}

export function DialogBody({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.body} tabIndex={0}>
      {children}
    </div>
  );
}
