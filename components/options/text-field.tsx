import { type InputHTMLAttributes, useId } from 'react';
import form from './form.module.css';
import notes from './notes.module.css';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in a sentence. */
  readonly error?: string | undefined;
  onChange(value: string): void;
}

export function TextField({ label, value, hint, error, onChange, ...input }: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <input
        autoComplete="off"
        spellCheck={false}
        {...input}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note ? (
        <p id={`${id}-note`} className={error ? notes.error : notes.hint}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
