import { useCallback } from 'react';
import type { AttachSource } from '../../components/composer/attach-menu';
import type { TabRow } from '../../components/composer/use-suggestions';
import { browser } from '../../lib/extension/browser';
import { problemText } from '../../lib/extension/problem-text';
import { request } from '../../lib/extension/request';
import { text } from '../../lib/extension/text';
import { downscaleImage } from './downscale-image';
import { usePanelContext } from './panel-context';
import { type FileProblem, readFile, textAttachment } from './read-file';

/** What can be put beside a message. `onNotice` is told, in a sentence, when one cannot. */
export function useComposerAttachments(onNotice: (sentence: string) => void) {
  const { store, composer } = usePanelContext();

  /** Models that do not say what they take are given the benefit of the doubt. */
  const imagesAllowed = useCallback(() => {
    const { status } = store.getState();
    const model = status?.models.find(({ id }) => id === status.model);
    return model?.input_modalities?.includes('image') ?? true;
  }, [store]);

  const attachFiles = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) {
        const reading = await readFile(file, imagesAllowed());
        if (reading.ok) composer.attach(reading.attachment);
        else onNotice(text(fileProblemKey(reading.problem), reading.name));
      }
      composer.focus();
    },
    [composer, imagesAllowed, onNotice],
  );

  const attachScreenshot = useCallback(async () => {
    if (!imagesAllowed()) {
      onNotice(text('imageUnsupported', text('attachScreenshot')));
      return;
    }
    const taken = await request('screenshot-take', { windowId: store.getState().windowId });
    if (!taken.ok) {
      onNotice(problemText(taken.problem));
      return;
    }
    // Decoded here: a page's policy lets no `data:` address be fetched.
    const bytes = Uint8Array.from(atob(taken.value.dataUrl.split(',')[1] ?? ''), (c) =>
      c.charCodeAt(0),
    );
    const type = /^data:([^;,]+)/.exec(taken.value.dataUrl)?.[1] ?? 'image/png';
    const image = await downscaleImage(new Blob([bytes], { type }));
    composer.attach({
      id: crypto.randomUUID(),
      kind: 'image',
      name: text('attachScreenshot'),
      ...image,
    });
  }, [store, composer, imagesAllowed, onNotice]);

  const attach = useCallback(
    async (source: AttachSource) => {
      if (source === 'screenshot') {
        await attachScreenshot();
      } else {
        const { page } = store.getState();
        if (page.access !== 'granted') return;
        const read = await request('attachment-read', { source, tabId: page.tabId });
        if (read.ok) composer.attach(read.value);
        else onNotice(problemText(read.problem));
      }
      composer.focus();
    },
    [store, composer, attachScreenshot, onNotice],
  );

  const attachTab = useCallback(
    async (tab: TabRow) => {
      // Asked in the click or key press itself: both browsers want a user's act.
      const allowed = await browser.permissions.request({
        origins: [`${new URL(tab.url).origin}/*`],
      });
      if (!allowed) {
        onNotice(text('siteRefused', tab.host));
        return;
      }
      const read = await request('attachment-read', { source: 'tab', tabId: tab.tabId });
      if (read.ok) composer.attach(read.value);
      else onNotice(problemText(read.problem));
      composer.focus();
    },
    [composer, onNotice],
  );

  const attachPasted = useCallback(
    (pasted: string) => composer.attach(textAttachment(text('pastedText'), pasted)),
    [composer],
  );

  return { attach, attachFiles, attachTab, attachPasted };
}

function fileProblemKey(problem: FileProblem) {
  switch (problem) {
    case 'image-unsupported':
      return 'imageUnsupported';
    case 'unreadable':
      return 'fileUnreadable';
    case 'empty':
      return 'fileEmpty';
    default:
      return problem satisfies never;
  }
}
