import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useActions } from '../../components/actions';
import { Composer } from '../../components/composer/composer';
import styles from '../../components/composer/composer.module.css';
import { PageStrip } from '../../components/composer/page-strip';
import { PendingList } from '../../components/composer/pending-list';
import { QueueList } from '../../components/composer/queue-list';
import { request } from '../../lib/extension/request';
import { secretNames } from '../../lib/extension/secret-names';
import { text } from '../../lib/extension/text';
import type { SecretKind } from '../../lib/secrets/types';
import { checkSecrets, prepareSecretCheck } from './check-secrets';
import { useComposer, usePanel, usePanelContext } from './panel-context';
import { messageAt } from './store';
import { useComposerAttachments } from './use-composer-attachments';

interface ComposerViewProps {
  readonly modelRef: RefObject<HTMLSelectElement | null>;
  readonly onSend: () => void;
  readonly onStop: () => void;
  readonly onPreview: () => void;
  readonly onNotice: (sentence: string) => void;
}

const none: readonly never[] = [];

export function ComposerView(props: ComposerViewProps) {
  const { modelRef, onSend, onStop, onPreview, onNotice } = props;
  const { store, composer } = usePanelContext();
  const actions = useActions();
  const draft = useComposer((state) => state.text);
  const attachments = useComposer((state) => state.attachments);
  const focusRequests = useComposer((state) => state.focusRequests);
  const page = usePanel((state) => state.page);
  const models = usePanel((state) => state.status?.models ?? none);
  const model = usePanel((state) => state.status?.model ?? '');
  const pending = usePanel((state) => state.pending);
  const queue = usePanel((state) => state.chat?.queue ?? none);
  const running = usePanel((state) => (state.chat?.run.state ?? 'idle') !== 'idle');
  const keyMissing = usePanel(({ status }) => status !== null && status.key.state !== 'present');
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [pasted, setPasted] = useState<readonly SecretKind[]>([]);
  const { attach, attachFiles, attachTab, attachPasted } = useComposerAttachments(onNotice);

  // The list of models last used lies in the settings; a change of model changes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the model changes
  useEffect(() => {
    let current = true;
    void request('settings-get', {}).then((settings) => {
      if (current) setRecent(settings.recentModels);
    }, ignored);
    return () => {
      current = false;
    };
  }, [model]);

  const changeText = useCallback(
    (next: string) => {
      void prepareSecretCheck();
      composer.setText(next);
      if (next === '') setPasted([]);
    },
    [composer],
  );

  async function lookAtPaste() {
    const now = composer.getState();
    const found = await checkSecrets(now.text, now.attachments);
    setPasted(found?.kinds ?? []);
  }

  function editLast() {
    const { chat, path } = store.getState();
    const last = path.findLast((entry) => entry.role === 'user');
    const message = last && messageAt(chat, last);
    if (!message) return;
    document
      .querySelector<HTMLElement>(`article[data-message-id="${CSS.escape(message.id)}"]`)
      ?.querySelector<HTMLElement>(`button[aria-label="${CSS.escape(text('editQuestion'))}"]`)
      ?.click();
  }

  return (
    <div className={styles.composer}>
      <PendingList pending={pending} />
      <QueueList queue={queue} waitsFor={!running && keyMissing ? 'key' : 'answer'} />
      <PageStrip page={page} onAllow={actions.allowSite} />
      {pasted.length > 0 && (
        <p className={styles.warning} role="status">
          {text('secretPasted', secretNames(pasted))}
        </p>
      )}
      <Composer
        text={draft}
        attachments={attachments}
        models={models}
        model={model}
        recentModels={recent}
        running={running}
        focusRequests={focusRequests}
        readablePage={page.access === 'granted'}
        modelRef={modelRef}
        onText={changeText}
        onSend={() => {
          setPasted([]);
          onSend();
        }}
        onStop={() => {
          onStop();
          composer.focus();
        }}
        onModel={(id) => void request('settings-set', { settings: { model: id } }).catch(ignored)}
        onAttach={(source) => void attach(source)}
        onFiles={(files) => void attachFiles(files)}
        onLongPaste={(long) => {
          attachPasted(long);
          void lookAtPaste();
        }}
        onPasted={() => void lookAtPaste()}
        onDetach={(id) => composer.detach(id)}
        onTab={(tab) => void attachTab(tab)}
        loadTabs={loadTabs}
        onEditLast={editLast}
        onPreview={onPreview}
      />
    </div>
  );
}

function loadTabs() {
  return request('tabs-list', {});
}

/** The background cannot be reached: the connection line says so already. */
function ignored() {}
