import { useState } from 'react';
import type { KeyStatus } from '../../lib/extension/messages';
import { text } from '../../lib/extension/text';
import form from './form.module.css';
import styles from './key-section.module.css';
import { type Notice, NoticeLine, Section } from './section';
import { TextField } from './text-field';

interface KeySectionProps {
  readonly status: KeyStatus;
  /** Where the key is sent, and nowhere else. */
  readonly host: string;
  readonly notice: Notice | null;
  onSave(key: string, passphrase: string): Promise<boolean>;
  onRemove(): void;
  onUnlock(passphrase: string): Promise<boolean>;
  onLock(): void;
  onTest(): void;
}

/** The key goes in once and never comes back: after saving, only its last four characters are known here. */
export function KeySection(props: KeySectionProps) {
  const { status, host, notice } = props;
  const [key, setKey] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [withPassphrase, setWithPassphrase] = useState(false);

  const save = async () => {
    if (await props.onSave(key.trim(), withPassphrase ? passphrase : '')) {
      setKey('');
      setPassphrase('');
    }
  };
  const unlock = async () => {
    if (await props.onUnlock(passphrase)) setPassphrase('');
  };

  return (
    <Section title={text('optionsKeyTitle')} lead={text('optionsKeyLead', host)}>
      <p className={styles.keyState} data-state={status.state}>
        {keySentence(status)}
      </p>
      {status.state === 'locked' ? (
        <form className={styles.row} action={unlock}>
          <TextField
            label={text('passphrase')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
          />
          <button type="submit" disabled={passphrase === ''}>
            {text('unlockKey')}
          </button>
        </form>
      ) : null}
      <form action={save}>
        <TextField
          label={text('apiKey')}
          type="text"
          className={styles.secret}
          value={key}
          placeholder={status.state === 'absent' ? text('apiKeyPaste') : text('apiKeyReplace')}
          onChange={setKey}
        />
        <label className={form.check}>
          <input
            type="checkbox"
            checked={withPassphrase}
            onChange={(event) => setWithPassphrase(event.target.checked)}
          />
          {text('passphraseUse')}
        </label>
        {withPassphrase && status.state !== 'locked' ? (
          <TextField
            label={text('passphrase')}
            hint={text('passphraseHint')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
          />
        ) : null}
        <div className={form.buttons}>
          <button
            type="submit"
            className={form.primary}
            disabled={key.trim() === '' || (withPassphrase && passphrase.length < 8)}
          >
            {text('saveKey')}
          </button>
          <button type="button" onClick={props.onTest} disabled={status.state !== 'present'}>
            {text('testConnection')}
          </button>
          {status.state === 'present' && status.passphrase ? (
            <button type="button" onClick={props.onLock}>
              {text('lockKey')}
            </button>
          ) : null}
          <button type="button" onClick={props.onRemove} disabled={status.state === 'absent'}>
            {text('removeKey')}
          </button>
        </div>
      </form>
      <NoticeLine notice={notice} />
    </Section>
  );
}

function keySentence(status: KeyStatus): string {
  if (status.state === 'absent') return text('keyAbsent');
  const saved = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(status.savedAt);
  // Of a short key the last four would be too much to tell: then there are none.
  const ending = status.lastFour === '' ? '' : `…${status.lastFour}`;
  return text(status.state === 'locked' ? 'keyLocked' : 'keyPresent', ending, saved);
}
