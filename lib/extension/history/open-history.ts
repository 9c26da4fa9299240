import { History, type HistoryProblem } from './history';
import { openIndexedStore } from './indexed-store';
import { isQuotaError } from './is-quota-error';
import { createMemoryStore } from './memory-store';

/** Opens the database; in memory where it is refused (private windows), held, or too new for us. */
export async function openHistory(problemChanged: () => void): Promise<History> {
  try {
    return new History(await openIndexedStore(), undefined, problemChanged);
  } catch (error) {
    return new History(createMemoryStore(), openingProblem(error), problemChanged);
  }
}

/** Refused without a reason of its own (a private window) is no problem to report: `kept` says it. */
function openingProblem(error: unknown): HistoryProblem | undefined {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return undefined;
  if (error.name === 'VersionError') return 'newer-version';
  if (error.name === 'BlockedError') return 'blocked';
  if (isQuotaError(error)) return 'full';
  return error.name === 'UnknownError' ? 'corrupt' : undefined;
}
