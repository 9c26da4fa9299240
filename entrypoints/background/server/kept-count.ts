import { createRateLimitGate, type RateLimitGate } from '../../../lib/api/rate-limit-gate';
import { browser } from '../../../lib/extension/browser';

const storageKey = 'request-count';

/**
 * The count of remaining requests, kept while the background sleeps. It lies in `storage.session`: in
 * memory, out of every page's reach, and gone with the browser. Until `restored` settles, what the last
 * background had counted is not known here.
 */
export interface KeptCount extends RateLimitGate {
  readonly restored: Promise<void>;
}

export function createKeptCount(): KeptCount {
  const gate = createRateLimitGate();
  const restored = read().then((stored) => gate.restore(stored));
  let changed = false;
  let writing = false;

  /** At most one write is under way, and the last count is the last one written. */
  const keep = async () => {
    changed = true;
    if (writing) return;
    writing = true;
    await restored;
    while (changed) {
      changed = false;
      await browser.storage.session.set({ [storageKey]: gate.counts() }).catch(() => {});
    }
    writing = false;
  };

  return {
    ...gate,
    restored,
    noteStart(account, now) {
      gate.noteStart(account, now);
      void keep();
    },
    noteResponse(account, rateLimit, now) {
      gate.noteResponse(account, rateLimit, now);
      void keep();
    },
    forget(account) {
      gate.forget(account);
      void keep();
    },
  };
}

/** Undefined where nothing was kept, or where the browser has no such storage. */
async function read(): Promise<unknown> {
  try {
    return (await browser.storage.session.get(storageKey))[storageKey];
  } catch {
    return undefined;
  }
}
