import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Model } from '../../lib/api/types';
import type { Attachment } from '../../lib/chat/types';
import { text as t } from '../../lib/extension/text';
import { IconButton } from '../controls/button';
import { Icon } from '../controls/icon';
import { isSendKey } from '../controls/send-key';
import { AttachmentChip } from '../message/attachment-chip';
import { AttachMenu, type AttachSource } from './attach-menu';
import styles from './composer.module.css';
import { ModelPicker } from './model-picker';
import { SuggestionList } from './suggestion-list';
import { type TabRow, useSuggestions } from './use-suggestions';
import { useTextbox } from './use-textbox';

/** A paste of more characters becomes a file beside the message. */
const LONG_PASTE = 20_000;

export interface ComposerProps {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly models: readonly Model[];
  readonly model: string;
  readonly recentModels: readonly string[];
  readonly running: boolean;
  /** Each change moves the focus here. */
  readonly focusRequests: number;
  readonly readablePage: boolean;
  readonly modelRef: Ref<HTMLSelectElement>;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onStop: () => void;
  readonly onModel: (id: string) => void;
  readonly onAttach: (source: AttachSource) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLongPaste: (text: string) => void;
  readonly onPasted: () => void;
  readonly onDetach: (id: string) => void;
  readonly onTab: (tab: TabRow) => void;
  readonly loadTabs: () => Promise<readonly TabRow[]>;
  readonly onEditLast: () => void;
  readonly onPreview: () => void;
}

export function Composer(props: ComposerProps) {
  const { text, attachments, running, focusRequests, onText, onSend, onFiles } = props;
  const textbox = useRef<HTMLTextAreaElement>(null);
  const [dropping, setDropping] = useState(false);
  const listId = useId();
  const suggestions = useSuggestions({
    textbox,
    text,
    onText,
    loadTabs: props.loadTabs,
    onTab: props.onTab,
  });
  const open = suggestions.ask !== null && suggestions.rows.length > 0;
  const empty = text.trim() === '' && attachments.length === 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request focuses, whatever its number
  useEffect(() => {
    const field = textbox.current;
    if (!field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focusRequests]);

  useTextbox(textbox, text, (next) => {
    onText(next);
    suggestions.look();
  });

  function sendNow() {
    const shown = textbox.current?.value ?? text;
    if (shown !== text) onText(shown);
    if (shown.trim() !== '' || attachments.length > 0) onSend();
  }

  function keyed(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (suggestions.keyed(event)) return;
    if (isSendKey(event)) {
      event.preventDefault();
      sendNow();
    } else if (
      event.key === 'ArrowUp' &&
      event.currentTarget.value === '' &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      props.onEditLast();
    }
  }

  function askForTabs() {
    const gap = text === '' || /\s$/.test(text) ? '' : ' ';
    onText(`${text}${gap}@`);
    requestAnimationFrame(() => {
      textbox.current?.focus();
      suggestions.look();
    });
  }

  function pasted(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    const plain = event.clipboardData.getData('text/plain');
    if (files.length > 0 && plain === '') {
      event.preventDefault();
      onFiles(files);
    } else if (plain.length > LONG_PASTE) {
      event.preventDefault();
      props.onLongPaste(plain);
    } else {
      // The text is in the textbox only after this event.
      queueMicrotask(props.onPasted);
    }
  }

  function dropped(event: DragEvent) {
    setDropping(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the menu
    <div
      className={styles.box}
      data-dropping={dropping || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={dropped}
    >
      {attachments.length > 0 && (
        <div className={styles.chips}>
          {attachments.map((attachment) => (
            <AttachmentChip
              key={attachment.id}
              attachment={attachment}
              onRemove={() => props.onDetach(attachment.id)}
            />
          ))}
        </div>
      )}
      {open && (
        <SuggestionList
          id={listId}
          label={t(suggestions.ask?.kind === 'tabs' ? 'tabsList' : 'promptsList')}
          suggestions={suggestions.rows}
          chosen={suggestions.chosen}
          onChoose={suggestions.choose}
        />
      )}
      <textarea
        ref={textbox}
        className={styles.textbox}
        rows={1}
        dir="auto"
        aria-label={t('message')}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${suggestions.chosen}` : undefined}
        placeholder={t(running ? 'messageHintQueue' : 'messageHint')}
        onSelect={suggestions.look}
        onKeyDown={keyed}
        onPaste={pasted}
      />
      <div className={styles.bar}>
        <AttachMenu
          readablePage={props.readablePage}
          onAttach={props.onAttach}
          onFiles={onFiles}
          onTabs={askForTabs}
        />
        <ModelPicker
          ref={props.modelRef}
          models={props.models}
          model={props.model}
          recent={props.recentModels}
          onModel={props.onModel}
        />
        <span className={styles.spacer} />
        <IconButton icon="eye" label={t('whatWillBeSent')} onClick={props.onPreview} />
        {running && (
          <button
            type="button"
            className={styles.stop}
            aria-label={t('stop')}
            title={t('stop')}
            onClick={props.onStop}
          >
            <Icon name="stop" />
          </button>
        )}
        {(!running || !empty) && (
          <button
            type="button"
            className={styles.send}
            aria-label={t('send')}
            title={t('send')}
            disabled={empty}
            onClick={sendNow}
          >
            <Icon name="send" />
          </button>
        )}
      </div>
    </div>
  );
}
