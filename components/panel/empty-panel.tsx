import { memo } from 'react';
import type { PageState } from '../../lib/extension/messages';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { Icon } from '../controls/icon';
import { Mark } from './mark';
import styles from './panel.module.css';
import { suggestionsFor } from './suggestions-for';

/** What an empty chat offers: three questions that fit the page in front. */
export const EmptyPanel = memo(function EmptyPanel({ page }: { readonly page: PageState }) {
  const actions = useActions();
  const host = page.access === 'granted' ? page.page.host : null;
  return (
    <div className={styles.empty}>
      <div>
        <Mark />
        <h2 className={styles.greeting}>
          {host === null ? text('emptyGreeting') : text('emptyGreetingHost', host)}
        </h2>
        <p className={styles.lead}>{text('emptyLead')}</p>
      </div>
      <ul className={styles.suggestions} aria-label={text('suggestions')}>
        {suggestionsFor(page).map((suggestion) => (
          <li key={suggestion}>
            <button
              type="button"
              className={styles.suggestion}
              onClick={() => actions.ask(suggestion)}
            >
              {suggestion}
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
});
