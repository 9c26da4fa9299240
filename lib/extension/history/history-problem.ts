/** Why the history does not keep what it should. The panel has a sentence for each. */
export type HistoryProblem =
  | 'full' // the disk, or the browser's share of it
  | 'newer-version' // a newer Altside wrote the database before we opened it
  | 'superseded' // a newer Altside took the database over while we had it open
  | 'blocked' // another context holds it
  | 'corrupt'; // it, or a record of it, cannot be read

/** What an error of IndexedDB says by its name; null where the name says nothing. */
export function historyProblemOf(error: unknown): HistoryProblem | null {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return null;
  switch (error.name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer-version';
    case 'BlockedError':
      return 'blocked';
    case 'UnknownError':
      return 'corrupt';
    default:
      return null;
  }
}
