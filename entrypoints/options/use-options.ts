import { useCallback, useEffect, useState } from 'react';
import type { Parameters } from '../../components/options/parameters';
import type { Patience } from '../../components/options/patience';
import type { Notice } from '../../components/options/section';
import type { Loaded } from '../../components/options/service-section';
import type { Health, Model, Provider } from '../../lib/api/types';
import { browser } from '../../lib/extension/browser';
import type { KeyStatus, Outcome, Status } from '../../lib/extension/messages';
import { problemText } from '../../lib/extension/problem-text';
import { request } from '../../lib/extension/request';
import type { Settings, SettingsChange } from '../../lib/extension/settings';
import { text } from '../../lib/extension/text';
import { requestHostPermission } from './base-url';

type Area = 'key' | 'baseUrl' | 'models' | 'parameters' | 'patience';
type Notices = Record<Area, Notice | null>;
const quiet: Notices = { key: null, baseUrl: null, models: null, parameters: null, patience: null };

/** What the options page knows and can do; every act goes to the background and says how it went. */
export function useOptions() {
  const [status, setStatus] = useState<Status | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [models, setModels] = useState<readonly Model[] | null>(null);
  const [health, setHealth] = useState<Loaded<Health>>(null);
  const [provider, setProvider] = useState<Loaded<Provider>>(null);
  // Known before the click: the panel may only be opened in the click itself.
  const [windowId, setWindowId] = useState(-1);
  const [unreachable, setUnreachable] = useState(false);
  const [notices, setNotices] = useState<Notices>(quiet);

  const say = useCallback((area: Area, tone: Notice['tone'], sentence: string) => {
    setNotices((before) => ({ ...before, [area]: { tone, text: sentence } }));
  }, []);

  const loadModels = useCallback(
    async (refresh: boolean) => {
      const outcome = await request('models-list', { refresh });
      if (outcome.ok) {
        setModels(outcome.value);
        setNotices((before) => ({ ...before, models: null }));
      } else {
        say('models', 'bad', problemText(outcome.problem));
      }
    },
    [say],
  );

  const loadService = useCallback(async () => {
    setHealth(toLoaded(await request('health-get', {})));
    setProvider(toLoaded(await request('provider-get', {})));
  }, []);

  useEffect(() => {
    const load = async () => {
      setWindowId((await browser.windows.getCurrent()).id ?? -1);
      setStatus(await request('status-get', {}));
      setSettings(await request('settings-get', {}));
      await Promise.all([loadModels(false), loadService()]);
    };
    load().catch(() => setUnreachable(true));
  }, [loadModels, loadService]);

  const setKeyStatus = (key: KeyStatus) => setStatus((before) => before && { ...before, key });

  /** Some servers name their models only to who has a key. */
  const loadRefusedModels = async () => {
    if (models === null) await loadModels(true);
  };

  const saveSettings = async (change: SettingsChange) =>
    setSettings(await request('settings-set', { settings: change }));

  return {
    status,
    settings,
    models,
    health,
    provider,
    unreachable,
    windowId,
    notices,

    async saveKey(key: string, passphrase: string): Promise<boolean> {
      setKeyStatus(await request('key-set', passphrase === '' ? { key } : { key, passphrase }));
      say('key', 'good', text('keySaved'));
      await loadRefusedModels();
      return true;
    },
    async removeKey() {
      setKeyStatus(await request('key-remove', {}));
      say('key', 'good', text('keyRemoved'));
    },
    async unlockKey(passphrase: string): Promise<boolean> {
      const key = await request('key-unlock', { passphrase });
      setKeyStatus(key);
      const unlocked = key.state === 'present';
      say('key', unlocked ? 'good' : 'bad', text(unlocked ? 'keyUnlocked' : 'keyUnlockFailed'));
      if (unlocked) await loadRefusedModels();
      return unlocked;
    },
    async lockKey() {
      setKeyStatus(await request('key-lock', {}));
    },
    async testConnection() {
      const host = status?.host ?? '';
      say('key', 'busy', text('testRunning', host));
      const outcome = await request('connection-test', {});
      if (outcome.ok) {
        const { latencyMs, models: count } = outcome.value;
        say('key', 'good', text('testPassed', host, Math.round(latencyMs), count));
      } else {
        say('key', 'bad', problemText(outcome.problem));
      }
    },
    async saveBaseUrl(baseUrl: string) {
      // First and without waiting for anything else: a permission can only be asked in the click itself.
      const permission = await requestHostPermission(baseUrl);
      if (!permission.granted) {
        say('baseUrl', 'bad', text('baseUrlRefused', permission.host));
        return;
      }
      const outcome = await request('base-url-set', { baseUrl });
      if (!outcome.ok) {
        say('baseUrl', 'bad', problemText(outcome.problem));
        return;
      }
      const { key, host } = outcome.value;
      setStatus(outcome.value);
      setSettings(await request('settings-get', {}));
      say(
        'baseUrl',
        'good',
        text(key.state === 'absent' ? 'baseUrlSavedNeedsKey' : 'baseUrlSaved', host),
      );
      setModels(null);
      await Promise.all([loadModels(true), loadService()]);
    },
    chooseModel: (model: string) => saveSettings({ model }),
    reloadModels: () => loadModels(true),
    async saveParameters(parameters: Parameters) {
      // null takes a parameter back to the server's default.
      await saveSettings({
        temperature: null,
        topP: null,
        maxTokens: null,
        stop: null,
        ...parameters,
      });
      say('parameters', 'good', text('parametersSaved'));
    },
    async savePatience(patience: Patience) {
      await saveSettings(patience);
      say('patience', 'good', text('parametersSaved'));
    },
  };
}

function toLoaded<T>(outcome: Outcome<T>): Loaded<T> {
  return outcome.ok ? { value: outcome.value } : { problem: problemText(outcome.problem) };
}
