import { memo, type Ref } from 'react';
import { pricePerMillion } from '../../lib/api/pricing';
import type { Model } from '../../lib/api/types';
import { text } from '../../lib/extension/text';
import { formatCount, formatUsd } from '../format-figures';
import styles from './model-picker.module.css';

interface ModelPickerProps {
  readonly models: readonly Model[];
  readonly model: string;
  /** Ids, last used first. */
  readonly recent: readonly string[];
  readonly onModel: (id: string) => void;
  readonly ref?: Ref<HTMLSelectElement>;
}

/** A native select, so that keyboard and screen readers know it; with a richer face where the browser draws it. */
export const ModelPicker = memo(function ModelPicker({
  models,
  model,
  recent,
  onModel,
  ref,
}: ModelPickerProps) {
  const ordered = recentFirst(models, recent);
  const known = ordered.some(({ id }) => id === model);
  return (
    <select
      ref={ref}
      className={styles.model}
      aria-label={text('model')}
      value={model}
      onChange={(event) => onModel(event.target.value)}
    >
      <button type="button" tabIndex={-1}>
        {/* Shows a copy of the chosen option; browsers without it draw their own. */}
        <selectedcontent />
      </button>
      {!known && (
        <option value={model}>
          {model === '' ? text('noModel') : text('modelMissing', model)}
        </option>
      )}
      {ordered.map((one) => (
        <option key={one.id} value={one.id} aria-label={`${nameOf(one)}, ${noteOf(one)}`}>
          <span className={styles.modelName}>{nameOf(one)}</span>
          <span className={styles.modelNote}> {noteOf(one)}</span>
        </option>
      ))}
    </select>
  );
});

function recentFirst(models: readonly Model[], recent: readonly string[]): readonly Model[] {
  const rank = new Map(recent.map((id, index) => [id, index]));
  return models.toSorted(
    (a, b) => (rank.get(a.id) ?? recent.length) - (rank.get(b.id) ?? recent.length),
  );
}

function nameOf(model: Model): string {
  return model.name ?? model.id;
}

/** `$0.60 in · $2.40 out · 128K · tools`: what the list knows, nothing else. */
function noteOf(model: Model): string {
  const input = pricePerMillion(model.pricing?.prompt);
  const output = pricePerMillion(model.pricing?.completion);
  return [
    input !== null && output !== null
      ? text('priceInOut', formatUsd(input), formatUsd(output))
      : '',
    model.context_length ? text('contextLength', formatCount(model.context_length)) : '',
    (model.supported_features ?? []).slice(0, 3).join(', '),
    model.input_modalities?.includes('image') ? text('seesImages') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
