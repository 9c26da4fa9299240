import { useState } from 'react';
import { text } from '../../lib/extension/text';
import form from './form.module.css';
import { type Notice, NoticeLine, Section } from './section';
import { TextField } from './text-field';

interface BaseUrlSectionProps {
  readonly baseUrl: string;
  readonly defaultBaseUrl: string;
  readonly notice: Notice | null;
  /** Says what is wrong with the text, or undefined. */
  check(text: string): string | undefined;
  /** Called from the click itself: the host's permission can only be asked there. */
  onSave(baseUrl: string): void;
}

export function BaseUrlSection(props: BaseUrlSectionProps) {
  const { baseUrl, defaultBaseUrl, notice, check, onSave } = props;
  // null: the user has not typed, so what is saved is shown, also when it changes.
  const [draft, setDraft] = useState<string | null>(null);
  const value = draft ?? baseUrl;
  const error = draft === null ? undefined : check(value);
  const save = (url: string) => {
    onSave(url);
    setDraft(null);
  };
  return (
    <Section title={text('optionsBaseUrlTitle')} lead={text('optionsBaseUrlLead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (check(value) === undefined) onSave(value);
        }}
      >
        <TextField
          label={text('apiBaseUrl')}
          inputMode="url"
          value={value}
          error={error}
          onChange={setDraft}
        />
        <div className={form.buttons}>
          <button type="submit" className={form.primary} disabled={error !== undefined}>
            {text('saveBaseUrl')}
          </button>
          {baseUrl !== defaultBaseUrl ? (
            <button type="button" onClick={() => save(defaultBaseUrl)}>
              {text('baseUrlReset')}
            </button>
          ) : null}
        </div>
      </form>
      <NoticeLine notice={notice} />
    </Section>
  );
}
