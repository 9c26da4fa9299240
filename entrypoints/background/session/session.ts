/**
 * One chat at work: it owns the chat's log, the run and its abort, and the queue. Views come and go; a
 * run goes on without any.
 *
 *   idle --send, retry, edit, continue--> running --ends--> idle, or the next queued message
 */
import { runTurn } from '../../../lib/agent/run-turn';
import type { PinnedTab } from '../../../lib/agent/tool';
import type { Problem } from '../../../lib/api/problem';
import { pathTo } from '../../../lib/chat/active-path';
import { newestLeafBelow, subtreeOf } from '../../../lib/chat/branches';
import { createId } from '../../../lib/chat/create-id';
import { titleFromText } from '../../../lib/chat/title';
import type {
  AssistantMessage,
  Attachment,
  Chat,
  Message,
  PageReference,
  QueuedMessage,
  UserMessage,
} from '../../../lib/chat/types';
import type { History } from '../../../lib/extension/history/history';
import { ChatLog } from './chat-log';
import { createRunControl, type RunControl } from './run-control';
import type { SessionEdges } from './session-edges';

/** The page in front at the moment of the user's act: nothing else may be read in the run it starts. */
export interface Place {
  readonly page: PageReference | null;
  readonly tab: PinnedTab | null;
}

export interface Question {
  /** Becomes the message's id, which makes a resend harmless even after a restart. */
  readonly id: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly place: Place;
}

/** What a run is to do: grow an existing message, or answer `parentId` with a new one. */
interface RunRequest {
  readonly messageId: string;
  readonly parentId: string | null;
  readonly modelId?: string | undefined;
  readonly place: Place;
}

const nowhere: Place = { page: null, tab: null };

export class Session {
  readonly log: ChatLog;
  readonly #edges: SessionEdges;
  /** Tabs pinned by the questions in the queue. They do not survive a restart: then nothing is read. */
  readonly #places = new Map<string, Place>();
  /** Random, so that a page cannot write the delimiters around its own text. */
  readonly nonce = createId().slice(-12);
  #control: RunControl | null = null;
  #run: Promise<void> = Promise.resolve();

  constructor(chat: Chat, stored: boolean, history: History, edges: SessionEdges) {
    this.log = new ChatLog(chat, stored, history, edges.now);
    this.#edges = edges;
  }

  get chat(): Chat {
    return this.log.chat;
  }

  get busy(): boolean {
    return this.#control !== null;
  }

  /** Settles when nothing runs and everything is written. */
  async settled(): Promise<void> {
    while (this.#control) await this.#run;
    await this.log.flush();
  }

  /** Asks, or queues while an answer streams. The problem, where it cannot even be tried. */
  async send(question: Question): Promise<Problem | null> {
    if (!this.busy) {
      const problem = await this.#edges.obstacle();
      if (problem && !this.busy) return problem;
    }
    if (this.#knows(question.id)) return null;
    if (this.busy || this.chat.queue.length > 0) this.enqueue(question);
    else this.#ask(question, this.chat.leafId);
    this.drain();
    return null;
  }

  /** Puts a question in the queue, whatever stands in its way; `drain` sends it when it can be sent. */
  enqueue({ id, text, attachments, place }: Question): void {
    if (this.#knows(id)) return;
    const queued: QueuedMessage = {
      id,
      text,
      attachments,
      page: place.page,
      createdAt: this.#edges.now(),
    };
    this.#places.set(id, place);
    this.log.emit({ type: 'queue-changed', queue: [...this.chat.queue, queued] });
  }

  /** Sends the first queued message if nothing runs. */
  drain(): void {
    const [next, ...queue] = this.chat.queue;
    if (this.busy || !next) return;
    const { id, text, attachments, page } = next;
    const place = this.#places.get(id) ?? { ...nowhere, page };
    this.#places.delete(id);
    this.log.emit({ type: 'queue-changed', queue });
    this.#ask({ id, text, attachments, place }, this.chat.leafId);
  }

  editQueued(queuedId: string, text: string): void {
    const queue = this.chat.queue.map((queued) =>
      queued.id === queuedId ? { ...queued, text } : queued,
    );
    this.log.emit({ type: 'queue-changed', queue });
  }

  removeQueued(queuedId: string): void {
    const queue = this.chat.queue.filter((queued) => queued.id !== queuedId);
    if (queue.length === this.chat.queue.length) return;
    this.#places.delete(queuedId);
    this.log.emit({ type: 'queue-changed', queue });
  }

  /** Stops the run. The queue stays, and its first message goes out next. */
  stop(): void {
    this.#control?.stop();
  }

  settleWait(result: 'skipped' | 'cancelled'): void {
    this.#control?.settleWait(result);
  }

  settleApproval(callId: string, result: 'approved' | 'denied'): void {
    this.#control?.settleApproval(callId, result);
  }

  /** Lets an answer that broke off go on, in the same message. */
  async continueMessage(messageId: string, place: Place): Promise<Problem | null> {
    return this.#startAfterStop(() => {
      const message = this.#find(messageId);
      if (message?.role !== 'assistant' || message.state === 'streaming') return null;
      const modelId = message.model;
      return { messageId, parentId: message.parentId, modelId, place };
    });
  }

  /** A new sibling answer; to a question without an answer, its first. */
  async retry(messageId: string, modelId: string | undefined, place: Place) {
    return this.#startAfterStop(() => {
      const message = this.#find(messageId);
      if (!message) return null;
      const parentId = message.role === 'user' ? message.id : message.parentId;
      return { messageId: createId(this.#edges.now()), parentId, modelId, place };
    });
  }

  /** Asks an edited question as a sibling of the old one. */
  async edit(id: string, messageId: string, text: string, place: Place): Promise<Problem | null> {
    if (this.#knows(id)) return null;
    return this.#startAfterStop(() => {
      const message = this.#find(messageId);
      if (message?.role !== 'user' || this.#knows(id)) return null;
      const { attachments, parentId, page } = message;
      const question = { id, text, attachments, place: { ...place, page: place.page ?? page } };
      this.#addQuestion(question, parentId);
      return { messageId: createId(this.#edges.now()), parentId: id, place: question.place };
    });
  }

  selectBranch(messageId: string): void {
    this.log.emit({
      type: 'leaf-selected',
      leafId: newestLeafBelow(this.chat.messages, messageId),
    });
  }

  async deleteMessage(messageId: string): Promise<void> {
    const running = this.chat.run.state === 'idle' ? null : this.chat.run.messageId;
    if (running !== null && subtreeOf(this.chat.messages, messageId).has(running)) {
      await this.#stopHere();
    }
    this.log.emit({ type: 'message-deleted', messageId });
    this.drain();
  }

  rename(title: string): void {
    this.log.emit({ type: 'title-changed', title, source: 'user' });
  }

  nameByModel(title: string): void {
    this.log.emit({ type: 'title-changed', title, source: 'model' });
  }

  pin(pinned: boolean): void {
    this.log.emit({ type: 'pinned-changed', pinned });
  }

  /** The branch that a question asked now would follow. */
  get path(): readonly Message[] {
    return pathTo(this.chat.messages, this.chat.leafId);
  }

  #ask(question: Question, parentId: string | null): void {
    this.#addQuestion(question, parentId);
    this.#start({
      messageId: createId(this.#edges.now()),
      parentId: question.id,
      place: question.place,
    });
  }

  #addQuestion({ id, text, attachments, place }: Question, parentId: string | null): void {
    const createdAt = this.#edges.now();
    const message: UserMessage = {
      role: 'user',
      id,
      parentId,
      createdAt,
      text,
      attachments,
      page: place.page,
    };
    this.log.emit({ type: 'message-added', message });
    if (this.chat.title === '') {
      const title = titleFromText(text);
      this.log.emit({ type: 'title-changed', title, source: 'auto' });
    }
  }

  async #startAfterStop(prepare: () => RunRequest | null): Promise<Problem | null> {
    const problem = await this.#edges.obstacle();
    if (problem) return problem;
    await this.#stopHere();
    const request = prepare();
    if (request) this.#start(request);
    else this.drain();
    return null;
  }

  /** Stops the run and takes its place, ahead of the queue. */
  async #stopHere(): Promise<void> {
    if (!this.#control) return;
    const run = this.#run;
    this.#holdQueue = true;
    this.#control.stop();
    await run;
    this.#holdQueue = false;
  }

  #holdQueue = false;

  #start(request: RunRequest): void {
    const control = createRunControl(this.#edges.now);
    this.#control = control;
    this.#run = this.#work(request, control);
  }

  async #work(request: RunRequest, control: RunControl): Promise<void> {
    const release = this.#edges.heartbeat.begin();
    const { messageId, parentId, place } = request;
    try {
      const equipment = await this.#edges.equip(request.modelId);
      const turn = runTurn({
        ...equipment,
        runId: createId(this.#edges.now()),
        messageId,
        parentId,
        page: place.page,
        nonce: this.nonce,
        toolContext: { chatId: this.chat.id, tab: place.tab },
        signal: control.signal,
        edges: {
          chat: () => this.chat,
          now: this.#edges.now,
          random: this.#edges.random,
          wait: control.wait,
          approve: control.approve,
        },
      });
      for await (const event of turn) this.log.emit(event);
      await this.log.flush();
    } finally {
      this.#control = null;
      release();
    }
    const answer = this.#find(messageId);
    if (answer?.role === 'assistant') this.#afterAnswer(answer);
  }

  #afterAnswer(answer: AssistantMessage): void {
    if (!this.#holdQueue && !blocksQueue(answer.problem)) this.drain();
    if (answer.state === 'complete') this.#edges.answered(this);
  }

  #find(messageId: string): Message | undefined {
    return this.chat.messages.findLast(({ id }) => id === messageId);
  }

  #knows(id: string): boolean {
    return (
      this.chat.messages.some((message) => message.id === id) ||
      this.chat.queue.some((queued) => queued.id === id)
    );
  }
}

/** What would fail every queued message in the same way: they wait until the user has seen to it. */
function blocksQueue(problem: Problem | undefined): boolean {
  switch (problem?.kind) {
    case 'no-key':
    case 'key-refused':
    case 'out-of-credit':
    case 'model-unknown':
    case 'network':
    case 'no-permission':
      return true;
    default:
      return false;
  }
}
