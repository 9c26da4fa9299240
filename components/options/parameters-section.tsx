import { useId, useState } from 'react';
import type { Model } from '../../lib/api/types';
import { text } from '../../lib/extension/text';
import form from './form.module.css';
import notes from './notes.module.css';
import {
  defaultDraft,
  draftOf,
  isSupported,
  type ParameterName,
  type Parameters,
  type ParametersDraft,
  parseDraft,
} from './parameters';
import { type Notice, NoticeLine, Section } from './section';
import { TextField } from './text-field';

interface ParametersSectionProps {
  readonly saved: Parameters;
  readonly model: Model | undefined;
  readonly notice: Notice | null;
  onSave(parameters: Parameters): void;
}

export function ParametersSection({ saved, model, notice, onSave }: ParametersSectionProps) {
  const [draft, setDraft] = useState<ParametersDraft>(() => draftOf(saved));
  const { parameters, errors } = parseDraft(draft, model);
  const stopId = useId();
  const set = (change: Partial<ParametersDraft>) => setDraft({ ...draft, ...change });
  const off = (name: ParameterName) =>
    isSupported(name, model) ? undefined : text('parameterUnsupported', model?.name ?? '');
  const complaint = (name: ParameterName) => {
    const error = errors[name];
    return error ? text(error.key, error.limit ?? '') : undefined;
  };
  const field = (name: 'temperature' | 'topP' | 'maxTokens', label: string, hint: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      placeholder={text('serverDefault')}
      value={draft[name]}
      hint={off(name) ?? hint}
      error={complaint(name)}
      disabled={!isSupported(name, model)}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <Section title={text('optionsParametersTitle')} lead={text('optionsParametersLead')}>
      <form action={() => onSave(parameters)}>
        <div className={form.grid}>
          {field('temperature', text('temperature'), text('temperatureHint'))}
          {field('topP', text('topP'), text('topPHint'))}
          {field('maxTokens', text('maxTokens'), text('maxTokensHint'))}
          <div className={form.field}>
            <label htmlFor={stopId}>{text('stopSequences')}</label>
            <textarea
              id={stopId}
              rows={2}
              value={draft.stop}
              disabled={!isSupported('stop', model)}
              aria-invalid={errors.stop !== undefined}
              aria-describedby={`${stopId}-note`}
              onChange={(event) => set({ stop: event.target.value })}
            />
            <p id={`${stopId}-note`} className={errors.stop ? notes.error : notes.hint}>
              {complaint('stop') ?? off('stop') ?? text('stopHint')}
            </p>
          </div>
        </div>
        <label className={form.check}>
          <input
            type="checkbox"
            checked={draft.jsonMode}
            disabled={!isSupported('jsonMode', model)}
            onChange={(event) => set({ jsonMode: event.target.checked })}
          />
          {text('jsonMode')}
        </label>
        <div className={form.buttons}>
          <button type="submit" className={form.primary} disabled={Object.keys(errors).length > 0}>
            {text('saveParameters')}
          </button>
          <button
            type="button"
            onClick={() => {
              setDraft(defaultDraft);
              onSave(parseDraft(defaultDraft, model).parameters);
            }}
          >
            {text('resetParameters')}
          </button>
        </div>
      </form>
      <NoticeLine notice={notice} />
    </Section>
  );
}
