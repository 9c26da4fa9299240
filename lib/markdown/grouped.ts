import type { Groups } from './types';

/** A full group. `view` is what was made of its nodes once all were finished. */
export interface Group<T> {
  readonly items: readonly T[];
  view?: readonly unknown[];
}

export const groupSize = 32;

/**
 * A list that only grows at its end. Full groups are shared between copies, so that a copy costs
 * the number of groups, not of items.
 */
export class Grouped<T> {
  sealed: Group<T>[] = [];
  tail: T[] = [];

  /** Seals a full tail only now: the last item may be open, or be taken back, until the next comes. */
  push(item: T): void {
    if (this.tail.length === groupSize) {
      this.sealed.push({ items: this.tail });
      this.tail = [];
    }
    this.tail.push(item);
  }

  pop(): T | undefined {
    return this.tail.pop();
  }

  get last(): T | undefined {
    return this.tail.at(-1) ?? this.sealed.at(-1)?.items.at(-1);
  }

  get isEmpty(): boolean {
    return this.tail.length === 0 && this.sealed.length === 0;
  }

  replaceLast(item: T): void {
    this.tail[this.tail.length - 1] = item;
  }

  copy(): Grouped<T> {
    const copy = new Grouped<T>();
    copy.sealed = this.sealed.slice();
    copy.tail = this.tail.slice();
    return copy;
  }

  /** All groups, the unfinished one last. */
  groups(): Groups<T> {
    const groups = this.sealed.map((group) => group.items);
    return this.tail.length > 0 ? [...groups, this.tail.slice()] : groups;
  }

  *[Symbol.iterator](): Generator<T> {
    for (const group of this.sealed) yield* group.items;
    yield* this.tail;
  }
}
