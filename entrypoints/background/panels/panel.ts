/** One open panel: its window, the chat it shows, and its commands, carried out in order. */
import type { Problem } from '../../../lib/api/problem';
import type { Cursor, PageState, PanelCommand, PanelEvent } from '../../../lib/extension/messages';
import { nowhere, type Place } from '../session/question';
import type { Session } from '../session/session';
import type { Sessions } from '../session/sessions';
import { parseCommand } from './command-schema';

/** Milliseconds in which a panel paints a preview: taking in all of a long chat would hold that up. */
const paintMs = 60;

export interface PanelEdges {
  readonly sessions: Sessions;
  pageState(windowId: number): Promise<PageState>;
  /** The page in front, fixed at the moment of the user's act. `shown`: what the panel says of it. */
  place(windowId: number, shown: PageState | null): Promise<Place>;
  /** A panel opens; the result is called when it closes. */
  attend(): () => void;
  /** The panel has a chat: tell it what it should know of the rest. */
  opened(panel: Panel): void;
}

export class Panel {
  readonly #post: (event: PanelEvent) => void;
  readonly #edges: PanelEdges;
  #windowId: number | null = null;
  #session: Session | null = null;
  #page: PageState | null = null;
  /** Refreshes of the page that were begun, and the newest one that is done. */
  #refreshes = 0;
  #newest = 0;
  #detach: () => void = () => {};
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(post: (event: PanelEvent) => void, edges: PanelEdges) {
    this.#post = post;
    this.#edges = edges;
  }

  get windowId(): number | null {
    return this.#windowId;
  }

  get session(): Session | null {
    return this.#session;
  }

  post(event: PanelEvent): void {
    if (!this.#closed) this.#post(event);
  }

  /** Unknown messages are dropped: only our own pages get here, and they know the commands. */
  receive(message: unknown): void {
    const command = parseCommand(message);
    if (!command) return;
    if (command.type === 'chat-open') this.#windowId = command.windowId;
    // The place is fixed now, not when the commands before this one are done.
    const place = this.#placeOf(command);
    this.#last = this.#last
      .then(() => this.#carryOut(command, place))
      .catch((error: unknown) => this.#fail(command, error));
  }

  close(): void {
    this.#closed = true;
    this.#detach();
  }

  /** Shows a chat in this panel: a snapshot, or what it lacks since `since`. */
  show(session: Session, since?: Cursor): void {
    if (this.#closed) return;
    this.#detach();
    this.#session = session;
    this.#detach = session.log.attach((event) => this.post(event), since);
  }

  async refreshPage(): Promise<void> {
    if (this.#windowId === null) return;
    const refresh = ++this.#refreshes;
    const page = await this.#edges.pageState(this.#windowId);
    // A page that answers late must not undo what was learned after it was asked.
    if (refresh < this.#newest) return;
    this.#newest = refresh;
    this.#page = page;
    this.post({ type: 'page-changed', page });
  }

  #placeOf(command: PanelCommand): Promise<Place> {
    const acts = ['message-send', 'message-retry', 'message-continue', 'message-edit'];
    return this.#windowId !== null && acts.includes(command.type)
      ? this.#edges.place(this.#windowId, this.#page).catch(() => nowhere)
      : Promise.resolve(nowhere);
  }

  async #carryOut(command: PanelCommand, place: Promise<Place>): Promise<void> {
    const { sessions } = this.#edges;
    switch (command.type) {
      case 'chat-open': {
        const { chatId, since } = command;
        const preview = since ? null : await sessions.preview(chatId);
        const painted = preview ? delay(paintMs) : null;
        if (preview) this.post({ type: 'chat-preview', chat: preview });
        const session = chatId === null ? sessions.openLatest() : sessions.openOrCreate(chatId);
        await painted;
        this.show(await session, since);
        this.#edges.opened(this);
        return;
      }
      case 'chat-new':
        this.show(await sessions.create(this.#session ?? undefined));
        return;
      case 'page-refresh':
        await this.refreshPage();
        return;
      default: {
        const session = await sessions.openOrCreate(command.chatId);
        const problem = await steer(session, command, place);
        if (problem) this.#refuse(command, problem);
      }
    }
  }

  #fail(command: PanelCommand, error: unknown): void {
    const detail = error instanceof Error ? error.name : 'unknown';
    this.#refuse(command, { kind: 'internal', detail });
  }

  #refuse(command: PanelCommand, problem: Problem): void {
    const commandId = 'commandId' in command ? command.commandId : null;
    this.post({ type: 'command-failed', commandId, problem });
  }
}

type ChatCommand = Exclude<
  PanelCommand,
  { readonly type: 'chat-open' | 'chat-new' | 'page-refresh' }
>;

/** Carries a command out on its chat. Waits until it is begun, never until an answer has come. */
async function steer(
  session: Session,
  command: ChatCommand,
  place: Promise<Place>,
): Promise<Problem | null> {
  switch (command.type) {
    case 'message-send': {
      const { commandId: id, text, attachments } = command;
      return session.send({ id, text, attachments, place: await place });
    }
    case 'message-retry':
      return session.retry(command.messageId, command.model, await place);
    case 'message-continue':
      return session.continueMessage(command.messageId, await place);
    case 'message-edit':
      return session.edit(command.commandId, command.messageId, command.text, await place);
    case 'run-stop':
      session.control?.stop();
      return null;
    case 'branch-select':
      session.selectBranch(command.messageId);
      return null;
    case 'message-delete':
      await session.deleteMessage(command.messageId);
      return null;
    case 'queue-edit':
      session.queue.edit(command.queuedId, command.text);
      return null;
    case 'queue-remove':
      session.queue.remove(command.queuedId);
      return null;
    case 'wait-skip':
      session.control?.settleWait('skipped');
      return null;
    case 'wait-cancel':
      session.control?.settleWait('cancelled');
      return null;
    case 'tool-approve':
      session.control?.settleApproval(command.callId, 'approved');
      return null;
    case 'tool-deny':
      session.control?.settleApproval(command.callId, 'denied');
      return null;
    default:
      return command satisfies never;
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
