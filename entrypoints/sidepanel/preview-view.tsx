import { useEffect, useState } from 'react';
import PreviewDialog from '../../components/dialogs/preview-dialog';
import type { Reply } from '../../lib/extension/messages';
import { request } from '../../lib/extension/request';
import { usePanelContext } from './panel-context';

/** "What will be sent" for the draft as it stands. */
export default function PreviewView({ onClose }: { readonly onClose: () => void }) {
  const { store, composer } = usePanelContext();
  const [preview, setPreview] = useState<Reply<'request-preview'> | 'failed' | null>(null);

  useEffect(() => {
    let current = true;
    const { chat, windowId } = store.getState();
    const { text, attachments } = composer.getState();
    if (!chat) return;
    request('request-preview', {
      chatId: chat.id,
      text,
      attachments: [...attachments],
      windowId,
    }).then(
      (made) => {
        if (current) setPreview(made);
      },
      () => {
        if (current) setPreview('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [store, composer]);

  return <PreviewDialog preview={preview} onClose={onClose} />;
}
