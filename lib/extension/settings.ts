/** What the user set. Lies in `storage.local`, so nothing secret belongs here. */
export interface Settings {
  /** No trailing slash; https, or http on loopback. */
  readonly baseUrl: string;
  readonly model: string;
  /** Last used first, at most 8. */
  readonly recentModels: readonly string[];
  /** Absent: the server's default. */
  readonly temperature?: number;
  readonly topP?: number;
  readonly maxTokens?: number;
  readonly stop?: readonly string[];
  readonly jsonMode: boolean;
  readonly timers: {
    readonly headersMs: number;
    readonly firstContentMs: number;
    readonly silenceMs: number;
  };
  readonly maxRounds: number;
  readonly titlesByModel: boolean;
  /** Minutes until a passphrase-protected key locks itself; 0: never. */
  readonly lockAfterMinutes: number;
}

/** A change to some settings; null takes one back to its default. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | null };

export const defaultSettings: Settings = {
  baseUrl: 'https://api.altllm.ai/v1',
  model: 'altllm-basic',
  recentModels: [],
  jsonMode: false,
  timers: { headersMs: 60_000, firstContentMs: 120_000, silenceMs: 60_000 },
  maxRounds: 12,
  titlesByModel: false,
  lockAfterMinutes: 30,
};
