export type Unsettled = 'time-out' | 'interrupted' | 'crashed';

/**
 * Runs `work` until it settles, the time is over or `signal` aborts, whichever is first; `otherwise`
 * gives the value for all that is not a result. Never rejects, and leaves no timer or listener behind;
 * work that ignores its own signal is no longer waited for.
 */
export async function settleWithin<T>(
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  otherwise: (kind: Unsettled) => T,
): Promise<T> {
  if (signal.aborted) return otherwise('interrupted');
  const inner = new AbortController();
  const unsettled = Promise.withResolvers<T>();
  const end = (kind: Unsettled) => {
    unsettled.resolve(otherwise(kind));
    inner.abort();
  };
  const onAbort = () => end('interrupted');
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => end('time-out'), milliseconds);
  try {
    return await Promise.race([unsettled.promise, work(inner.signal)]);
  } catch {
    return otherwise('crashed');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
