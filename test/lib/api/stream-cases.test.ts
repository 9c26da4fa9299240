import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from '../../../lib/api/client';
import { defaultCaps } from '../../../lib/api/defaults';
import type { StreamEvent } from '../../../lib/api/types';
import { type Cuts, clientOptions, everyByte, fold, replay, wholeCut } from './replay';
import { type StreamCase, statusCases, streamCases } from './stream-cases';

const request = { model: 'altllm-basic', messages: [{ role: 'user', content: 'Hi' }] } as const;

async function run(each: StreamCase, cuts: Cuts): Promise<StreamEvent[]> {
  if (each.ending === 'stall') vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { response, drained } = replay(each, cuts);
  const caps = { ...defaultCaps, ...each.caps };
  const client = createApiClient(clientOptions(async () => response, { caps }));
  const events: StreamEvent[] = [];
  const running = (async () => {
    const stream = client.streamChat(request, new AbortController().signal);
    for await (const event of stream) events.push(event);
  })();
  if (each.ending === 'stall') {
    await Promise.race([drained, running]);
    await vi.runAllTimersAsync();
  }
  await running;
  vi.useRealTimers();
  return events;
}

function expectOutcome(each: StreamCase, events: readonly StreamEvent[]): void {
  const outcome = fold(events);
  const toolCalls = outcome.toolCalls.map((call, index) =>
    each.expected.toolCalls[index]?.id === '' && call.id !== '' ? { ...call, id: '' } : call,
  );
  expect({ ...outcome, toolCalls }).toEqual(each.expected);
  expect(new Set(outcome.toolCalls.map((call) => call.id)).size).toBe(toolCalls.length);
  const last = events.at(-1);
  if (last?.type === 'finished') expect(last.toolCalls).toEqual(outcome.toolCalls);
  const terminals = events.filter(({ type }) => /^(finished|failed|aborted)$/.test(type));
  expect(terminals).toEqual([last]);
}

afterEach(() => {
  vi.useRealTimers();
});

it('holds at least a hundred cases, each named once', () => {
  expect(streamCases.length).toBeGreaterThanOrEqual(100);
  const names = [...streamCases, ...statusCases].map(({ group, name }) => `${group}: ${name}`);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(streamCases.map((each) => ({ ...each, title: `${each.group}: ${each.name}` })))(
  '$title',
  (each) => {
    it('comes out as expected when it arrives whole', async () => {
      expectOutcome(each, await run(each, wholeCut));
    });

    it.skipIf(each.large)('comes out the same byte by byte', async () => {
      expectOutcome(each, await run(each, everyByte));
    });

    it('comes out the same at random cuts', async () => {
      const { length } = each.body();
      const cuts = fc.uniqueArray(fc.nat({ max: Math.max(1, length) }), {
        maxLength: 40,
      });
      await fc.assert(
        fc.asyncProperty(cuts, async (at) => {
          expectOutcome(each, await run(each, () => at.toSorted((a, b) => a - b)));
        }),
        { seed: 20260101, numRuns: each.large ? 1 : 10 },
      );
    });
  },
);

describe('error statuses', () => {
  it.each(statusCases.map((each) => ({ ...each })))('$name', async (each) => {
    expectOutcome(each, await run(each, wholeCut));
    expectOutcome(each, await run(each, everyByte));
  });
});
