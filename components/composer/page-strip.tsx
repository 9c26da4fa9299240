import { memo } from 'react';
import type { PageState } from '../../lib/extension/messages';
import { text } from '../../lib/extension/text';
import controls from '../controls/controls.module.css';
import styles from './page-strip.module.css';

interface PageStripProps {
  readonly page: PageState;
  readonly onAllow: () => void;
}

/** Names the tab that will be read, and says why one cannot be. */
export const PageStrip = memo(function PageStrip({ page, onAllow }: PageStripProps) {
  switch (page.access) {
    case 'none':
      return (
        <p className={styles.strip} data-page-access="none">
          <span className={styles.dot} />
          <span className={styles.where}>{text('noPage')}</span>
        </p>
      );
    case 'granted':
      return (
        <p
          className={styles.strip}
          data-page-access="granted"
          title={text('readsPage', page.page.title)}
        >
          <span className={styles.dot} data-access="granted" />
          <span className="visually-hidden">{text('readsPage', '')}</span>
          <bdi className={styles.host}>{page.page.host}</bdi>
          <bdi className={styles.where}>{page.page.title}</bdi>
        </p>
      );
    case 'needs-permission':
      return (
        <p className={styles.strip} data-page-access="needs-permission">
          <span className={styles.dot} />
          <span className={styles.where} title={page.page.title}>
            {text('mayNotRead', page.page.host)}
          </span>
          <button type="button" className={controls.link} onClick={onAllow}>
            {text('allowOnThisSite')}
          </button>
        </p>
      );
    case 'unreadable':
      return (
        <p className={styles.strip} data-page-access="unreadable" title={page.title}>
          <span className={styles.dot} />
          <span className={styles.where}>{text(reasonKey(page.reason))}</span>
        </p>
      );
    default:
      return page satisfies never;
  }
});

function reasonKey(reason: Extract<PageState, { access: 'unreadable' }>['reason']) {
  switch (reason) {
    case 'browser-page':
      return 'unreadableBrowserPage';
    case 'store':
      return 'unreadableStore';
    case 'pdf':
      return 'unreadablePdf';
    case 'file':
      return 'unreadableFile';
    case 'other':
      return 'unreadableOther';
    default:
      return reason satisfies never;
  }
}
