/** True where the disk, or the browser's share of it, is full. */
export function isQuotaError(error: unknown): boolean {
  return (
    (error instanceof Error || error instanceof DOMException) && error.name === 'QuotaExceededError'
  );
}
