/**
 * Work over a page is written as generators that yield often; this runs them in slices, so that the
 * page never waits longer than one slice, and stops them at a deadline.
 */
export interface SliceOptions {
  /** Longest time without giving way, milliseconds. */
  readonly sliceMs: number;
  /** Milliseconds of `now` after which the work is told to stop. */
  readonly deadline: number;
  readonly now: () => number;
}

/** The generator is sent `true` once the deadline has passed, and is to return soon with what it has. */
export async function runSliced<T>(
  work: Generator<void, T, boolean>,
  options: SliceOptions,
): Promise<T> {
  let sliceEnd = options.now() + options.sliceMs;
  for (;;) {
    const now = options.now();
    const step = work.next(now > options.deadline);
    if (step.done) return step.value;
    if (now > sliceEnd) {
      await giveWay();
      sliceEnd = options.now() + options.sliceMs;
    }
  }
}

/** To the end, at once: for tests and small documents. */
export function runWhole<T>(work: Generator<void, T, boolean>): T {
  for (;;) {
    const step = work.next(false);
    if (step.done) return step.value;
  }
}

/** A new task. Not a timer: those wait a second in a tab that is not in front. */
function giveWay(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
