import type { CDPSession, Page } from 'puppeteer-core';
import { generateChunks } from '../../test/demo-api/generate.ts';
import type { DemoApi } from '../../test/demo-api/server.ts';
import type { GeneratedStream } from '../../test/demo-api/types.ts';
import { percentile, visibleLags } from './lag.ts';
import { installProbe, type ProbeResult } from './probe.ts';

export interface Load {
  readonly stream: GeneratedStream;
  /** 0: as fast as the connection takes them. */
  readonly chunksPerSecond: number;
  readonly burst?: number;
  /** Chunk from which on it is measured; until then the page has time to take the burst in. */
  readonly measuredFrom?: number;
}

export interface Figures {
  readonly lagP50: number;
  readonly lagP95: number;
  /** Chunks that no frame was seen to show; must be 0 for the lags to mean anything. */
  readonly unseen: number;
  readonly longTasksMs: number;
  readonly longestTaskMs: number;
  readonly framesPerSecond: number;
  /** Main-thread time of the page, in seconds, from Enter to the answer's end. */
  readonly cpuSeconds: number;
  /** The same as a share of the time that passed. */
  readonly cpuShare: number;
  readonly enterToRequestMs: number;
  readonly firstChunkToPaintMs: number;
  readonly heapMb: number;
}

/** Sends one question with the keyboard and measures (from `measuredFrom` on) until its answer has ended. */
export async function measureAnswer(
  page: Page,
  api: DemoApi,
  load: Load,
  ended: () => Promise<unknown>,
): Promise<Figures> {
  api.reset();
  api.script({
    times: 1,
    generate: load.stream,
    chunksPerSecond: load.chunksPerSecond,
    recordTimes: true,
    ...(load.burst === undefined ? {} : { burst: load.burst }),
  });
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const skew = await clockSkew(cdp);
  await page.evaluate(installProbe);
  await page.type('textarea', 'go');
  let before = await taskSeconds(cdp);
  let startedAt = performance.now();
  await page.keyboard.press('Enter');
  if (load.measuredFrom !== undefined) {
    await written(api, load.measuredFrom);
    await page.evaluate(() => window.altsideProbe?.restart());
    before = await taskSeconds(cdp);
    startedAt = performance.now();
  }
  await ended();
  const seconds = (performance.now() - startedAt) / 1000;
  // Two more frames, so that the last chunk has been painted and noted.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const cpuSeconds = (await taskSeconds(cdp)) - before;
  const probe = await page.evaluate(() => window.altsideProbe?.stop());
  if (!probe) throw new Error('The probe was lost: the page was reloaded while it was measured.');
  const heapMb = await heapAfterCollection(cdp);
  await cdp.detach();
  return {
    ...figures(probe, api, load, skew),
    cpuSeconds,
    cpuShare: cpuSeconds / seconds,
    heapMb,
    framesPerSecond: probe.frames.length / seconds,
  };
}

/** Resolves when the demo API has written so many chunks. */
async function written(api: DemoApi, chunks: number): Promise<void> {
  const enough = () =>
    api.requests.some((one) => one.path.endsWith('/chat/completions') && one.chunks >= chunks);
  while (!enough()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function figures(probe: ProbeResult, api: DemoApi, load: Load, skew: number) {
  const request = api.requests.find(({ path }) => path.endsWith('/chat/completions'));
  if (!request) throw new Error('No request was received.');
  const measuredFrom = load.measuredFrom ?? 0;
  const { lags: all, unseen } = visibleLags(
    [...generateChunks(load.stream)],
    request.chunkTimes,
    probe.frames,
    skew,
  );
  const lags = all.slice(measuredFrom);
  return {
    lagP50: percentile(lags, 0.5),
    lagP95: percentile(lags, 0.95),
    firstChunkToPaintMs: measuredFrom === 0 ? (lags[0] ?? Number.NaN) : Number.NaN,
    unseen,
    longTasksMs: probe.longTaskMs,
    longestTaskMs: probe.longestTaskMs,
    enterToRequestMs: request.at - (probe.enterAt - skew),
  };
}

/** How far the page's clock is ahead of this process's, in milliseconds: the best of 20 round trips. */
async function clockSkew(cdp: CDPSession): Promise<number> {
  let best = { trip: Number.POSITIVE_INFINITY, skew: 0 };
  for (let index = 0; index < 20; index += 1) {
    const sent = performance.timeOrigin + performance.now();
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: 'performance.timeOrigin + performance.now()',
    });
    const received = performance.timeOrigin + performance.now();
    const trip = received - sent;
    if (trip < best.trip) best = { trip, skew: Number(result.value) - (sent + received) / 2 };
  }
  return best.skew;
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

export async function heapAfterCollection(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}
