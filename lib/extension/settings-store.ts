import * as v from 'valibot';
import { browser } from './browser';
import { defaultSettings, type Settings, type SettingsChange } from './settings';
import { settingSchemas } from './settings-schema';

const storageKey = 'settings';
type Name = keyof typeof settingSchemas;

export interface SettingsStore {
  get(): Promise<Settings>;
  /** Values out of range are left as they were; null goes back to the default. */
  change(change: SettingsChange): Promise<Settings>;
}

/** The settings in `storage.local`, read once and kept in step. */
export function createSettingsStore(changed: (settings: Settings) => void): SettingsStore {
  let current: Promise<Settings> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const get = () => {
    current ??= browser.storage.local
      .get(storageKey)
      .then((stored) => changedSettings(defaultSettings, stored[storageKey]))
      .catch(() => defaultSettings);
    return current;
  };

  return {
    get,
    change(change) {
      // One after the other: two changes at once must not lose each other's.
      const result = last.then(async () => {
        const settings = changedSettings(await get(), change);
        current = Promise.resolve(settings);
        await browser.storage.local.set({ [storageKey]: settings });
        changed(settings);
        return settings;
      });
      last = result.catch(() => {});
      return result;
    },
  };
}

/** Takes over every value that is in range; what is unknown or wrong is left out. */
export function changedSettings(settings: Settings, change: unknown): Settings {
  if (typeof change !== 'object' || change === null) return settings;
  const values: Record<string, unknown> = { ...settings };
  for (const name of Object.keys(settingSchemas) as Name[]) {
    if (!Object.hasOwn(change, name)) continue;
    const value = (change as Record<string, unknown>)[name];
    if (value === null) {
      if (name in defaultSettings) values[name] = defaultSettings[name];
      else delete values[name];
      continue;
    }
    const parsed = v.safeParse(settingSchemas[name], value);
    if (parsed.success) values[name] = parsed.output;
  }
  const { model } = values;
  if (typeof model === 'string' && model !== settings.model) {
    const others = settings.recentModels.filter((recent) => recent !== model);
    values.recentModels = [model, ...others].slice(0, 8);
  }
  // Begun from settings, and every value since has passed its own schema.
  return values as unknown as Settings;
}
