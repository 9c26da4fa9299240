import type { Attachment } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { formatCount } from '../format-figures';
import { FactList } from '../message/fact-list';
import { Dialog, DialogBody } from './dialog';
import styles from './dialog.module.css';

interface AttachmentDialogProps {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** Exactly what an attachment would put into the request. */
export default function AttachmentDialog({ attachment, onClose }: AttachmentDialogProps) {
  return (
    <Dialog title={attachment.name} onClose={onClose}>
      <DialogBody>
        {attachment.kind === 'image' ? (
          <>
            <p className={styles.figures}>
              {text('imageSize', attachment.width, attachment.height)}
            </p>
            <img src={attachment.dataUrl} alt={attachment.name} />
          </>
        ) : (
          <>
            <p className={styles.figures}>
              {'page' in attachment && <bdi>{attachment.page.url}</bdi>}
              <span>{text('characters', formatCount(attachment.text.length))}</span>
              {'truncated' in attachment && attachment.truncated && <span>{text('wasCut')}</span>}
            </p>
            {'facts' in attachment && attachment.facts && <FactList facts={attachment.facts} />}
            <pre className={styles.code} dir="auto">
              {attachment.text}
            </pre>
          </>
        )}
      </DialogBody>
    </Dialog>
  );
}
