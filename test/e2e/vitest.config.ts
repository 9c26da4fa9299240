import { defineConfig } from 'vitest/config';

/** Tests in real browsers: one at a time, since each has a browser to itself. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    // Up to two more tries: the suite has not yet been run often enough to know which test is unsteady.
    // The report marks each that needed one; such a test is a fault to find, not a pass to trust.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
