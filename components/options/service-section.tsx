import type { Health, Provider } from '../../lib/api/types';
import { text } from '../../lib/extension/text';
import notes from './notes.module.css';
import { Section } from './section';
import styles from './service-section.module.css';

/** A loaded value, the sentence why there is none, or null while loading. */
export type Loaded<T> = { readonly value: T } | { readonly problem: string } | null;

interface ServiceSectionProps {
  readonly health: Loaded<Health>;
  readonly provider: Loaded<Provider>;
}

/** Shows every field the server sent, known or not: the reference promises only that they are metadata. */
export function ServiceSection({ health, provider }: ServiceSectionProps) {
  return (
    <Section title={text('optionsServiceTitle')}>
      <div className={styles.service}>
        <Card title={text('serviceHealth')} loaded={health} />
        <Card title={text('serviceProvider')} loaded={provider} />
      </div>
    </Section>
  );
}

function Card({
  title,
  loaded,
}: {
  readonly title: string;
  readonly loaded: Loaded<Readonly<Record<string, unknown>>>;
}) {
  return (
    <div>
      <h3>{title}</h3>
      {loaded === null ? <p className={notes.hint}>…</p> : null}
      {loaded && 'problem' in loaded ? <p className={notes.error}>{loaded.problem}</p> : null}
      {loaded && 'value' in loaded ? (
        <dl className={styles.details}>
          {Object.entries(loaded.value).map(([name, value]) => (
            <div key={name}>
              <dt>{name.replace(/_/g, ' ')}</dt>
              <dd>{shown(value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
