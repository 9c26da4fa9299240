import type { PageState } from '../../lib/extension/messages';
import type { PageAccess } from './page-access';
import type { Place } from './session/question';

/** A tab that hangs must not hold the user's message back: without an answer it is not read. */
const patienceMs = 1_500;

/**
 * The page in front of a window, fixed for the run that the user's act begins. Its document is pinned
 * now, and known when the page has answered: no request waits for that, only what reads the page.
 *
 * `shown`: what the panel says of the tab.
 */
export async function placeOf(
  pages: PageAccess,
  windowId: number,
  shown: PageState | null,
): Promise<Place> {
  const tab = patiently(pages.pin(windowId));
  return { tab, page: await patiently(pages.pageInFront(windowId, shown)) };
}

/** Null where it fails or takes too long. */
function patiently<T>(answer: Promise<T | null>): Promise<T | null> {
  const patience = Promise.withResolvers<null>();
  const timer = setTimeout(() => patience.resolve(null), patienceMs);
  return Promise.race([answer.catch(() => null), patience.promise]).finally(() =>
    clearTimeout(timer),
  );
}
