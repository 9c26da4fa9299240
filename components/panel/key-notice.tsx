import { type FormEvent, useState } from 'react';
import type { KeyStatus } from '../../lib/extension/messages';
import { text } from '../../lib/extension/text';
import { Button } from '../controls/button';
import { Mark } from './mark';
import styles from './panel.module.css';

/** First run: nothing to authorise with. Leads to the options and, once a key is saved, goes by itself. */
export function KeyAbsent({ host, onSettings }: { host: string; onSettings: () => void }) {
  return (
    <div className={styles.empty} data-key="absent">
      <div>
        <Mark />
        <h2 className={styles.greeting}>{text('noKeyTitle')}</h2>
        <p className={styles.lead}>{text('noKeyLead', host)}</p>
      </div>
      <div className={styles.unlock}>
        <Button tone="primary" icon="key" onClick={onSettings}>
          {text('addKey')}
        </Button>
      </div>
    </div>
  );
}

interface KeyLockedProps {
  readonly lastFour: string;
  /** Resolves to the key's state after the attempt. */
  readonly onUnlock: (passphrase: string) => Promise<KeyStatus>;
}

/** The key is protected by a passphrase and locked: one line above the composer. */
export function KeyLocked({ lastFour, onUnlock }: KeyLockedProps) {
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'asking' | 'checking' | 'refused'>('asking');

  async function unlock(event: FormEvent) {
    event.preventDefault();
    setState('checking');
    const status = await onUnlock(passphrase).catch(() => null);
    setPassphrase('');
    setState(status?.state === 'present' ? 'asking' : 'refused');
  }

  return (
    <form className={styles.line} data-tone="warning" onSubmit={(event) => void unlock(event)}>
      <label htmlFor="passphrase">
        {state === 'refused' ? text('passphraseWrong') : text('keyIsLocked', lastFour)}
      </label>
      <span className={styles.unlock}>
        <input
          id="passphrase"
          type="password"
          autoComplete="off"
          aria-label={text('passphrase')}
          aria-invalid={state === 'refused'}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <Button submit icon="lock" disabled={passphrase === '' || state === 'checking'}>
          {text('unlock')}
        </Button>
      </span>
    </form>
  );
}
