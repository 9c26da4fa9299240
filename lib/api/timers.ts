import type { Timer } from './problem';

/** What waiting for a promise came to. */
export type Waited<T> =
  | { readonly type: 'value'; readonly value: T }
  | { readonly type: 'error'; readonly error: unknown }
  | Verdict;

/** Why a request was given up. Once there is one, every later wait ends with it. */
export type Verdict =
  | { readonly type: 'expired'; readonly timer: Timer }
  | { readonly type: 'aborted' };

/**
 * Watches over one request: the user's signal and one timer at a time. Works also where `fetch` or the
 * body ignore the signal, so a dead server cannot hang us.
 */
export interface Watch {
  /** For `fetch`: aborts with the user's signal, at an expiry, and at `end`. */
  readonly signal: AbortSignal;
  verdict(): Verdict | null;
  /** Replaces the timer that runs. */
  start(timer: Timer, milliseconds: number): void;
  /** Never rejects. */
  wait<T>(promise: Promise<T>): Promise<Waited<T>>;
  /** Lets go of the connection, the timer and the user's signal. */
  end(): void;
}

export function createWatch(user: AbortSignal): Watch {
  const controller = new AbortController();
  let current: { readonly timer: Timer; readonly milliseconds: number } | null = null;
  let handle: ReturnType<typeof setTimeout> | undefined;
  let verdict: Verdict | null = null;
  let wake: ((verdict: Verdict) => void) | null = null;
  let overdue = false;

  function settle(reason: Verdict): void {
    if (verdict) return;
    verdict = reason;
    clearTimeout(handle);
    controller.abort();
    wake?.(reason);
  }

  const onUserAbort = () => settle({ type: 'aborted' });
  if (user.aborted) onUserAbort();
  else user.addEventListener('abort', onUserAbort, { once: true });

  function start(timer: Timer, milliseconds: number): void {
    if (verdict) return;
    clearTimeout(handle);
    overdue = false;
    current = { timer, milliseconds };
    handle = setTimeout(() => {
      // Nobody waits for the server: it is our own consumer that takes its time.
      if (wake) settle({ type: 'expired', timer });
      else overdue = true;
    }, milliseconds);
  }

  function wait<T>(promise: Promise<T>): Promise<Waited<T>> {
    if (overdue && current) start(current.timer, current.milliseconds);
    return new Promise((resolve) => {
      const finish = (waited: Waited<T>) => {
        wake = null;
        resolve(verdict ?? waited);
      };
      promise.then(
        (value) => finish({ type: 'value', value }),
        (error: unknown) => finish({ type: 'error', error }),
      );
      if (verdict) finish(verdict);
      else wake = finish;
    });
  }

  return {
    signal: controller.signal,
    verdict: () => verdict,
    start,
    wait,
    end() {
      user.removeEventListener('abort', onUserAbort);
      settle({ type: 'aborted' });
    },
  };
}
