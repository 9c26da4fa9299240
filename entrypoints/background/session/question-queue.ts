import type { Problem } from '../../../lib/api/problem';
import type { QueuedMessage } from '../../../lib/chat/types';
import type { ChatLog } from './chat-log';
import { nowhere, type Place, type Question } from './question';

/** What was sent while an answer streams. It lies in the chat, so it survives a restart. */
export class QuestionQueue {
  readonly #log: ChatLog;
  readonly #now: () => number;
  /** Tabs pinned by the questions. They do not survive a restart: then nothing is read. */
  readonly #places = new Map<string, Place>();

  constructor(log: ChatLog, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  get length(): number {
    return this.#log.chat.queue.length;
  }

  add({ id, text, attachments, place }: Question): void {
    const { page } = place;
    this.#places.set(id, place);
    this.#change([
      ...this.#log.chat.queue,
      { id, text, attachments, page, createdAt: this.#now() },
    ]);
  }

  /** Takes the first out of the queue. */
  take(): Question | null {
    const [next, ...rest] = this.#log.chat.queue;
    if (!next) return null;
    const { id, text, attachments, page } = next;
    const place = this.#places.get(id) ?? { ...nowhere, page };
    this.#places.delete(id);
    this.#change(rest);
    return { id, text, attachments, place };
  }

  edit(id: string, text: string): void {
    this.#change(
      this.#log.chat.queue.map((queued) => (queued.id === id ? { ...queued, text } : queued)),
    );
  }

  remove(id: string): void {
    this.#places.delete(id);
    this.#change(this.#log.chat.queue.filter((queued) => queued.id !== id));
  }

  clear(): void {
    this.#places.clear();
    this.#change([]);
  }

  #change(queue: readonly QueuedMessage[]): void {
    const before = this.#log.chat.queue;
    const same = queue.length === before.length && queue.every((entry, at) => entry === before[at]);
    if (!same) this.#log.emit({ type: 'queue-changed', queue });
  }
}

/** What would fail every queued message in the same way: they wait until the user has seen to it. */
export function holdsQueue(problem: Problem | undefined): boolean {
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
