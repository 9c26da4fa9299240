import type { GeneratedStream } from '../../test/demo-api/types.ts';
import type { Load } from './measure.ts';

export interface Scenario {
  readonly name: string;
  readonly load: Load;
  /** Messages that the chat holds before. */
  readonly earlier: number;
}

/** About 6.3 characters a chunk: the burst makes the answer long before the measured pace begins. */
const longBurst = 40_000;

const stream = (count: number): GeneratedStream => ({ count, kind: 'markdown', seed: 7 });

/** `count`: chunks of a stream that is measured from its first one. */
export function scenariosOf(count: number): readonly Scenario[] {
  const paced = (name: string, chunksPerSecond: number, earlier = 0): Scenario => ({
    name,
    load: { stream: stream(count), chunksPerSecond },
    earlier,
  });
  return [
    paced('100/s', 100),
    paced('500/s', 500),
    paced('unlimited', 0),
    paced('100/s, 200 earlier', 100, 200),
    paced('100/s, 2000 earlier', 100, 2000),
    {
      name: '100/s after 256 kB',
      load: {
        stream: stream(longBurst + 1200),
        chunksPerSecond: 100,
        burst: longBurst,
        measuredFrom: longBurst + 500,
      },
      earlier: 0,
    },
    {
      name: 'burst of 256 kB alone',
      load: { stream: stream(longBurst), chunksPerSecond: 0 },
      earlier: 0,
    },
  ];
}
