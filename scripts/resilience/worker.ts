/** Chromium's service worker of the extension, seen from outside: looking at it never keeps it awake. */
import type { CDPSession } from 'puppeteer-core';
import type { ChromiumSession } from '../../test/e2e/harness/chromium.ts';
import { soundSleep } from './sound-sleep.ts';

export interface Worker {
  /** Another one with every start; null while it sleeps. */
  id(): Promise<string | null>;
  /** Ends it, as a crash would. */
  close(): Promise<void>;
  /** See `soundSleep`. */
  asleep(timeout: number): Promise<number>;
  /**
   * Bytes of its JavaScript heap after a garbage collection. A debugger is attached for that moment:
   * nothing that says how long the worker lives may be measured across it.
   */
  heapBytes(): Promise<number>;
}

export async function watchWorker(chromium: ChromiumSession): Promise<Worker> {
  const session = await chromium.browser.target().createCDPSession();
  const id = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    const found = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(chromium.extensionId),
    );
    return found?.targetId ?? null;
  };
  return {
    id,
    async close() {
      const targetId = await id();
      if (targetId === null) throw new Error('There is no service worker to close.');
      await session.send('Target.closeTarget', { targetId });
    },
    asleep: (timeout) => soundSleep(async () => (await id()) !== null, timeout),
    async heapBytes() {
      const target = await chromium.browser.waitForTarget(
        (candidate) =>
          candidate.type() === 'service_worker' && candidate.url().includes(chromium.extensionId),
      );
      const attached = await target.createCDPSession();
      try {
        return await collectedHeapBytes(attached);
      } finally {
        await attached.detach();
      }
    },
  };
}

/** Bytes of a context's JavaScript heap after a garbage collection. */
export async function collectedHeapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
