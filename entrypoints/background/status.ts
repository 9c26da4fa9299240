import type { History } from '../../lib/extension/history/history';
import type { Status } from '../../lib/extension/messages';
import type { SettingsStore } from '../../lib/extension/settings-store';
import type { Server } from './server/server';

/** What every panel and the options page show of the whole. */
export async function statusOf(
  server: Server,
  settingsStore: SettingsStore,
  historyOpened: Promise<History>,
  online: boolean,
): Promise<Status> {
  const settings = await settingsStore.get();
  const history = await historyOpened;
  const { baseUrl, model } = settings;
  return {
    key: await server.keyStatus(),
    baseUrl,
    host: new URL(baseUrl).host,
    demo: server.isDemo(settings),
    model,
    models: server.knownModels(settings),
    rateLimit: await server.rateLimit(settings),
    online,
    historyKept: history.kept,
    ...(history.problem === undefined ? {} : { historyProblem: history.problem }),
  };
}
