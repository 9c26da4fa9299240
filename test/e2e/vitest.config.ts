import { defineConfig } from 'vitest/config';

/**
 * Tests in real browsers, two files at a time: each has a browser of its own, and mostly waits for it.
 * More would fight over the cores of a small machine.
 */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    maxWorkers: 2,
    // Nobody watches CI's machine: one more try there, which the report marks. Here a failure is a failure.
    retry: process.env.CI === undefined ? 0 : 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
