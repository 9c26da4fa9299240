/**
 * Holds the API key. It goes in by `set` and out by `use`, to the client alone; every other answer is a
 * `KeyStatus`. A key is bound to the origin that it was saved for: for any other there is none.
 */
import type { KeyStatus } from '../../../lib/extension/messages';
import type { KeyDatabase } from './key-database';
import { type KeyRecord, lastFourOf } from './key-record';
import { seal, unseal } from './seal';

export class KeyStore {
  readonly #database: KeyDatabase;
  readonly #now: () => number;
  readonly #changed: () => void;
  #record: Promise<KeyRecord | null> | null = null;
  /** The key of a record under a passphrase, while it is unlocked. */
  #unlocked: { readonly record: KeyRecord; readonly key: string } | null = null;
  #lockTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(database: KeyDatabase, now: () => number, changed: () => void) {
    this.#database = database;
    this.#now = now;
    this.#changed = changed;
  }

  async status(origin: string): Promise<KeyStatus> {
    const record = await this.#read();
    if (record?.origin !== origin) return { state: 'absent' };
    const { lastFour, savedAt, protection } = record;
    return protection === 'passphrase' && this.#unlocked?.record !== record
      ? { state: 'locked', lastFour, savedAt }
      : { state: 'present', lastFour, savedAt, passphrase: protection === 'passphrase' };
  }

  /** The key itself, for a request to `origin`. Null where there is none for it, or it is locked. */
  async use(origin: string): Promise<string | null> {
    const record = await this.#read();
    if (record?.origin !== origin) return null;
    if (record.protection === 'none') return record.key;
    return this.#unlocked?.record === record ? this.#unlocked.key : null;
  }

  async set(key: string, origin: string, passphrase: string | undefined): Promise<void> {
    const base = { id: 'key', origin, lastFour: lastFourOf(key), savedAt: this.#now() } as const;
    const record: KeyRecord =
      passphrase === undefined
        ? { ...base, protection: 'none', key }
        : { ...base, protection: 'passphrase', ...(await seal(key, passphrase, origin)) };
    await this.#database.write(record);
    this.#record = Promise.resolve(record);
    this.#unlocked = passphrase === undefined ? null : { record, key };
    this.#changed();
  }

  async remove(): Promise<void> {
    await this.#database.remove();
    this.#record = Promise.resolve(null);
    this.#unlocked = null;
    this.#changed();
  }

  /** True where the passphrase was right. */
  async unlock(passphrase: string): Promise<boolean> {
    const record = await this.#read();
    if (record?.protection !== 'passphrase') return false;
    const key = await unseal(record, passphrase, record.origin);
    if (key === null || (await this.#read()) !== record) return false;
    this.#unlocked = { record, key };
    this.#changed();
    return true;
  }

  lock(): void {
    clearTimeout(this.#lockTimer);
    if (!this.#unlocked) return;
    this.#unlocked = null;
    this.#changed();
  }

  /**
   * The user did something: the idle lock begins anew. 0 minutes: never. A background that dies before
   * forgets the key all the same.
   */
  used(lockAfterMinutes: number): void {
    clearTimeout(this.#lockTimer);
    if (!this.#unlocked || lockAfterMinutes <= 0) return;
    this.#lockTimer = setTimeout(() => this.lock(), lockAfterMinutes * 60_000);
  }

  #read(): Promise<KeyRecord | null> {
    this.#record ??= this.#database.read().catch(() => null);
    return this.#record;
  }
}
