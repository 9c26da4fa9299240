import { pricePerMillion } from '../../lib/api/pricing';
import type { Model } from '../../lib/api/types';
import { text } from '../../lib/extension/text';
import styles from './model-row.module.css';

interface ModelRowProps {
  readonly model: Model;
  readonly chosen: boolean;
  onChoose(id: string): void;
}

/** The radio is named by the model's id alone, so that it can be found by it; the rest describes it. */
export function ModelRow({ model, chosen, onChoose }: ModelRowProps) {
  const details = `model-${model.id}`;
  return (
    <label className={styles.model} data-chosen={chosen}>
      <input
        type="radio"
        name="model"
        value={model.id}
        checked={chosen}
        aria-label={model.id}
        aria-describedby={details}
        onChange={() => onChoose(model.id)}
      />
      <span className={styles.modelHead}>
        <strong>{model.name ?? model.id}</strong>
        <code>{model.id}</code>
      </span>
      <span id={details} className={styles.modelBody}>
        {model.description ? <span>{model.description}</span> : null}
        <span className={styles.facts}>
          <Figure label={text('modelInputPrice')} value={price(model.pricing?.prompt)} />
          <Figure label={text('modelOutputPrice')} value={price(model.pricing?.completion)} />
          <Figure label={text('modelContext')} value={count(model.context_length)} />
          <Figure label={text('modelOutput')} value={count(model.max_output_length)} />
        </span>
        <span className={styles.tags}>
          {[...(model.input_modalities ?? []), ...(model.supported_features ?? [])].map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag.replace(/_/g, ' ')}
            </span>
          ))}
        </span>
      </span>
    </label>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <span className={styles.figure}>
      <span>{label}</span> <b>{value}</b>
    </span>
  );
}

function price(perToken: string | undefined): string {
  const perMillion = pricePerMillion(perToken);
  return perMillion === null ? '–' : `$${perMillion}`;
}

function count(tokens: number | undefined): string {
  return tokens === undefined ? '–' : new Intl.NumberFormat().format(tokens);
}
