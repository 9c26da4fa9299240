import { Fragment } from 'react';
import type { Fact } from '../../lib/chat/types';
import { type TextKey, text } from '../../lib/extension/text';
import styles from './fact-list.module.css';

/** What deterministic code decoded from a selection, above the model's words. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts} aria-label={text('decodedHere')}>
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity and never move
        <Fragment key={index}>
          {/* A label is a key of _locales by contract; an unknown one shows itself. */}
          <dt>{text(fact.label as TextKey)}</dt>
          <dd data-tone={fact.tone} dir="auto">
            {fact.value}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
