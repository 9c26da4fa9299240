import type { ApiClient, Model } from '../../../lib/api/types';
import { browser } from '../../../lib/extension/browser';
import type { Outcome } from '../../../lib/extension/messages';

const storageKey = 'models';
const freshMs = 60 * 60_000;

interface Cached {
  readonly baseUrl: string;
  readonly loadedAt: number;
  readonly models: readonly Model[];
}

/**
 * The server's models, kept over restarts of the background: a run needs their metadata (tools, prices)
 * at once, and the list changes rarely.
 */
export class ModelCache {
  readonly #now: () => number;
  readonly #changed: () => void;
  #cached: Cached | null = null;
  #restoring: Promise<void> | null = null;
  #loading: {
    readonly baseUrl: string;
    readonly outcome: Promise<Outcome<readonly Model[]>>;
  } | null = null;

  constructor(now: () => number, changed: () => void) {
    this.#now = now;
    this.#changed = changed;
  }

  /** What is known now, without asking anybody. */
  known(baseUrl: string): readonly Model[] {
    return this.#cached?.baseUrl === baseUrl ? this.#cached.models : [];
  }

  /** The list, from the server where it is old or `refresh` says so. */
  async list(
    baseUrl: string,
    client: Pick<ApiClient, 'listModels'>,
    refresh: boolean,
  ): Promise<Outcome<readonly Model[]>> {
    await this.restore();
    const cached = this.#cached;
    const fresh = cached?.baseUrl === baseUrl && this.#now() - cached.loadedAt < freshMs;
    if (fresh && !refresh) return { ok: true, value: cached.models };
    if (this.#loading?.baseUrl !== baseUrl) {
      const outcome = this.#load(baseUrl, client).finally(() => {
        if (this.#loading?.outcome === outcome) this.#loading = null;
      });
      this.#loading = { baseUrl, outcome };
    }
    return this.#loading.outcome;
  }

  restore(): Promise<void> {
    this.#restoring ??= browser.storage.local
      .get(storageKey)
      .then((stored) => {
        const cached = stored[storageKey];
        // Written by this class alone; a foreign shape is as good as none.
        if (isCached(cached)) this.#cached ??= cached;
      })
      .catch(() => {});
    return this.#restoring;
  }

  async #load(
    baseUrl: string,
    client: Pick<ApiClient, 'listModels'>,
  ): Promise<Outcome<readonly Model[]>> {
    const result = await client.listModels();
    if (!result.ok) return { ok: false, problem: result.problem };
    const { value: models } = result;
    this.#cached = { baseUrl, loadedAt: this.#now(), models };
    this.#changed();
    await browser.storage.local.set({ [storageKey]: this.#cached }).catch(() => {});
    return { ok: true, value: models };
  }
}

function isCached(value: unknown): value is Cached {
  return (
    typeof value === 'object' &&
    value !== null &&
    'baseUrl' in value &&
    'loadedAt' in value &&
    'models' in value &&
    Array.isArray(value.models)
  );
}
