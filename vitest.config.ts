import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longestFirst';

/** The end-to-end tests: a real Electron, with a separate X server, session bus and data folder for each story. */
const stories = {
  globalSetup: './tests/support/globalSetup.ts',
  setupFiles: './tests/support/ownZone.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

/** Loads shared modules, especially Playwright, once per process instead of once per file. */
const isolate = false;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          isolate,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/support/**'],
          // Generous, so that a busy computer fails no test.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...stories,
          isolate,
          // In parallel, because a story mostly waits for a meeting to end or a window to paint.
          name: 'e2e',
          include: ['tests/{e2e,support}/**/*.test.ts'],
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
