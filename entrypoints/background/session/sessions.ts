import { chatEnd } from '../../../lib/chat/chat-end';
import { emptyChat } from '../../../lib/chat/empty-chat';
import type { Chat } from '../../../lib/chat/types';
import type { History } from '../../../lib/extension/history/history';
import { recoverRuns } from './recover';
import { Session } from './session';
import type { SessionEdges } from './session-edges';

/** Idle chats without a view that stay loaded, so that switching back and forth reads nothing. */
const idleSessions = 6;
/** How long a deleted chat can be restored. */
export const undoMs = 30_000;

/** Every chat that is loaded: one session each, whoever looks at it. */
export class Sessions {
  readonly #history: Promise<History>;
  readonly #edges: SessionEdges;
  /** In order of use, the last used last. */
  readonly #loaded = new Map<string, Promise<Session>>();
  readonly #recovered: Promise<Set<string>>;
  #latest: Promise<string> | null = null;

  constructor(history: Promise<History>, edges: SessionEdges) {
    this.#history = history;
    this.#edges = edges;
    this.#recovered = history.then(async (opened) => {
      const queued = await recoverRuns(opened, edges.now);
      await opened.purge(edges.now() - undoMs);
      return new Set(queued);
    });
  }

  get ready(): Promise<void> {
    return this.#recovered.then(() => {});
  }

  /** The chat, or null where there is none with this id. */
  async open(chatId: string): Promise<Session | null> {
    const loaded = this.#loaded.get(chatId);
    if (loaded) return this.#use(chatId, loaded);
    await this.#recovered;
    const history = await this.#history;
    const chat = await history.load(chatId);
    if (!chat) return null;
    // Another caller may have loaded it meanwhile: there is never a second session of a chat.
    const session =
      this.#loaded.get(chatId) ?? Promise.resolve(new Session(chat, true, history, this.#edges));
    return this.#use(chatId, session);
  }

  /**
   * The chat with this id, which a view knows; an empty one where nothing is stored under it. An empty
   * chat is not stored, and a view keeps showing it while the background sleeps and wakes.
   */
  async openOrCreate(chatId: string): Promise<Session> {
    const found = await this.open(chatId);
    if (found) return found;
    const history = await this.#history;
    const chat = { ...emptyChat(this.#edges.now(), history.kept), id: chatId };
    const session =
      this.#loaded.get(chatId) ?? Promise.resolve(new Session(chat, false, history, this.#edges));
    return this.#use(chatId, session);
  }

  /**
   * The end of a long chat, to be shown before the whole is loaded and sent; null for any other. `chatId`
   * null: of the chat used last.
   */
  async preview(chatId: string | null): Promise<Chat | null> {
    await this.#recovered;
    const history = await this.#history;
    const wanted = chatId ?? (await (this.#latest ?? history.latestChatId()));
    if (wanted === null) return null;
    const loaded = await this.#loaded.get(wanted);
    return loaded ? chatEnd(loaded.chat) : history.loadEnd(wanted);
  }

  /** The chat used last, or a new one. Two panels that open at once get the same. */
  async openLatest(): Promise<Session> {
    this.#latest ??= this.#recovered.then(async () => {
      const chatId = await (await this.#history).latestChatId();
      return chatId ?? (await this.create()).chat.id;
    });
    return (await this.open(await this.#latest)) ?? this.create();
  }

  /** A new, empty chat; the one at hand where it is still empty. */
  async create(current?: Session): Promise<Session> {
    if (current && isEmpty(current)) return current;
    await this.#recovered;
    const history = await this.#history;
    const chat = emptyChat(this.#edges.now(), history.kept);
    const session = new Session(chat, false, history, this.#edges);
    return this.#use(chat.id, Promise.resolve(session));
  }

  /** Sends all that waited for a key: what failed for want of one, and what is queued. */
  async keyArrived(): Promise<void> {
    const stored = await this.#recovered;
    for (const chatId of new Set([...stored, ...this.#loaded.keys()])) {
      const session = await this.open(chatId);
      await session?.keyArrived();
    }
    stored.clear();
  }

  /** Hides a chat at once; after the undo time it is gone. */
  async delete(chatId: string): Promise<void> {
    const history = await this.#history;
    const session = await this.open(chatId);
    if (!session) return;
    session.queue.clear();
    session.control?.stop();
    await session.settled();
    await history.setDeleted(chatId, this.#edges.now());
    if ((await this.#latest) === chatId) this.#latest = null;
    setTimeout(() => void this.#purge(), undoMs + 1);
  }

  async restore(chatId: string): Promise<void> {
    await (await this.#history).setDeleted(chatId, null);
  }

  async #purge(): Promise<void> {
    const history = await this.#history;
    for (const chatId of await history.purge(this.#edges.now() - undoMs)) {
      this.#loaded.delete(chatId);
    }
  }

  async #use(chatId: string, session: Promise<Session>): Promise<Session> {
    this.#loaded.delete(chatId);
    this.#loaded.set(chatId, session);
    this.#latest = Promise.resolve(chatId);
    await this.#unloadIdle(chatId);
    return session;
  }

  async #unloadIdle(except: string): Promise<void> {
    let excess = this.#loaded.size - idleSessions;
    for (const [chatId, loading] of [...this.#loaded]) {
      if (excess <= 0) return;
      const session = await loading;
      const inUse = session.busy || session.log.viewed || session.chat.queue.length > 0;
      if (chatId === except || inUse) continue;
      await session.log.flush();
      if (session.busy || session.log.viewed) continue;
      this.#loaded.delete(chatId);
      excess -= 1;
    }
  }
}

function isEmpty({ chat, busy }: Session): boolean {
  return !busy && chat.messages.length === 0 && chat.queue.length === 0;
}
