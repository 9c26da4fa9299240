import type { ClipboardEvent, ReactNode } from 'react';
import styles from './address-text.module.css';

interface AddressTextProps {
  /** All of it where only its ends are shown; null where the text is the address. */
  readonly address: string | null;
  readonly children: ReactNode;
}

/** An address is copied as a whole or not at all: a part of one, pasted, is money lost. */
export function AddressText({ address, children }: AddressTextProps) {
  function copied(event: ClipboardEvent) {
    const selected = document.getSelection();
    const inside =
      selected !== null &&
      event.currentTarget.contains(selected.anchorNode) &&
      event.currentTarget.contains(selected.focusNode);
    // A selection that reaches beyond it is copied as it reads.
    if (address === null || !inside) return;
    event.clipboardData.setData('text/plain', address);
    event.preventDefault();
  }
  return (
    <bdi className={styles.address} dir="ltr" title={address ?? undefined} onCopy={copied}>
      {children}
    </bdi>
  );
}
