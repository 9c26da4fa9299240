/**
 * The API as the background knows it: the settings' base URL, the key for it, one client, the models,
 * and the count of requests that every run shares.
 */
import type { RequestGate } from '../../../lib/agent/turn';
import { isLoopback } from '../../../lib/api/base-url';
import { createApiClient } from '../../../lib/api/client';
import { defaultCaps } from '../../../lib/api/defaults';
import type { Problem } from '../../../lib/api/problem';
import type { ApiClient, Model, Provider, RateLimit } from '../../../lib/api/types';
import type { KeyStatus, Outcome } from '../../../lib/extension/messages';
import type { Settings } from '../../../lib/extension/settings';
import type { SettingsStore } from '../../../lib/extension/settings-store';
import type { KeyStore } from '../key/key-store';
import { createKeptCount } from './kept-count';
import { ModelCache } from './models';

export interface ServerEdges {
  readonly fetch: typeof globalThis.fetch;
  now(): number;
  /** Whether the browser lets us talk to the host of this URL. */
  mayReach(baseUrl: string): Promise<boolean>;
  /** Something that the status shows is different now. */
  changed(): void;
}

/** A run does not wait longer than this for metadata that it can do without. */
const metadataPatienceMs = 1_500;

export class Server {
  readonly #settings: SettingsStore;
  readonly #key: KeyStore;
  readonly #edges: ServerEdges;
  readonly #count = createKeptCount();
  readonly #models: ModelCache;
  #provider: { readonly baseUrl: string; readonly value: Provider } | null = null;
  #client: { readonly identity: string; readonly client: ApiClient } | null = null;

  constructor(settings: SettingsStore, key: KeyStore, edges: ServerEdges) {
    this.#settings = settings;
    this.#key = key;
    this.#edges = edges;
    this.#models = new ModelCache(
      () => edges.now(),
      () => edges.changed(),
    );
  }

  /** One client for one server, key and patience: it remembers what the server refused. */
  async client(): Promise<ApiClient> {
    const { baseUrl, timers } = await this.#settings.get();
    const apiKey = await this.#key.use(originOf(baseUrl));
    const identity = JSON.stringify([baseUrl, apiKey, timers]);
    if (this.#client?.identity !== identity) {
      const { fetch, now } = this.#edges;
      const client = createApiClient({ baseUrl, apiKey, fetch, timers, caps: defaultCaps, now });
      this.#client = { identity, client };
    }
    return this.#client.client;
  }

  async keyStatus(): Promise<KeyStatus> {
    return this.#key.status(originOf((await this.#settings.get()).baseUrl));
  }

  /** Why no chat request can be sent at all; null where nothing is known to stand in the way. */
  async obstacle(): Promise<Problem | null> {
    const { baseUrl, lockAfterMinutes } = await this.#settings.get();
    const { host, hostname } = new URL(baseUrl);
    const { state } = await this.#key.status(originOf(baseUrl));
    // A server on this machine may need no key; if it does, it says so itself.
    const mayDoWithout = state === 'absent' && isLoopback(hostname);
    if (state !== 'present' && !mayDoWithout) return { kind: 'no-key', host };
    await this.#key.used(lockAfterMinutes);
    return (await this.#edges.mayReach(baseUrl)) ? null : { kind: 'no-permission', host };
  }

  async gate(): Promise<RequestGate> {
    const account = (await this.#settings.get()).baseUrl;
    const { now } = this.#edges;
    await this.#count.restored;
    return {
      waitUntil: () => this.#count.waitUntil(account, now()),
      started: () => this.#count.noteStart(account, now()),
      noted: (rateLimit) => {
        this.#count.noteResponse(account, rateLimit, now());
        this.#edges.changed();
      },
    };
  }

  /** The key or the server changed: what was counted no longer holds. */
  async forgetCount(): Promise<void> {
    const { baseUrl } = await this.#settings.get();
    await this.#count.restored;
    this.#count.forget(baseUrl);
  }

  async rateLimit({ baseUrl }: Settings): Promise<RateLimit> {
    await this.#count.restored;
    return this.#count.current(baseUrl, this.#edges.now());
  }

  async listModels(refresh: boolean): Promise<Outcome<readonly Model[]>> {
    const { baseUrl } = await this.#settings.get();
    return this.#models.list(baseUrl, await this.client(), refresh);
  }

  knownModels({ baseUrl }: Settings): readonly Model[] {
    return this.#models.known(baseUrl);
  }

  /** Metadata of a model, if it is known or comes quickly. */
  async model(id: string): Promise<Model | undefined> {
    await this.#models.restore();
    const settings = await this.#settings.get();
    const find = () => this.knownModels(settings).find((model) => model.id === id);
    if (this.knownModels(settings).length > 0) return find();
    const patience = Promise.withResolvers<void>();
    const timer = setTimeout(patience.resolve, metadataPatienceMs);
    await Promise.race([this.listModels(false), patience.promise]);
    clearTimeout(timer);
    return find();
  }

  isDemo({ baseUrl }: Settings): boolean {
    return this.#provider?.baseUrl === baseUrl && this.#provider.value.demo === true;
  }

  async provider(): Promise<Outcome<Provider>> {
    const { baseUrl } = await this.#settings.get();
    const result = await (await this.client()).getProvider();
    if (!result.ok) return { ok: false, problem: result.problem };
    this.#provider = { baseUrl, value: result.value };
    this.#edges.changed();
    return { ok: true, value: result.value };
  }

  /** Loads what the status shows, once a server. */
  async introduce(): Promise<void> {
    const { baseUrl } = await this.#settings.get();
    const provider = this.#provider?.baseUrl === baseUrl ? null : this.provider();
    await Promise.all([this.listModels(false), provider]);
  }
}

export function originOf(baseUrl: string): string {
  return new URL(baseUrl).origin;
}
