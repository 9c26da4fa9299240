import type { ReactNode } from 'react';
import { namesHost, safeAddress } from '../../lib/markdown/address';
import styles from './link.module.css';

interface LinkProps {
  readonly href: string;
  /** Plain text of `children`. */
  readonly text: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A link that says where it leads, or its mere text if it may lead nowhere. */
export function SafeLink({ href, text, title, children }: LinkProps) {
  const address = href === '' ? null : safeAddress(href);
  if (!address) {
    return (
      <span className={href === '' ? styles.linkToBe : undefined} data-link="none">
        {children}
      </span>
    );
  }
  return (
    <a
      className={styles.link}
      href={address.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={title === '' ? address.href : `${title}\n${address.href}`}
    >
      {children}
      {namesHost(text, address.host) ? null : (
        <span className={styles.host} dir="ltr">
          {address.host}
        </span>
      )}
    </a>
  );
}
