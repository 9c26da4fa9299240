import type { PageState } from '../../lib/extension/messages';
import type { PageAccess } from './page-access';
import { nowhere, type Place } from './session/question';

/** A tab that hangs must not hold the user's message back: without an answer it is not read. */
const patienceMs = 1_500;

/** The page in front of a window, fixed for the run that the user's act begins. */
export async function placeOf(pages: PageAccess, windowId: number): Promise<Place> {
  const patience = Promise.withResolvers<null>();
  const timer = setTimeout(() => patience.resolve(null), patienceMs);
  try {
    const [tab, state] = await Promise.all([
      Promise.race([pages.pin(windowId), patience.promise]),
      Promise.race([pages.stateOf(windowId), patience.promise]),
    ]);
    return { tab, page: pageOf(state) };
  } catch {
    return nowhere;
  } finally {
    clearTimeout(timer);
  }
}

function pageOf(state: PageState | null) {
  return state?.access === 'granted' || state?.access === 'needs-permission' ? state.page : null;
}
