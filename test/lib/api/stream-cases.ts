/**
 * Every case of a stream and a status that we hold a position on, as data: the bytes a server sends and
 * what comes of them. Replayed whole, byte by byte and at random cuts by the unit tests, and through the
 * real background by the browser tests.
 */
import { bodyCases } from './cases/bodies.ts';
import type { StreamCase } from './cases/case.ts';
import { chunkCases, endCases, errorEventCases } from './cases/chunks.ts';
import { brokenCases } from './cases/connections.ts';
import { framingCases } from './cases/framing.ts';
import { limitCases } from './cases/limits.ts';
import { errorBodyCases, statusCases } from './cases/statuses.ts';
import { toolCallCases } from './cases/tool-calls.ts';

export type { ExpectedEnd, ExpectedOutcome, StreamCase } from './cases/case.ts';
export { kindsByStatus } from './cases/statuses.ts';
export { statusCases };

/** All but the matrix of statuses. */
export const streamCases: readonly StreamCase[] = [
  ...framingCases,
  ...endCases,
  ...chunkCases,
  ...errorEventCases,
  ...toolCallCases,
  ...bodyCases,
  ...brokenCases,
  ...limitCases,
  ...errorBodyCases,
];
