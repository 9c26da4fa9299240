import { defaultCaps, defaultTimers } from '../../../lib/api/defaults.ts';
import type { ApiClientOptions, StreamEvent } from '../../../lib/api/types.ts';
import type { StreamCase } from './stream-cases.ts';

/** Where to cut a body of this many bytes, ascending. */
export type Cuts = (length: number) => Iterable<number>;

export const wholeCut: Cuts = () => [];
export const everyByte: Cuts = (length) => Array.from({ length }, (_, index) => index + 1);

export interface Replay {
  readonly response: Response;
  /** Resolves when all bytes were taken and more are asked for. */
  readonly drained: Promise<void>;
}

/** The case as a response that hands out one piece per read. */
export function replay(each: StreamCase, cuts: Cuts): Replay {
  const drained = Promise.withResolvers<void>();
  const pieces = cut(each.body(), cuts);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const { value, done } = pieces.next();
        if (!done) return controller.enqueue(value);
        drained.resolve();
        if (each.ending === 'close') return controller.close();
        if (each.ending === 'reset') return controller.error(new TypeError('terminated'));
        return new Promise(() => {});
      },
    },
    { highWaterMark: 0 },
  );
  const hasBody = each.status !== 204;
  const init = { status: each.status, headers: each.headers };
  return { response: new Response(hasBody ? body : null, init), drained: drained.promise };
}

function* cut(
  bytes: Uint8Array<ArrayBuffer>,
  cuts: Cuts,
): Generator<Uint8Array<ArrayBuffer>, undefined> {
  let start = 0;
  for (const end of cuts(bytes.length)) {
    if (end <= start || end >= bytes.length) continue;
    yield bytes.subarray(start, end);
    start = end;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

export function clientOptions(
  fetch: ApiClientOptions['fetch'],
  rest: Partial<ApiClientOptions> = {},
): ApiClientOptions {
  return {
    baseUrl: 'https://api.example/v1',
    apiKey: 'sk-secret',
    fetch,
    timers: defaultTimers,
    caps: defaultCaps,
    now: () => 1_700_000_000_000,
    ...rest,
  };
}

/** The answer that a run of events adds up to, in the form the cases are written in. */
export function fold(events: readonly StreamEvent[]) {
  const calls = new Map<number, { id: string; name: string; arguments: string }>();
  const outcome = { text: '', reasoning: '', usage: null as unknown, end: null as unknown };
  for (const event of events) {
    if (event.type === 'text-delta') outcome.text += event.text;
    else if (event.type === 'reasoning-delta') outcome.reasoning += event.text;
    else if (event.type === 'usage-received') outcome.usage = event.usage;
    else if (event.type === 'tool-call-started') {
      calls.set(event.index, { id: event.id, name: event.name, arguments: '' });
    } else if (event.type === 'tool-arguments-delta') {
      const call = calls.get(event.index);
      if (!call) throw new Error('arguments came before their call');
      call.arguments += event.text;
    } else if (event.type === 'finished') {
      const { toolCalls: _, ...end } = event;
      outcome.end = end;
    } else if (event.type === 'failed') {
      const { host: _, ...problem } = event.problem;
      outcome.end = { type: 'failed', problem };
    } else if (event.type === 'aborted') outcome.end = event;
  }
  return { ...outcome, toolCalls: [...calls.values()] };
}
