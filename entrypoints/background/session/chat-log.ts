/**
 * One chat's state and its event log: applies every event, writes it (journal during a run, checkpoint
 * else) and only then posts it to the views.
 *
 *   emit -> working state -> batch -> written -> shown state, ring -> views
 *
 * One batch is written at a time, and what arrives meanwhile goes with the next. The views gather what
 * they get per frame; waiting for a frame here as well would show every word two frames late.
 */
import { applyEvent } from '../../../lib/chat/apply-event';
import { createId } from '../../../lib/chat/create-id';
import { mergeEvent } from '../../../lib/chat/merge-events';
import type { Chat, ChatEvent, Run } from '../../../lib/chat/types';
import type { History } from '../../../lib/extension/history/history';
import type { Cursor, PanelEvent } from '../../../lib/extension/messages';

export type View = (event: PanelEvent) => void;

/**
 * Milliseconds between two batches at least: a quarter of a frame. A stream slower than that waits for
 * nothing, and a faster one costs the views no more than a few messages a frame.
 */
const gatherMs = 4;
/** Events that a view may have missed and still resume from; beyond, it gets a snapshot. */
const ringLength = 512;

export class ChatLog {
  readonly #epoch = createId();
  readonly #history: History;
  readonly #now: () => number;
  readonly #views = new Set<View>();
  /** Every event applied; `#shown` is behind it by what is not written yet. */
  #working: Chat;
  #shown: Chat;
  /** As it lies in the history; null where it was never stored. */
  #saved: Chat | null;
  /** A write failed: the history lacks more than the next batch. */
  #behind = false;
  #sequence = 0;
  #ring: ChatEvent[] = [];
  #pending: ChatEvent[] = [];
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastPost = Number.NEGATIVE_INFINITY;

  /** `stored`: whether the chat was read from the history just now. */
  constructor(chat: Chat, stored: boolean, history: History, now: () => number) {
    this.#working = chat;
    this.#shown = chat;
    this.#saved = stored ? chat : null;
    this.#history = history;
    this.#now = now;
  }

  get chat(): Chat {
    return this.#working;
  }

  get viewed(): boolean {
    return this.#views.size > 0;
  }

  get cursor(): Cursor {
    return { chatId: this.#shown.id, epoch: this.#epoch, sequence: this.#sequence };
  }

  emit(...events: readonly ChatEvent[]): void {
    for (const event of events) {
      this.#working = applyEvent(this.#working, event);
      mergeEvent(this.#pending, event);
    }
    this.#schedule();
  }

  /** Settles when all that was emitted so far is written and posted. */
  async flush(): Promise<void> {
    while (this.#writing || this.#pending.length > 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      await (this.#writing ?? this.#write());
    }
  }

  /** Sends what the view lacks (the events since its cursor, or a snapshot), then all that follows. */
  attach(view: View, since: Cursor | undefined): () => void {
    this.#views.add(view);
    const missed = since ? this.#eventsSince(since) : null;
    if (missed === null) view({ type: 'snapshot', cursor: this.cursor, chat: this.#shown });
    else view({ type: 'chat-events', cursor: this.cursor, events: missed });
    return () => this.#views.delete(view);
  }

  #eventsSince(since: Cursor): readonly ChatEvent[] | null {
    if (since.chatId !== this.#shown.id || since.epoch !== this.#epoch) return null;
    const missing = this.#sequence - since.sequence;
    if (missing < 0 || missing > this.#ring.length) return null;
    return missing === 0 ? [] : this.#ring.slice(-missing);
  }

  /** The first event after a pause goes at once; what follows soon after it goes together. */
  #schedule(): void {
    if (this.#writing || this.#timer !== undefined || this.#pending.length === 0) return;
    const wait = this.#lastPost + gatherMs - this.#now();
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.#write();
      },
      Math.min(gatherMs, Math.max(0, wait)),
    );
  }

  #write(): Promise<void> {
    this.#writing ??= this.#writeBatch().finally(() => {
      this.#writing = null;
      this.#schedule();
    });
    return this.#writing;
  }

  async #writeBatch(): Promise<void> {
    const events = this.#pending;
    if (events.length === 0) return;
    this.#pending = [];
    const next = this.#working;
    const sequence = this.#sequence + events.length;
    await this.#persist(events, next, sequence);
    this.#shown = next;
    this.#sequence = sequence;
    this.#ring = [...this.#ring, ...events].slice(-ringLength);
    this.#lastPost = this.#now();
    const { cursor } = this;
    for (const view of this.#views) view({ type: 'chat-events', cursor, events });
  }

  /**
   * In the middle of a run only the batch is written, whatever the length of the answer; after a write
   * that failed everything, or what came back after a restart would have a hole in it.
   */
  async #persist(events: readonly ChatEvent[], next: Chat, sequence: number): Promise<void> {
    const before = runIdOf(this.#shown.run);
    const after = runIdOf(next.run);
    if (before !== null && before === after && !this.#behind) {
      this.#behind = !(await this.#history.append(next.id, before, sequence, events));
      return;
    }
    if (this.#saved === null && next.messages.length === 0 && next.queue.length === 0) return;
    this.#behind = !(await this.#history.checkpoint(this.#saved, next, before));
    if (!this.#behind) this.#saved = next;
  }
}

export function runIdOf(run: Run): string | null {
  return run.state === 'idle' ? null : run.runId;
}
