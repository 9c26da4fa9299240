import { useMemo, useState } from 'react';
import type { Model } from '../../lib/api/types';
import { text } from '../../lib/extension/text';
import { arrangeModels, type ModelOrder } from './arrange-models';
import { ModelRow } from './model-row';
import styles from './models-section.module.css';
import notes from './notes.module.css';
import { type Notice, NoticeLine, Section } from './section';

interface ModelsSectionProps {
  /** null: still loading. */
  readonly models: readonly Model[] | null;
  readonly chosen: string;
  readonly notice: Notice | null;
  onChoose(id: string): void;
  onReload(): void;
}

const orders: readonly ModelOrder[] = ['listed', 'name', 'price', 'context'];

export function ModelsSection({ models, chosen, notice, onChoose, onReload }: ModelsSectionProps) {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ModelOrder>('listed');
  const shown = useMemo(() => arrangeModels(models ?? [], query, order), [models, query, order]);
  const gone = models !== null && models.length > 0 && !models.some(({ id }) => id === chosen);
  return (
    <Section title={text('optionsModelsTitle')} lead={text('optionsModelsLead')}>
      <div className={styles.tools}>
        <input
          type="search"
          aria-label={text('searchModels')}
          placeholder={text('searchModels')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <select
          aria-label={text('sortModels')}
          value={order}
          onChange={(event) =>
            setOrder(orders.find((known) => known === event.target.value) ?? 'listed')
          }
        >
          <option value="listed">{text('sortListed')}</option>
          <option value="name">{text('sortName')}</option>
          <option value="price">{text('sortPrice')}</option>
          <option value="context">{text('sortContext')}</option>
        </select>
        <button type="button" onClick={onReload}>
          {text('reload')}
        </button>
      </div>
      {gone ? <p className={notes.error}>{text('modelGone', chosen)}</p> : null}
      <div role="radiogroup" aria-label={text('optionsModelsTitle')} className={styles.models}>
        {shown.map((model) => (
          <ModelRow key={model.id} model={model} chosen={model.id === chosen} onChoose={onChoose} />
        ))}
      </div>
      {models === null && notice === null ? (
        <p className={notes.hint}>{text('modelsLoading')}</p>
      ) : null}
      {models !== null && models.length > 0 && shown.length === 0 ? (
        <p className={notes.hint}>{text('modelsNoneFound', query)}</p>
      ) : null}
      <NoticeLine notice={notice} />
    </Section>
  );
}
