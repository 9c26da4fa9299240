/**
 * One chat at work: it owns the chat's log, the run and its abort, and the queue. Views come and go; a
 * run goes on without any.
 *
 *   idle --send, retry, edit, continue--> running --ends--> idle, or the next queued message
 */
import { runTurn } from '../../../lib/agent/run-turn';
import type { Problem } from '../../../lib/api/problem';
import { pathTo } from '../../../lib/chat/active-path';
import { newestLeafBelow, subtreeOf } from '../../../lib/chat/branches';
import { createId } from '../../../lib/chat/create-id';
import { titleFromText } from '../../../lib/chat/title';
import type { Chat, Message } from '../../../lib/chat/types';
import type { History } from '../../../lib/extension/history/history';
import { ChatLog } from './chat-log';
import { nowhere, type Place, type Question } from './question';
import { holdsQueue, QuestionQueue } from './question-queue';
import { createRunControl, type RunControl } from './run-control';
import type { SessionEdges } from './session-edges';

/** What a run is to do: grow an existing message, or answer `parentId` with a new one. */
interface RunRequest {
  readonly messageId: string;
  readonly parentId: string | null;
  /** Undefined: the one in the settings. */
  readonly modelId?: string | undefined;
  readonly place: Place;
}

export class Session {
  readonly log: ChatLog;
  readonly queue: QuestionQueue;
  /** Random, so that a page cannot write the delimiters around its own text. */
  readonly nonce = createId().slice(-12);
  readonly #edges: SessionEdges;
  #control: RunControl | null = null;
  #run: Promise<void> = Promise.resolve();
  /** The run is stopped to make place for another: the queue does not go out in between. */
  #makingPlace = false;
  /** Of the last run, should it have to begin again. */
  #lastPlace: Place = nowhere;

  constructor(chat: Chat, stored: boolean, history: History, edges: SessionEdges) {
    this.log = new ChatLog(chat, stored, history, edges.now);
    this.queue = new QuestionQueue(this.log, edges.now);
    this.#edges = edges;
  }

  get chat(): Chat {
    return this.log.chat;
  }

  /** How the user steers the run that is under way; null where none is. */
  get control(): RunControl | null {
    return this.#control;
  }

  get busy(): boolean {
    return this.#control !== null;
  }

  /** The branch that a question asked now would follow. */
  get path(): readonly Message[] {
    return pathTo(this.chat.messages, this.chat.leafId);
  }

  /** Settles when nothing runs and everything is written. */
  async settled(): Promise<void> {
    while (this.#control) await this.#run;
    await this.log.flush();
  }

  /**
   * Asks, or queues while an answer streams or a key is missing: the panel asks for one, and its coming
   * sends what waits. The problem, where it cannot even be tried.
   */
  async send(question: Question): Promise<Problem | null> {
    if (!this.busy) {
      const problem = await this.#edges.obstacle();
      if (problem && !this.busy) {
        if (problem.kind !== 'no-key') return problem;
        this.enqueue(question);
        return null;
      }
    }
    if (this.busy || this.queue.length > 0) this.enqueue(question);
    else if (!this.#knows(question.id)) this.#ask(question);
    this.drain();
    return null;
  }

  /** Puts a question in the queue, whatever stands in its way; `drain` sends it when it can be sent. */
  enqueue(question: Question): void {
    if (!this.#knows(question.id)) this.queue.add(question);
  }

  /** Sends the first queued message if nothing runs. */
  drain(): void {
    const next = this.busy ? null : this.queue.take();
    if (next) this.#ask(next);
  }

  /** Goes on where a key was missing: the answer that failed for it, or what waits in the queue. */
  async keyArrived(): Promise<void> {
    const answer = this.path.at(-1);
    if (!this.busy && answer?.role === 'assistant' && answer.problem?.kind === 'no-key') {
      await this.continueMessage(answer.id, this.#lastPlace);
    } else {
      this.drain();
    }
  }

  /** Lets an answer that broke off go on, in the same message. */
  async continueMessage(messageId: string, place: Place): Promise<Problem | null> {
    return this.#startInPlace(() => {
      const message = this.#find(messageId);
      if (message?.role !== 'assistant' || message.state === 'streaming') return null;
      return { messageId, parentId: message.parentId, modelId: message.model, place };
    });
  }

  /** A new sibling answer; to a question without an answer, its first. */
  async retry(messageId: string, modelId: string | undefined, place: Place) {
    return this.#startInPlace(() => {
      const message = this.#find(messageId);
      if (!message) return null;
      const parentId = message.role === 'user' ? message.id : message.parentId;
      return { messageId: createId(this.#edges.now()), parentId, modelId, place };
    });
  }

  /** Asks an edited question as a sibling of the old one. */
  async edit(id: string, messageId: string, text: string, place: Place): Promise<Problem | null> {
    if (this.#knows(id)) return null;
    return this.#startInPlace(() => {
      const message = this.#find(messageId);
      if (message?.role !== 'user' || this.#knows(id)) return null;
      const { attachments, parentId } = message;
      this.#addQuestion({ id, text, attachments, place }, parentId);
      return { messageId: createId(this.#edges.now()), parentId: id, place };
    });
  }

  selectBranch(messageId: string): void {
    const leafId = newestLeafBelow(this.chat.messages, messageId);
    this.log.emit({ type: 'leaf-selected', leafId });
  }

  async deleteMessage(messageId: string): Promise<void> {
    const { messages, run } = this.chat;
    if (run.state !== 'idle' && subtreeOf(messages, messageId).has(run.messageId)) {
      await this.#makePlace();
    }
    this.log.emit({ type: 'message-deleted', messageId });
    this.drain();
  }

  #ask(question: Question): void {
    this.#addQuestion(question, this.chat.leafId);
    const { id: parentId, place } = question;
    this.#start({ messageId: createId(this.#edges.now()), parentId, place });
  }

  #addQuestion({ id, text, attachments, place }: Question, parentId: string | null): void {
    const createdAt = this.#edges.now();
    const { page } = place;
    this.log.emit({
      type: 'message-added',
      message: { role: 'user', id, parentId, createdAt, text, attachments, page },
    });
    if (this.chat.title === '') {
      this.log.emit({ type: 'title-changed', title: titleFromText(text), source: 'auto' });
    }
  }

  /** Stops what runs and begins another run ahead of the queue. Where there is none to begin, it drains. */
  async #startInPlace(prepare: () => RunRequest | null): Promise<Problem | null> {
    const problem = await this.#edges.obstacle();
    if (problem) return problem;
    await this.#makePlace();
    const request = prepare();
    if (request) this.#start(request);
    else this.drain();
    return null;
  }

  async #makePlace(): Promise<void> {
    while (this.#control) {
      this.#makingPlace = true;
      this.#control.stop();
      await this.#run;
    }
    this.#makingPlace = false;
  }

  #start(request: RunRequest): void {
    const control = createRunControl(this.#edges.now);
    this.#control = control;
    const startedAt = this.#edges.now();
    const runId = createId(startedAt);
    const { messageId } = request;
    // Together with the question: none is ever shown, or found after a restart, without its run.
    this.log.emit({
      type: 'run-changed',
      run: { state: 'running', runId, messageId, startedAt },
    });
    this.#run = this.#work(runId, request, control);
  }

  async #work(runId: string, request: RunRequest, control: RunControl): Promise<void> {
    const release = this.#edges.heartbeat.begin();
    const { messageId, parentId, modelId, place } = request;
    this.#lastPlace = place;
    const { now, random } = this.#edges;
    try {
      const turn = runTurn({
        ...(await this.#edges.equip(modelId)),
        runId,
        messageId,
        parentId,
        page: place.page,
        nonce: this.nonce,
        toolContext: place.tab.then((tab) => ({ chatId: this.chat.id, tab })),
        signal: control.signal,
        edges: {
          chat: () => this.chat,
          now,
          random,
          wait: control.wait,
          approve: control.approve,
        },
      });
      for await (const event of turn) this.log.emit(event);
      await this.log.flush();
    } finally {
      this.#control = null;
      // Where not even the turn could begin.
      if (this.chat.run.state !== 'idle') {
        this.log.emit({ type: 'run-changed', run: { state: 'idle' } });
      }
      release();
    }
    const answer = this.#find(messageId);
    if (answer?.role !== 'assistant') return;
    if (!this.#makingPlace && !holdsQueue(answer.problem)) this.drain();
    if (answer.state === 'complete') this.#edges.answered(this.log);
  }

  #find(messageId: string): Message | undefined {
    return this.chat.messages.findLast(({ id }) => id === messageId);
  }

  #knows(id: string): boolean {
    const { messages, queue } = this.chat;
    return messages.some((message) => message.id === id) || queue.some((entry) => entry.id === id);
  }
}
