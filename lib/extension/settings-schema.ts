import * as v from 'valibot';
import { parseBaseUrl } from '../api/base-url';

const seconds = (most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(1_000), v.maxValue(most * 1_000));
const modelId = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const baseUrl = v.pipe(
  v.string(),
  v.check((text) => parseBaseUrl(text).ok),
);

/** One schema a setting, so that a single wrong value never takes the others with it. */
export const settingSchemas = {
  baseUrl,
  model: modelId,
  recentModels: v.pipe(v.array(modelId), v.maxLength(8)),
  temperature: v.pipe(v.number(), v.minValue(0), v.maxValue(2)),
  topP: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  maxTokens: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  stop: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(4)),
  jsonMode: v.boolean(),
  timers: v.object({
    headersMs: seconds(3_600),
    firstContentMs: seconds(3_600),
    silenceMs: seconds(3_600),
  }),
  maxRounds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  titlesByModel: v.boolean(),
  lockAfterMinutes: v.pipe(v.number(), v.minValue(0), v.maxValue(10_080)),
} as const;
