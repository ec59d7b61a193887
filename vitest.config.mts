// Vitest: the unit tests; the end-to-end tests have a configuration of their own.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    globalSetup: ['test/fonts.ts'],
    maxWorkers: 2,
    // Nothing here measures time; a busy machine must not look like a fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
