import type { PinnedTab } from '../../../lib/agent/tool';
import type { ToolFailure } from '../../../lib/chat/types';
import { browser } from '../../../lib/extension/browser';
import { pageOrigin } from '../../../lib/page/page-address';
import { requestName } from '../../../lib/page/reader-protocol';
import { probeTab } from './probe';
import { unreadableDetail, unreadableReason } from './unreadable';

export type InjectedFile = '/page-reader.js' | '/page-highlighter.js';

export type Injected<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly error: ToolFailure };

/** What every reply of an injected script says of the document that it ran in. */
export interface GuardedReply {
  readonly ok: boolean;
  readonly reason?: string;
  readonly origin?: string;
  readonly documentTime?: number;
}

const timeLimitMs = 12_000;

/**
 * Runs one injected script in the pinned document, and in no other one: what the tab shows now, where
 * the browser says that the script ran, and what the script itself says, are each compared with what
 * the user granted. Chromium was seen to run an injection meant for an old document in a new one.
 */
export async function inject<R extends GuardedReply>(
  pinned: PinnedTab,
  file: InjectedFile,
  task: unknown,
  signal: AbortSignal,
): Promise<Injected<R>> {
  const tab = await browser.tabs.get(pinned.tabId).catch(() => null);
  if (!tab) return changed('The tab was closed.');
  const reason = unreadableReason(tab.url);
  if (reason !== null && pageOrigin(tab.url ?? '') === pinned.origin) {
    return { ok: false, error: { kind: 'unreadable-page', detail: unreadableDetail(reason) } };
  }
  if (pageOrigin(tab.url ?? '') !== pinned.origin) return changed(elsewhere);
  const work = run<R>(pinned, file, task).catch(() => null);
  const outcome = await withinTime(work, signal);
  if (outcome === 'late') return late();
  if (outcome === 'aborted') {
    return { ok: false, error: { kind: 'interrupted', detail: 'The user stopped the run.' } };
  }
  return outcome ?? whyNot(pinned);
}

async function run<R extends GuardedReply>(
  pinned: PinnedTab,
  file: InjectedFile,
  task: unknown,
): Promise<Injected<R>> {
  const { tabId, documentId, documentTime, origin } = pinned;
  const target =
    documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
  const guard = documentTime === undefined ? { origin } : { origin, documentTime };
  const [placed] = await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    func: (name: string, request: unknown) => {
      Reflect.set(globalThis, name, request);
    },
    args: [requestName, { guard, task }],
  });
  if (!isSame(placed?.documentId, documentId)) return changed(elsewhere);
  const [injected] = await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    files: [file as InjectedFile & '/background.js'],
  });
  const reply = injected?.result as R | null | undefined;
  if (!injected || !reply) throw new Error('The injected script gave no answer.');
  // A page that was frozen runs all that was injected at once: the reading before took this request.
  if (reply.reason === 'no-request' && isSame(injected.documentId, documentId)) return late();
  const isPinned =
    isSame(injected.documentId, documentId ?? placed?.documentId) &&
    reply.ok &&
    reply.origin === origin &&
    (documentTime === undefined || Math.abs((reply.documentTime ?? 0) - documentTime) < 1);
  return isPinned ? { ok: true, value: reply } : changed(elsewhere);
}

/** A browser that names no documents leaves it to the script's own guard. */
function isSame(found: string | undefined, wanted: string | undefined): boolean {
  return found === undefined || wanted === undefined || found === wanted;
}

/** An injection was refused: because access was never given or has ended, or because the page has gone. */
async function whyNot<R>(pinned: PinnedTab): Promise<Injected<R>> {
  const identity = await probeTab(pinned.tabId);
  if (identity === null) {
    const detail = `Reading ${new URL(pinned.origin).host} is not allowed. The user can allow it with "Allow on this site" above the message box.`;
    return { ok: false, error: { kind: 'no-access', detail } };
  }
  const isPinned =
    identity.origin === pinned.origin &&
    (pinned.documentTime === undefined ||
      Math.abs(identity.documentTime - pinned.documentTime) < 1);
  if (!isPinned) return changed(elsewhere);
  return { ok: false, error: { kind: 'crashed', detail: 'The page could not be read.' } };
}

const elsewhere =
  'The page has changed since the user sent the message, so it was not read. Ask the user to send the question again.';

function changed<R>(detail: string): Injected<R> {
  return { ok: false, error: { kind: 'page-changed', detail } };
}

function late<R>(): Injected<R> {
  return { ok: false, error: { kind: 'time-out', detail: 'The page did not answer in time.' } };
}

function withinTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T | 'late' | 'aborted'> {
  if (signal.aborted) return Promise.resolve('aborted');
  return new Promise((resolve) => {
    const settle = (value: T | 'late' | 'aborted') => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(value);
    };
    const abort = () => settle('aborted');
    const timer = setTimeout(() => settle('late'), timeLimitMs);
    signal.addEventListener('abort', abort);
    void work.then(settle);
  });
}
