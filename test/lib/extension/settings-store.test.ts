import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../../lib/extension/settings';
import { changedSettings, createSettingsStore } from '../../../lib/extension/settings-store';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the defaults until something is changed, and kept afterwards', async () => {
    const store = createSettingsStore(() => {});
    expect(await store.get()).toEqual(defaultSettings);
    await store.change({ temperature: 0.5 });
    expect((await createSettingsStore(() => {}).get()).temperature).toBe(0.5);
  });

  it('lose nothing when two changes come at once', async () => {
    const store = createSettingsStore(() => {});
    await Promise.all([store.change({ topP: 0.5 }), store.change({ maxTokens: 9 })]);
    expect(await store.get()).toMatchObject({ topP: 0.5, maxTokens: 9 });
  });

  it('go back to the default with null', () => {
    const changed = changedSettings(defaultSettings, { temperature: 1, maxRounds: 3 });
    expect(changedSettings(changed, { temperature: null, maxRounds: null })).toEqual(
      defaultSettings,
    );
  });

  it('leave out what is unknown or out of range, and take the rest', () => {
    const changed = changedSettings(defaultSettings, {
      temperature: 3,
      topP: Number.NaN,
      baseUrl: 'http://evil.test',
      stop: ['', 'x'],
      jsonMode: true,
      key: 'sk-secret',
      __proto__: { polluted: true },
    });
    expect(changed).toEqual({ ...defaultSettings, jsonMode: true });
  });

  it('remember the models used last, newest first, at most eight', () => {
    let settings = defaultSettings;
    for (let at = 0; at < 10; at += 1) settings = changedSettings(settings, { model: `m${at}` });
    settings = changedSettings(settings, { model: 'm7' });
    expect(settings.recentModels).toEqual(['m7', 'm9', 'm8', 'm6', 'm5', 'm4', 'm3', 'm2']);
  });
});
