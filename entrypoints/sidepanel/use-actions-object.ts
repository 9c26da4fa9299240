import { useMemo, useRef } from 'react';
import type { Actions } from '../../components/actions';
import type { Attachment } from '../../lib/chat/types';
import { browser } from '../../lib/extension/browser';
import type { PanelCommand } from '../../lib/extension/messages';
import { request } from '../../lib/extension/request';
import { text } from '../../lib/extension/text';
import { usePanelContext } from './panel-context';

interface ActionsOptions {
  readonly onLookInto: (attachment: Attachment) => void;
  readonly onChooseModel: () => void;
  /** Sends after the look for secrets. */
  readonly onAsk: (text: string) => void;
  /** Told, in a sentence, when something was not done. */
  readonly onNotice: (sentence: string) => void;
  /** Delivers an edited text after the look for secrets, where the user lets it. */
  readonly onEdited: (text: string, deliver: (text: string) => void) => void;
}

type ChatCommand = Extract<PanelCommand, { chatId: string }>;
type WithoutChat<T> = T extends unknown ? Omit<T, 'chatId'> : never;

/** The actions that components can ask for, carried out by link, browser and background. */
export function useActionsObject(options: ActionsOptions): Actions {
  const { store, composer, link } = usePanelContext();
  const latest = useRef(options);
  latest.current = options;

  return useMemo<Actions>(() => {
    function command(rest: WithoutChat<Exclude<ChatCommand, { commandId: string }>>) {
      const chatId = store.getState().chat?.id;
      if (chatId !== undefined) link.send({ ...rest, chatId } as PanelCommand);
    }
    /** The tab in front, where it still shows that page. */
    function tabAt(): number | null {
      const { page } = store.getState();
      return page.access === 'granted' ? page.tabId : null;
    }
    return {
      retry: (messageId, model) =>
        command({ type: 'message-retry', messageId, ...(model === undefined ? {} : { model }) }),
      continueMessage: (messageId) => command({ type: 'message-continue', messageId }),
      editMessage(messageId, edited) {
        const chatId = store.getState().chat?.id;
        if (chatId === undefined) return;
        latest.current.onEdited(edited, (allowed) => link.editMessage(chatId, messageId, allowed));
      },
      deleteMessage: (messageId) => command({ type: 'message-delete', messageId }),
      selectBranch: (messageId) => command({ type: 'branch-select', messageId }),
      quote(quoted) {
        const name = quoted.replace(/\s+/g, ' ').slice(0, 60);
        composer.attach({ id: crypto.randomUUID(), kind: 'quote', name, text: quoted });
        composer.focus();
      },
      approve: (callId) => command({ type: 'tool-approve', callId }),
      deny: (callId) => command({ type: 'tool-deny', callId }),
      sendNow: () => command({ type: 'wait-skip' }),
      cancelWait: () => command({ type: 'wait-cancel' }),
      editQueued: (queuedId, edited) =>
        latest.current.onEdited(edited, (allowed) =>
          command({ type: 'queue-edit', queuedId, text: allowed }),
        ),
      removeQueued: (queuedId) => command({ type: 'queue-remove', queuedId }),
      ask: (question) => latest.current.onAsk(question),
      openSettings: () => void browser.runtime.openOptionsPage(),
      newChat() {
        link.send({ type: 'chat-new' });
        composer.focus();
      },
      chooseModel: () => latest.current.onChooseModel(),
      models: () => store.getState().status?.models ?? [],
      allowSite() {
        const { page } = store.getState();
        if (page.access !== 'needs-permission') return;
        // Must be called in the click itself: both browsers want a user's act.
        void browser.permissions.request({ origins: [page.originPattern] }).then((granted) => {
          if (granted) link.send({ type: 'page-refresh' });
          else latest.current.onNotice(text('siteRefused', page.page.host));
        });
      },
      lookInto: (attachment) => latest.current.onLookInto(attachment),
      async showEvidence(url, locator) {
        const tabId = tabAt();
        if (tabId === null) return 'no-access';
        const shown = await request('evidence-show', { tabId, url, locator });
        return shown.ok ? null : shown.problem;
      },
      async checkEvidence(url, locators) {
        if (locators.length === 0 || document.hidden) return null;
        const tabId = tabAt();
        // A page that was read stays allowed: what is not allowed, or no page at all, is another one.
        if (tabId === null) return 'elsewhere';
        const checked = await request('evidence-check', { tabId, url, locators: [...locators] });
        if (checked.ok) return checked.value.present;
        return checked.problem === 'no-access' ? null : 'elsewhere';
      },
    };
  }, [store, composer, link]);
}
