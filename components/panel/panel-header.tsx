import { memo } from 'react';
import { text } from '../../lib/extension/text';
import { IconButton } from '../controls/button';
import { Menu, MenuItem } from '../controls/menu';
import styles from './panel.module.css';

interface PanelHeaderProps {
  readonly title: string;
  readonly demo: boolean;
  /** False in the full tab, which needs no way to itself. */
  readonly offersTab: boolean;
  readonly onHistory: () => void;
  readonly onNew: () => void;
  readonly onSettings: () => void;
  readonly onTab: () => void;
  readonly onShortcuts: () => void;
}

export const PanelHeader = memo(function PanelHeader(props: PanelHeaderProps) {
  return (
    <header className={styles.header}>
      <IconButton icon="history" label={text('history')} onClick={props.onHistory} />
      <h1 className={styles.title} dir="auto" title={props.title}>
        {props.title || text('extensionName')}
      </h1>
      {props.demo && (
        <span className={styles.badge} title={text('demoNote')}>
          {text('demo')}
        </span>
      )}
      <IconButton icon="plus" label={text('newChat')} onClick={props.onNew} />
      <IconButton icon="gear" label={text('settings')} onClick={props.onSettings} />
      <Menu icon="more" label={text('moreActions')}>
        {props.offersTab && (
          <MenuItem icon="expand" onClick={props.onTab}>
            {text('openInTab')}
          </MenuItem>
        )}
        <MenuItem icon="key" hint="?" onClick={props.onShortcuts}>
          {text('keyboardShortcuts')}
        </MenuItem>
      </Menu>
    </header>
  );
});
