import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { ActionsProvider } from '../../components/actions';
import styles from '../../components/panel/panel.module.css';
import { PanelHeader } from '../../components/panel/panel-header';
import type { Attachment } from '../../lib/chat/types';
import { browser } from '../../lib/extension/browser';
import { Announcer } from './announcer';
import { ComposerView } from './composer-view';
import { ConversationView } from './conversation-view';
import { usePanel, usePanelContext } from './panel-context';
import { StatusLines } from './status-lines';
import { useActionsObject } from './use-actions-object';
import { useSend } from './use-send';
import { useShortcuts } from './use-shortcuts';
import { useStop } from './use-stop';

// Nothing of these is needed before the first answer.
const HistoryView = lazy(() => import('./history-view'));
const PreviewView = lazy(() => import('./preview-view'));
const ShortcutsDialog = lazy(() => import('../../components/dialogs/shortcuts-dialog'));
const SecretsDialog = lazy(() => import('../../components/dialogs/secrets-dialog'));
const AttachmentDialog = lazy(() => import('../../components/dialogs/attachment-dialog'));

type Overlay = 'history' | 'preview' | 'shortcuts' | Attachment | null;

export function App() {
  const { store, composer, link, inTab } = usePanelContext();
  const title = usePanel((state) => (state.path.length > 0 ? (state.chat?.title ?? '') : ''));
  const demo = usePanel((state) => state.status?.demo ?? false);
  const host = usePanel((state) => state.status?.host ?? '');
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const modelRef = useRef<HTMLSelectElement>(null);

  const openSettings = useCallback(() => void browser.runtime.openOptionsPage(), []);
  const openHistory = useCallback(() => setOverlay('history'), []);
  const openSheet = useCallback(() => setOverlay('shortcuts'), []);
  const closeOverlay = useCallback(() => setOverlay(null), []);
  const send = useSend();
  const actions = useActionsObject({
    onLookInto: setOverlay,
    onChooseModel: () => modelRef.current?.focus(),
    onAsk: send.sendText,
    onEdited: send.checkText,
    onNotice: setNotice,
  });
  const openTab = useCallback(() => {
    const chatId = store.getState().chat?.id ?? '';
    const url = new URL('/chat.html', location.href);
    url.searchParams.set('chat', chatId);
    void browser.tabs.create({ url: url.href });
  }, [store]);
  const stop = useStop();
  useShortcuts({ onHistory: openHistory, onSheet: openSheet, onStop: stop.stop });

  useEffect(() => composer.focus(), [composer]);

  return (
    <ActionsProvider value={actions}>
      <div className={styles.panel} data-in-tab={inTab || undefined}>
        <PanelHeader
          title={title}
          demo={demo}
          offersTab={!inTab}
          onHistory={openHistory}
          onNew={actions.newChat}
          onSettings={openSettings}
          onTab={openTab}
          onShortcuts={openSheet}
        />
        <StatusLines
          notice={notice ?? stop.sentence}
          onDismiss={notice === null ? stop.forget : () => setNotice(null)}
          onSettings={openSettings}
        />
        <main className={styles.main}>
          <ConversationView onSettings={openSettings} />
        </main>
        <footer className={styles.foot}>
          <ComposerView
            modelRef={modelRef}
            onSend={() => {
              setNotice(null);
              link.dismissFailure();
              send.sendDraft();
            }}
            onStop={stop.stop}
            onPreview={() => setOverlay('preview')}
            onNotice={setNotice}
          />
        </footer>
        <Announcer />
        <Suspense>
          {overlay === 'history' && <HistoryView onClose={closeOverlay} />}
          {overlay === 'preview' && <PreviewView onClose={closeOverlay} />}
          {overlay === 'shortcuts' && <ShortcutsDialog onClose={closeOverlay} />}
          {typeof overlay === 'object' && overlay !== null && (
            <AttachmentDialog attachment={overlay} onClose={closeOverlay} />
          )}
          {send.held && (
            <SecretsDialog
              kinds={send.held.found.kinds}
              masked={send.held.found.preview}
              host={host}
              onDecide={send.release}
            />
          )}
        </Suspense>
      </div>
    </ActionsProvider>
  );
}
