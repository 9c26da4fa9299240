import { useRef } from 'react';
import { text } from '../../lib/extension/text';
import { Menu, MenuItem } from '../controls/menu';

export type AttachSource = 'page' | 'selection' | 'screenshot';

interface AttachMenuProps {
  readonly readablePage: boolean;
  readonly onAttach: (source: AttachSource) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Opens the list of tabs, as typing `@` does. */
  readonly onTabs: () => void;
}

export function AttachMenu({ readablePage, onAttach, onFiles, onTabs }: AttachMenuProps) {
  const files = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept="image/*,.pdf,.txt,.md,.csv,.json,.log,.html,.xml,.yaml,.yml,text/*"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Menu icon="attach" label={text('attach')}>
        <MenuItem icon="page" disabled={!readablePage} onClick={() => onAttach('page')}>
          {text('attachPage')}
        </MenuItem>
        <MenuItem icon="selection" disabled={!readablePage} onClick={() => onAttach('selection')}>
          {text('attachSelection')}
        </MenuItem>
        <MenuItem icon="camera" disabled={!readablePage} onClick={() => onAttach('screenshot')}>
          {text('attachScreenshot')}
        </MenuItem>
        <MenuItem icon="file" onClick={() => files.current?.click()}>
          {text('attachFile')}
        </MenuItem>
        <MenuItem icon="tab" hint="@" onClick={onTabs}>
          {text('attachTab')}
        </MenuItem>
      </Menu>
    </>
  );
}
