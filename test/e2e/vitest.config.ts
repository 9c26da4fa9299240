import { defineConfig } from 'vitest/config';

/** Tests in real browsers: one at a time, since each has a browser to itself. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
