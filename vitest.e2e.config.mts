// Vitest: the end-to-end tests, as many files at a time as there are displays, because each drives a window of its own.
import { defineConfig } from 'vitest/config'

const displays = process.env.GALLEY_DISPLAYS?.split(' ') ?? []

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: ['test/e2e/display.ts'],
    maxWorkers: Math.max(1, displays.length),
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Keys come faster here than any hand sends them: what fails must fail three times.
    retry: 2,
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 15_000 } },
  },
})
