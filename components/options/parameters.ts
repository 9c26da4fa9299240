import type { Model } from '../../lib/api/types';
import type { Settings } from '../../lib/extension/settings';
import type { TextKey } from '../../lib/extension/text';

/** The request parameters as they stand in the form. Empty text means: the server's default. */
export interface ParametersDraft {
  readonly temperature: string;
  readonly topP: string;
  readonly maxTokens: string;
  /** One sequence a line. */
  readonly stop: string;
  readonly jsonMode: boolean;
}

export type ParameterName = keyof ParametersDraft;
export type Parameters = Pick<Settings, 'temperature' | 'topP' | 'maxTokens' | 'stop' | 'jsonMode'>;
export type ParameterErrors = Partial<Record<ParameterName, { key: TextKey; limit?: number }>>;

export const defaultDraft: ParametersDraft = {
  temperature: '',
  topP: '',
  maxTokens: '',
  stop: '',
  jsonMode: false,
};

export function draftOf(settings: Parameters): ParametersDraft {
  return {
    temperature: settings.temperature?.toString() ?? '',
    topP: settings.topP?.toString() ?? '',
    maxTokens: settings.maxTokens?.toString() ?? '',
    stop: settings.stop?.join('\n') ?? '',
    jsonMode: settings.jsonMode,
  };
}

/** OpenAI's limit for `stop`, which the reference's "fully compatible" takes over. */
const maxStopSequences = 4;

/** Reads the form; ranges are the reference's (temperature 0 to 2, top_p 0 to 1) and the model's own. */
export function parseDraft(
  draft: ParametersDraft,
  model: Model | undefined,
): { readonly parameters: Parameters; readonly errors: ParameterErrors } {
  const errors: ParameterErrors = {};
  const temperature = readNumber(draft.temperature, 0, 2, false);
  if (temperature === 'invalid') errors.temperature = { key: 'temperatureRange' };
  const topP = readNumber(draft.topP, 0, 1, false);
  if (topP === 'invalid') errors.topP = { key: 'topPRange' };
  const most = model?.max_output_length ?? 1_000_000;
  const maxTokens = readNumber(draft.maxTokens, 1, most, true);
  if (maxTokens === 'invalid') errors.maxTokens = { key: 'maxTokensRange', limit: most };
  const stop = draft.stop.split('\n').filter((line) => line !== '');
  if (stop.length > maxStopSequences) errors.stop = { key: 'stopRange', limit: maxStopSequences };
  return {
    parameters: {
      ...(typeof temperature === 'number' ? { temperature } : {}),
      ...(typeof topP === 'number' ? { topP } : {}),
      ...(typeof maxTokens === 'number' ? { maxTokens } : {}),
      ...(stop.length > 0 ? { stop } : {}),
      jsonMode: draft.jsonMode,
    },
    errors,
  };
}

function readNumber(
  draft: string,
  least: number,
  most: number,
  whole: boolean,
): number | 'unset' | 'invalid' {
  const trimmed = draft.trim().replace(',', '.');
  if (trimmed === '') return 'unset';
  const value = Number(trimmed);
  const fits = value >= least && value <= most && (!whole || Number.isInteger(value));
  return fits ? value : 'invalid';
}

const wireNames: Record<Exclude<ParameterName, 'jsonMode'>, string> = {
  temperature: 'temperature',
  topP: 'top_p',
  maxTokens: 'max_tokens',
  stop: 'stop',
};

/** Whether the model's metadata lets a parameter be set. Silence in the metadata counts as yes. */
export function isSupported(name: ParameterName, model: Model | undefined): boolean {
  if (name === 'jsonMode') return model?.supported_features?.includes('json_mode') ?? true;
  return model?.supported_sampling_parameters?.includes(wireNames[name]) ?? true;
}
