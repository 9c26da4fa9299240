/** Milliseconds to wait before connection attempt `attempt` (from 1): quick at first, then at most 5 s. */
export function reconnectDelay(attempt: number): number {
  return Math.min(5_000, 50 * 2 ** Math.max(0, attempt - 1));
}
