/**
 * Holds the API key. It goes in by `set` and out by `use`, to the client alone; every other answer is a
 * `KeyStatus`. A key is bound to the origin that it was saved for: for any other there is none.
 */
import type { KeyStatus } from '../../../lib/extension/messages';
import type { KeyDatabase } from './key-database';
import { type KeyRecord, lastFourOf } from './key-record';
import { seal, unseal } from './seal';
import { createUnlockMemory, type Unlocked, type UnlockMemory } from './unlock-memory';

export class KeyStore {
  readonly #database: KeyDatabase;
  readonly #memory: UnlockMemory;
  readonly #now: () => number;
  readonly #changed: () => void;
  #record: Promise<KeyRecord | null> | null = null;
  /** The key of a record under a passphrase; null while it is locked. */
  #unlocked: Promise<Unlocked | null> | null = null;
  #lockTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(database: KeyDatabase, now: () => number, changed: () => void) {
    this.#database = database;
    this.#memory = createUnlockMemory(database);
    this.#now = now;
    this.#changed = changed;
  }

  async status(origin: string): Promise<KeyStatus> {
    const record = await this.#read();
    if (record?.origin !== origin) return { state: 'absent' };
    const { lastFour, savedAt, protection } = record;
    return (await this.use(origin)) === null
      ? { state: 'locked', lastFour, savedAt }
      : { state: 'present', lastFour, savedAt, passphrase: protection === 'passphrase' };
  }

  /** The key itself, for a request to `origin`. Null where there is none for it, or it is locked. */
  async use(origin: string): Promise<string | null> {
    const record = await this.#read();
    if (record?.origin !== origin) return null;
    if (record.protection === 'none') return record.key;
    this.#unlocked ??= this.#memory.recall(origin).catch(() => null);
    const unlocked = await this.#unlocked;
    if (unlocked === null) return null;
    // A timer does not run while the machine sleeps: the clock decides.
    if (unlocked.lockAt === null || this.#now() < unlocked.lockAt) return unlocked.key;
    await this.#forgetUnlocked();
    return null;
  }

  /** Replaces any key there was, for whatever server. */
  async set(key: string, origin: string, passphrase: string | undefined): Promise<void> {
    const base = { id: 'key', origin, lastFour: lastFourOf(key), savedAt: this.#now() } as const;
    const record: KeyRecord =
      passphrase === undefined
        ? { ...base, protection: 'none', key }
        : { ...base, protection: 'passphrase', ...(await seal(key, passphrase, origin)) };
    await this.#database.write(record);
    this.#record = Promise.resolve(record);
    if (passphrase === undefined) await this.#forgetUnlocked();
    else await this.#keepUnlocked(key, origin);
    this.#changed();
  }

  async remove(): Promise<void> {
    await this.#database.remove();
    this.#record = Promise.resolve(null);
    await this.#forgetUnlocked();
    this.#changed();
  }

  /** True where the passphrase was right. */
  async unlock(passphrase: string): Promise<boolean> {
    const record = await this.#read();
    if (record?.protection !== 'passphrase') return false;
    const key = await unseal(record, passphrase, record.origin);
    // It may have been replaced while the passphrase was tried.
    if (key === null || (await this.#read()) !== record) return false;
    await this.#keepUnlocked(key, record.origin);
    this.#changed();
    return true;
  }

  async lock(): Promise<void> {
    await this.#forgetUnlocked();
    this.#changed();
  }

  /** The user did something: the idle lock begins anew. 0 minutes: not before the browser closes. */
  async used(lockAfterMinutes: number): Promise<void> {
    clearTimeout(this.#lockTimer);
    const unlocked = await this.#unlocked;
    if ((await this.#read())?.protection !== 'passphrase' || !unlocked) return;
    const idleMs = lockAfterMinutes * 60_000;
    const lockAt = idleMs > 0 ? this.#now() + idleMs : null;
    clearTimeout(this.#lockTimer);
    if (lockAt !== null) this.#lockTimer = setTimeout(() => void this.lock(), idleMs);
    this.#unlocked = Promise.resolve({ key: unlocked.key, lockAt });
    await this.#memory.extend(lockAt).catch(() => {});
  }

  async #keepUnlocked(key: string, origin: string): Promise<void> {
    this.#unlocked = Promise.resolve({ key, lockAt: null });
    await this.#memory.keep(key, origin, null).catch(() => {});
  }

  async #forgetUnlocked(): Promise<void> {
    clearTimeout(this.#lockTimer);
    this.#unlocked = Promise.resolve(null);
    await this.#memory.forget().catch(() => {});
  }

  #read(): Promise<KeyRecord | null> {
    this.#record ??= this.#database.read().catch(() => null);
    return this.#record;
  }
}
