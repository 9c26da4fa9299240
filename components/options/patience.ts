import type { Settings } from '../../lib/extension/settings';

export type Patience = Pick<
  Settings,
  'timers' | 'maxRounds' | 'titlesByModel' | 'lockAfterMinutes'
>;

/** The limits as they stand in the form; times in seconds. */
export interface PatienceDraft {
  readonly headers: string;
  readonly firstContent: string;
  readonly silence: string;
  readonly maxRounds: string;
  readonly lockAfter: string;
  readonly titlesByModel: boolean;
}

export type PatienceField = Exclude<keyof PatienceDraft, 'titlesByModel'>;

/** Least and most of each, inclusive. */
export const patienceRanges: Record<PatienceField, readonly [number, number]> = {
  headers: [1, 600],
  firstContent: [1, 1800],
  silence: [1, 1800],
  maxRounds: [1, 50],
  lockAfter: [0, 1440],
};

export function draftOfPatience(patience: Patience): PatienceDraft {
  return {
    headers: String(patience.timers.headersMs / 1000),
    firstContent: String(patience.timers.firstContentMs / 1000),
    silence: String(patience.timers.silenceMs / 1000),
    maxRounds: String(patience.maxRounds),
    lockAfter: String(patience.lockAfterMinutes),
    titlesByModel: patience.titlesByModel,
  };
}

export function isInRange(field: PatienceField, draft: string): boolean {
  const [least, most] = patienceRanges[field];
  const value = Number(draft);
  return draft.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
}

/** Only for a draft whose every field is in range. */
export function parsePatience(draft: PatienceDraft): Patience {
  return {
    timers: {
      headersMs: Number(draft.headers) * 1000,
      firstContentMs: Number(draft.firstContent) * 1000,
      silenceMs: Number(draft.silence) * 1000,
    },
    maxRounds: Number(draft.maxRounds),
    lockAfterMinutes: Number(draft.lockAfter),
    titlesByModel: draft.titlesByModel,
  };
}
