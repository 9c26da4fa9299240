import { parseBaseUrl } from '../../lib/api/base-url';
import type { Result } from '../../lib/api/types';
import type { History } from '../../lib/extension/history/history';
import type { Outcome, Reply, Status } from '../../lib/extension/messages';
import type { SettingsStore } from '../../lib/extension/settings-store';
import type { KeyStore } from './key/key-store';
import type { PageAccess } from './page-access';
import type { Panels } from './panels/panels';
import { placeOf } from './place-of';
import { previewRequest } from './preview-request';
import type { RequestHandlers } from './requests/answer-request';
import { testConnection } from './server/connection-test';
import { originOf, type Server } from './server/server';
import type { Equipment } from './session/session-edges';
import type { Sessions } from './session/sessions';

export interface HandlerParts {
  readonly server: Server;
  readonly settings: SettingsStore;
  readonly key: KeyStore;
  readonly history: Promise<History>;
  readonly sessions: Sessions;
  readonly panels: Panels;
  readonly pages: PageAccess;
  now(): number;
  mayReach(baseUrl: string): Promise<boolean>;
  status(): Promise<Status>;
  equip(): Promise<Equipment>;
}

/** What each one-shot request does. */
export function requestHandlers(parts: HandlerParts): RequestHandlers {
  const { server, settings, key, history, sessions, panels, pages } = parts;

  /** A key is there now: what waited for one goes out. */
  const keyArrived = async () => {
    await key.used((await settings.get()).lockAfterMinutes);
    await server.forgetCount();
    void sessions.keyArrived();
    return server.keyStatus();
  };

  return {
    'status-get': parts.status,
    'key-set': async ({ key: secret, passphrase }) => {
      await key.set(secret, originOf((await settings.get()).baseUrl), passphrase);
      return keyArrived();
    },
    'key-remove': async () => {
      await key.remove();
      await server.forgetCount();
      return server.keyStatus();
    },
    'key-unlock': async ({ passphrase }) => {
      if (!(await key.unlock(passphrase))) return server.keyStatus();
      return keyArrived();
    },
    'key-lock': async () => {
      await key.lock();
      return server.keyStatus();
    },
    'settings-get': () => settings.get(),
    'settings-set': ({ settings: change }) => {
      // The base URL has a request of its own, which asks for the host's permission first.
      const { baseUrl: _own, ...rest } = change;
      return settings.change(rest);
    },
    'base-url-set': async ({ baseUrl }) => {
      const parsed = parseBaseUrl(baseUrl);
      if (!parsed.ok) return { ok: false, problem: { kind: 'bad-request', detail: parsed.reason } };
      const { url, host } = parsed.value;
      if (!(await parts.mayReach(url))) {
        return { ok: false, problem: { kind: 'no-permission', host } };
      }
      await settings.change({ baseUrl: url });
      void server.introduce().catch(() => {});
      return { ok: true, value: await parts.status() };
    },
    'models-list': ({ refresh }) => server.listModels(refresh),
    'model-get': async ({ id }) => outcome(await (await server.client()).getModel(id)),
    'provider-get': () => server.provider(),
    'health-get': async () => outcome(await (await server.client()).getHealth()),
    'connection-test': async () => {
      const problem = await server.obstacle();
      if (problem) return { ok: false, problem };
      const [client, gate] = [await server.client(), await server.gate()];
      return testConnection(client, gate, (await settings.get()).model, parts.now);
    },
    'history-list': async (request) => (await history).list(request),
    'chat-rename': async ({ chatId, title }) => {
      const session = await sessions.open(chatId);
      session?.log.emit({ type: 'title-changed', title, source: 'user' });
      await session?.log.flush();
      return null;
    },
    'chat-pin': async ({ chatId, pinned }) => {
      const session = await sessions.open(chatId);
      session?.log.emit({ type: 'pinned-changed', pinned });
      await session?.log.flush();
      return null;
    },
    'chat-delete': async ({ chatId }) => {
      await sessions.delete(chatId);
      if (panels.shows(chatId)) panels.replace(chatId, await sessions.create());
      return null;
    },
    'chat-restore': async ({ chatId }) => {
      await sessions.restore(chatId);
      return null;
    },
    'request-preview': async ({
      chatId,
      text,
      attachments,
      windowId,
    }): Promise<Reply<'request-preview'>> => {
      const session = (await sessions.open(chatId)) ?? (await sessions.create());
      const place = await placeOf(pages, windowId, null);
      const { baseUrl } = await settings.get();
      return previewRequest(session, { text, attachments }, place, await parts.equip(), baseUrl);
    },
    'attachment-read': pages.readAttachment,
    'screenshot-take': pages.takeScreenshot,
    'tabs-list': pages.listTabs,
    'evidence-show': pages.showEvidence,
    'evidence-check': pages.checkEvidence,
    'text-decode': pages.decodeText,
  };
}

function outcome<T>(result: Result<T>): Outcome<T> {
  return result.ok ? { ok: true, value: result.value } : { ok: false, problem: result.problem };
}
