/**
 * Keeps a key unlocked while the background sleeps and wakes, which it does after 30 seconds: the key,
 * sealed under a random secret, lies in the key database; the secret lies in `storage.session`, which is
 * memory. Neither is the key, and what is on the disk is worthless once the browser has closed.
 */
import { browser } from '../../../lib/extension/browser';
import type { KeyDatabase } from './key-database';
import { seal, unseal } from './seal';

const storageKey = 'unlock';

export interface Unlocked {
  readonly key: string;
  /** Epoch milliseconds; null: not before the browser closes. */
  readonly lockAt: number | null;
}

interface Unlock extends Pick<Unlocked, 'lockAt'> {
  readonly secret: string;
}

export interface UnlockMemory {
  keep(key: string, origin: string, lockAt: number | null): Promise<void>;
  /** Null where it was never unlocked. Whether its time is over is the caller's to see. */
  recall(origin: string): Promise<Unlocked | null>;
  /** Moves the time at which it locks. */
  extend(lockAt: number | null): Promise<void>;
  forget(): Promise<void>;
}

export function createUnlockMemory(database: KeyDatabase): UnlockMemory {
  const read = async (): Promise<Unlock | null> => {
    const stored = (await browser.storage.session?.get(storageKey))?.[storageKey];
    return isUnlock(stored) ? stored : null;
  };
  const write = async (unlock: Unlock) => browser.storage.session?.set({ [storageKey]: unlock });
  return {
    async keep(key, origin, lockAt) {
      const secret = [...crypto.getRandomValues(new Uint8Array(32))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
      await database.writeUnlocked(await seal(key, secret, origin, 1));
      await write({ secret, lockAt });
    },
    async recall(origin) {
      const unlock = await read();
      const sealed = await database.readUnlocked();
      const key = unlock && sealed && (await unseal(sealed, unlock.secret, origin));
      return key ? { key, lockAt: unlock.lockAt } : null;
    },
    async extend(lockAt) {
      const unlock = await read();
      if (unlock) await write({ ...unlock, lockAt });
    },
    async forget() {
      await browser.storage.session?.remove(storageKey);
      await database.removeUnlocked();
    },
  };
}

function isUnlock(value: unknown): value is Unlock {
  return typeof value === 'object' && value !== null && 'secret' in value && 'lockAt' in value;
}
