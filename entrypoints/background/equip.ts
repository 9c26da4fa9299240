import type { Tool } from '../../lib/agent/tool';
import type { SettingsStore } from '../../lib/extension/settings-store';
import type { Server } from './server/server';
import type { Equipment } from './session/session-edges';

const toolTimeOutMs = 30_000;

/** Everything that settings, key and server decide about the next turn, as it stands now. */
export async function equip(
  server: Server,
  settingsStore: SettingsStore,
  tools: readonly Tool[],
  modelId: string | undefined,
): Promise<Equipment> {
  const settings = await settingsStore.get();
  const { temperature, topP, maxTokens, stop, jsonMode, maxRounds } = settings;
  const id = modelId ?? settings.model;
  return {
    modelId: id,
    model: await server.model(id),
    sampling: {
      jsonMode,
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(maxTokens === undefined ? {} : { maxTokens }),
      ...(stop === undefined ? {} : { stop }),
    },
    maxRounds,
    tools,
    toolTimeOutMs,
    client: await server.client(),
    gate: await server.gate(),
  };
}
