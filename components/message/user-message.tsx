import { memo, useState } from 'react';
import type { UserMessage as UserMessageData } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { IconButton } from '../controls/button';
import controls from '../controls/controls.module.css';
import { Menu, MenuItem } from '../controls/menu';
import { AttachmentChip } from './attachment-chip';
import { BranchSwitcher } from './branch-switcher';
import { FactList } from './fact-list';
import shared from './message.module.css';
import { QuestionEditor } from './question-editor';
import { UnansweredNotice } from './unanswered-notice';
import styles from './user-message.module.css';

/** Beyond this many characters a question is folded. */
const FOLD_AT = 1_200;

interface UserMessageProps {
  readonly message: UserMessageData;
  readonly siblings: readonly string[] | null;
  readonly last: boolean;
  /** Nothing is under way that would answer it. */
  readonly unanswered: boolean;
}

export const UserMessage = memo(function UserMessage({
  message,
  siblings,
  last,
  unanswered,
}: UserMessageProps) {
  const actions = useActions();
  const [editing, setEditing] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const long = message.text.length > FOLD_AT;
  const facts = message.attachments.flatMap((attachment) =>
    'facts' in attachment && attachment.facts ? attachment.facts : [],
  );

  return (
    <article
      className={`${shared.message} ${styles.user}`}
      data-role="user"
      data-state="complete"
      data-last={last || undefined}
      data-message-id={message.id}
      aria-label={text('yourQuestion')}
    >
      {message.attachments.length > 0 && (
        <div className={styles.beside}>
          {message.attachments.map((attachment) => (
            <AttachmentChip key={attachment.id} attachment={attachment} />
          ))}
        </div>
      )}
      {editing ? (
        <QuestionEditor
          initial={message.text}
          onCancel={() => setEditing(false)}
          onSave={(edited) => {
            setEditing(false);
            actions.editMessage(message.id, edited);
          }}
        />
      ) : (
        <div className={styles.ask}>
          <span className={shared.quiet}>
            <Menu icon="more" label={text('moreActions')}>
              <MenuItem
                icon="copy"
                onClick={() => void navigator.clipboard.writeText(message.text)}
              >
                {text('copy')}
              </MenuItem>
              <MenuItem icon="trash" onClick={() => actions.deleteMessage(message.id)}>
                {text('deleteFromHere')}
              </MenuItem>
            </Menu>
            <IconButton icon="edit" label={text('editQuestion')} onClick={() => setEditing(true)} />
          </span>
          <div
            className={`${styles.question} ${long && !unfolded ? styles.clamped : ''}`}
            data-part="text"
            dir="auto"
          >
            {message.text}
          </div>
        </div>
      )}
      {!editing && (long || siblings !== null) && (
        <div className={shared.foot}>
          {long && (
            <button
              type="button"
              className={controls.link}
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              {text(unfolded ? 'showLess' : 'showAll')}
            </button>
          )}
          <BranchSwitcher id={message.id} siblings={siblings} />
        </div>
      )}
      {facts.length > 0 && <FactList facts={facts} />}
      {unanswered && <UnansweredNotice messageId={message.id} />}
    </article>
  );
});
