import { until } from './until.ts';

const soundSleepMs = 3_000;

/**
 * Resolves to the milliseconds until a background fell asleep, once it has slept for a few seconds: one
 * that is called back at once does not sleep. Rejects after `timeout` milliseconds.
 */
export async function soundSleep(
  isAwake: () => Promise<boolean>,
  timeout: number,
): Promise<number> {
  const started = performance.now();
  let since = started;
  let sleeps = false;
  await until(
    async () => {
      if (await isAwake()) sleeps = false;
      else if (!sleeps) {
        sleeps = true;
        since = performance.now();
      }
      return sleeps && performance.now() - since > soundSleepMs;
    },
    'the background sleeps',
    timeout,
  );
  return since - started;
}
