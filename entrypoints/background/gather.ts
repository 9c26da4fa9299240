/**
 * Calls `act` soon after the first of a burst of calls, and again after the last if more came meanwhile:
 * never two at once, never one lost.
 */
export function gather(act: () => Promise<void>, delayMs: number): () => void {
  let waiting = false;
  let again = false;
  const run = async () => {
    again = false;
    await act().catch(() => {});
    if (again) setTimeout(() => void run(), delayMs);
    else waiting = false;
  };
  return () => {
    if (waiting) again = true;
    else {
      waiting = true;
      setTimeout(() => void run(), delayMs);
    }
  };
}
