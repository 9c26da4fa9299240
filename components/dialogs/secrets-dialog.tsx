import { secretNames } from '../../lib/extension/secret-names';
import { text } from '../../lib/extension/text';
import type { SecretKind } from '../../lib/secrets/types';
import { Button } from '../controls/button';
import { Dialog, DialogBody } from './dialog';
import styles from './dialog.module.css';

interface SecretsDialogProps {
  readonly kinds: readonly SecretKind[];
  readonly masked: string;
  readonly host: string;
  readonly onDecide: (as: 'masked' | 'whole' | 'not') => void;
}

/** The message waits: what was found is masked in the preview, and the user decides. */
export default function SecretsDialog({ kinds, masked, host, onDecide }: SecretsDialogProps) {
  return (
    <Dialog
      title={text('secretTitle')}
      onClose={() => onDecide('not')}
      actions={
        <>
          <Button tone="danger" onClick={() => onDecide('whole')}>
            {text('sendWhole')}
          </Button>
          <Button onClick={() => onDecide('masked')}>{text('sendMasked')}</Button>
          <Button tone="primary" firstFocus onClick={() => onDecide('not')}>
            {text('dontSend')}
          </Button>
        </>
      }
    >
      <DialogBody>
        <p>{text('secretFound', secretNames(kinds), host)}</p>
        <pre className={styles.code} dir="auto">
          {masked}
        </pre>
      </DialogBody>
    </Dialog>
  );
}
