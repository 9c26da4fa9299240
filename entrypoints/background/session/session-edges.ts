import type { Turn } from '../../../lib/agent/turn';
import type { Problem } from '../../../lib/api/problem';
import type { Heartbeat } from '../heartbeat';
import type { ChatLog } from './chat-log';

/** The part of a turn that settings, key and server decide. */
export type Equipment = Pick<
  Turn,
  'modelId' | 'model' | 'sampling' | 'maxRounds' | 'tools' | 'toolTimeOutMs' | 'client' | 'gate'
>;

/** What a session asks of the background around it. */
export interface SessionEdges {
  now(): number;
  random(): number;
  readonly heartbeat: Heartbeat;
  /** Why nothing can be sent at all: no key, or no permission for the host. */
  obstacle(): Promise<Problem | null>;
  /** `modelId` undefined: the one in the settings. */
  equip(modelId: string | undefined): Promise<Equipment>;
  /** An answer is complete: time to think of a title. */
  answered(log: ChatLog): void;
}
