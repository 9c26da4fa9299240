import { History } from './history';
import { type HistoryProblem, historyProblemOf } from './history-problem';
import { openIndexedStore } from './indexed-store';
import { createMemoryStore } from './memory-store';

/** Opens the database; in memory where it is refused (private windows), held, or too new for us. */
export async function openHistory(problemChanged: () => void): Promise<History> {
  let history: History | null = null;
  try {
    const store = await openIndexedStore(() => history?.superseded());
    history = new History(store, undefined, problemChanged);
  } catch (error) {
    history = new History(createMemoryStore(), openingProblem(error), problemChanged);
  }
  return history;
}

/** Refused without a reason of its own (a private window) is no problem to report: `kept` says it. */
function openingProblem(error: unknown): HistoryProblem | undefined {
  return historyProblemOf(error) ?? undefined;
}
