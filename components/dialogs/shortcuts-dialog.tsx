import { Fragment } from 'react';
import { text } from '../../lib/extension/text';
import { Dialog, DialogBody } from './dialog';
import styles from './dialog.module.css';

const shortcuts = [
  ['Alt+Shift+S', 'shortcutPanel'],
  ['Enter', 'send'],
  ['Shift+Enter', 'shortcutLine'],
  ['↑', 'shortcutEditLast'],
  ['/', 'shortcutPrompts'],
  ['@', 'shortcutTabs'],
  ['Esc', 'shortcutStop'],
  ['Alt+L', 'shortcutFocus'],
  ['Alt+N', 'newChat'],
  ['Alt+H', 'history'],
  ['Alt+C', 'shortcutCopyLast'],
  ['Alt+↑', 'shortcutPreviousChat'],
  ['Alt+↓', 'shortcutNextChat'],
  ['?', 'keyboardShortcuts'],
] as const;

export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={text('keyboardShortcuts')} onClose={onClose}>
      <DialogBody>
        <dl className={styles.keys}>
          {shortcuts.map(([keys, label]) => (
            <Fragment key={keys}>
              <dt>{text(label)}</dt>
              <dd dir="ltr">
                <kbd>{keys}</kbd>
              </dd>
            </Fragment>
          ))}
        </dl>
      </DialogBody>
    </Dialog>
  );
}
