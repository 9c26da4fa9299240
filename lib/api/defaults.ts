import type { Caps, Timers } from './types';

export const defaultBaseUrl = 'https://api.altllm.ai/v1';

/**
 * A server may queue a request before it answers, and a reasoning model may think before its first
 * word, so the first two are generous; between two pieces of content a minute is a stall.
 */
export const defaultTimers: Timers = {
  headersMs: 60_000,
  firstContentMs: 120_000,
  silenceMs: 60_000,
};

/** Far above what an honest server sends, far below what hurts a browser. */
export const defaultCaps: Caps = {
  line: 1_048_576,
  event: 2_097_152,
  answer: 4_194_304,
  toolCalls: 64,
  toolArguments: 262_144,
};
