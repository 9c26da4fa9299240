import type { Reply } from '../../lib/extension/messages';
import { text } from '../../lib/extension/text';
import { formatBytes, formatCount, formatUsd } from '../format-figures';
import { Dialog, DialogBody } from './dialog';
import styles from './dialog.module.css';

const METHOD = 'POST';

interface PreviewDialogProps {
  /** Null while it is made; `failed` where it could not be. */
  readonly preview: Reply<'request-preview'> | 'failed' | null;
  readonly onClose: () => void;
}

/** The exact body that sending this now would post, with its size, tokens and cost. */
export default function PreviewDialog({ preview, onClose }: PreviewDialogProps) {
  return (
    <Dialog title={text('whatWillBeSent')} onClose={onClose}>
      <DialogBody>
        {preview === null && <p aria-busy="true">{text('loading')}</p>}
        {preview === 'failed' && <p role="alert">{text('previewFailed')}</p>}
        {preview !== null && preview !== 'failed' && (
          <>
            <p className={styles.figures}>
              <span>{formatBytes(new Blob([preview.body]).size)}</span>
              <span>{text('tokensAbout', formatCount(preview.tokens))}</span>
              {preview.costUsd !== null && (
                <span>{text('costAbout', formatUsd(preview.costUsd))}</span>
              )}
            </p>
            <p>
              <strong>{METHOD}</strong> <bdi>{preview.url}</bdi>
            </p>
            <pre className={styles.code} dir="ltr" data-request-body>
              {indented(preview.body)}
            </pre>
          </>
        )}
      </DialogBody>
    </Dialog>
  );
}

/** The same JSON with line breaks, and images shortened to what can be looked at. */
function indented(body: string): string {
  try {
    return JSON.stringify(
      JSON.parse(body),
      (_key, value: unknown) =>
        typeof value === 'string' && value.startsWith('data:') && value.length > 200
          ? text('imageShortened', value.slice(0, 60), formatBytes(value.length))
          : value,
      2,
    );
  } catch {
    return body;
  }
}
