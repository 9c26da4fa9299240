import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { text } from '../../lib/extension/text';
import { Button } from '../controls/button';
import { isSendKey } from '../controls/send-key';
import styles from './question-editor.module.css';

interface QuestionEditorProps {
  readonly initial: string;
  readonly onSave: (edited: string) => void;
  readonly onCancel: () => void;
}

/** Edits a question that was asked, to ask it again as a branch. */
export function QuestionEditor({ initial, onSave, onCancel }: QuestionEditorProps) {
  const [edited, setEdited] = useState(initial);

  function save(event?: FormEvent) {
    event?.preventDefault();
    if (edited.trim() !== '') onSave(edited);
  }

  function keyed(event: KeyboardEvent) {
    if (isSendKey(event)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  }

  return (
    <form className={styles.editor} onSubmit={save}>
      <textarea
        // The user pressed Edit: this is where they want to be.
        ref={(field) => {
          if (field && document.activeElement !== field && !field.dataset.seen) {
            field.dataset.seen = 'true';
            field.focus({ preventScroll: true });
            field.scrollIntoView({ block: 'center' });
            field.setSelectionRange(field.value.length, field.value.length);
          }
        }}
        aria-label={text('editQuestion')}
        dir="auto"
        value={edited}
        onChange={(event) => setEdited(event.target.value)}
        onKeyDown={keyed}
      />
      <div className={styles.row}>
        <Button onClick={onCancel}>{text('cancel')}</Button>
        <Button submit tone="primary" disabled={edited.trim() === ''}>
          {text('askAgain')}
        </Button>
      </div>
    </form>
  );
}
