import type { Attachment } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { IconButton } from '../controls/button';
import { Icon, type IconName } from '../controls/icon';
import styles from './attachment-chip.module.css';

const icons: Record<Attachment['kind'], IconName> = {
  page: 'page',
  selection: 'selection',
  tab: 'tab',
  quote: 'quote',
  file: 'file',
  image: 'image',
};

interface AttachmentChipProps {
  readonly attachment: Attachment;
  /** Given where it can still be removed. */
  readonly onRemove?: () => void;
}

/** What goes, or went, beside a question; a click looks into it. */
export function AttachmentChip({ attachment, onRemove }: AttachmentChipProps) {
  const actions = useActions();
  return (
    <span className={styles.chipGroup} data-attachment={attachment.kind}>
      <button
        type="button"
        className={styles.chip}
        aria-label={text('lookInto', attachment.name)}
        title={attachment.name}
        onClick={() => actions.lookInto(attachment)}
      >
        {attachment.kind === 'image' ? (
          <img src={attachment.dataUrl} alt="" />
        ) : (
          <Icon name={icons[attachment.kind]} />
        )}
        <span dir="auto">{attachment.name}</span>
      </button>
      {onRemove && (
        <IconButton
          icon="close"
          label={text('removeAttachment', attachment.name)}
          onClick={onRemove}
        />
      )}
    </span>
  );
}
