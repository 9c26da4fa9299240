/** Times what a reader does to a page that a person is looking at. */
import type { Page } from 'puppeteer-core';

/** Lays the page out, as it is before anybody asks about it: that is the page's own work. */
export async function laidOut(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds on the clock, and of the thread's own work. */
  readonly dur?: number;
  readonly tdur?: number;
}

/**
 * The longest task in which a reader worked, in milliseconds of the page's own thread: what it would
 * hold the page up for with nothing else on the machine, however busy that is.
 */
export async function longestTracedTask<T>(
  page: Page,
  read: () => Promise<T>,
): Promise<{ readonly result: T; readonly longestCpuMs: number }> {
  await page.tracing.start({
    categories: ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  const result = await read();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: readonly TraceEvent[];
  };
  const slices = traceEvents.filter(({ name }) => name === 'altside-slice');
  const [first] = slices;
  if (!first) throw new Error('The trace holds no slice of the reader.');
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, tdur }) =>
      name === 'RunTask' &&
      ph === 'X' &&
      pid === first.pid &&
      tid === first.tid &&
      tdur !== undefined,
  );
  const own = tasks.filter(({ ts, dur = 0 }) =>
    slices.some((slice) => slice.ts >= ts && slice.ts <= ts + dur),
  );
  if (own.length === 0) throw new Error('The trace holds no task of the reader.');
  return { result, longestCpuMs: Math.max(...own.map(({ tdur = 0 }) => tdur)) / 1_000 };
}

export interface TimedText {
  readonly characters: number;
  readonly truncated: boolean;
  readonly workMs: number;
  /** The longest time for which the page could do nothing else. */
  readonly longestTaskMs: number;
}

/** Reads the page's text as the extension does; every turn that the reader gives the page is noted. */
export async function timeText(page: Page, script: string): Promise<TimedText> {
  await page.evaluate(script);
  return page.evaluate(async () => {
    interface TextReader {
      readDocument(
        document: Document,
        options: { maxCharacters: number; offset: number; now: () => number },
      ): Promise<{ text: string; truncated: boolean }>;
    }
    const scope = globalThis as unknown as {
      altsideText: TextReader;
      scheduler: { yield: () => Promise<void> };
    };
    let workMs = 0;
    let longestTaskMs = 0;
    let start = performance.now();
    performance.mark('altside-slice');
    const ended = (): void => {
      const spent = performance.now() - start;
      workMs += spent;
      longestTaskMs = Math.max(longestTaskMs, spent);
    };
    scope.scheduler.yield = async () => {
      ended();
      await new Promise((resolve) => setTimeout(resolve, 0));
      performance.mark('altside-slice');
      start = performance.now();
    };
    const { text, truncated } = await scope.altsideText.readDocument(document, {
      maxCharacters: 60_000,
      offset: 0,
      now: () => performance.now(),
    });
    ended();
    return { characters: text.length, truncated, workMs, longestTaskMs };
  });
}
