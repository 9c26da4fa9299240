import { useState } from 'react';
import { text } from '../../lib/extension/text';
import form from './form.module.css';
import {
  draftOfPatience,
  isInRange,
  type Patience,
  type PatienceDraft,
  type PatienceField,
  parsePatience,
  patienceRanges,
} from './patience';
import { type Notice, NoticeLine, Section } from './section';
import { TextField } from './text-field';

interface PatienceSectionProps {
  readonly saved: Patience;
  readonly notice: Notice | null;
  onSave(patience: Patience): void;
}

const fields: readonly PatienceField[] = [
  'headers',
  'firstContent',
  'silence',
  'maxRounds',
  'lockAfter',
];

export function PatienceSection({ saved, notice, onSave }: PatienceSectionProps) {
  const [draft, setDraft] = useState<PatienceDraft>(() => draftOfPatience(saved));
  const labels: Record<PatienceField, string> = {
    headers: text('headersTimer'),
    firstContent: text('firstContentTimer'),
    silence: text('silenceTimer'),
    maxRounds: text('maxRounds'),
    lockAfter: text('lockAfter'),
  };
  const valid = fields.every((field) => isInRange(field, draft[field]));
  return (
    <Section title={text('optionsPatienceTitle')} lead={text('optionsPatienceLead')}>
      <form action={() => onSave(parsePatience(draft))}>
        <div className={form.grid}>
          {fields.map((field) => (
            <TextField
              key={field}
              label={labels[field]}
              inputMode="numeric"
              value={draft[field]}
              error={
                isInRange(field, draft[field])
                  ? undefined
                  : text('secondsRange', ...patienceRanges[field])
              }
              onChange={(value) => setDraft({ ...draft, [field]: value })}
            />
          ))}
        </div>
        <label className={form.check}>
          <input
            type="checkbox"
            checked={draft.titlesByModel}
            onChange={(event) => setDraft({ ...draft, titlesByModel: event.target.checked })}
          />
          {text('titlesByModel')}
        </label>
        <div className={form.buttons}>
          <button type="submit" className={form.primary} disabled={!valid}>
            {text('savePatience')}
          </button>
        </div>
      </form>
      <NoticeLine notice={notice} />
    </Section>
  );
}
