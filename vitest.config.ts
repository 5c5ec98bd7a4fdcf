import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than twenty seconds, longest first. Vitest itself knows durations only after a first run. */
const longest = [
  'away',
  'sound',
  'crash',
  'presenting',
  'feedsMoving',
  'twoSteps',
  'followCall',
  'typing',
  'natural',
  'accessibility',
  'languages',
  'resetBeforeMeeting',
  'card',
  'swaySilence',
  'focus',
  'reset',
  'displays',
  'onACall',
  'doNotDisturb',
  'notShown',
  'screenReader',
  'locked',
  'arrival',
  'anchors',
  'sleep',
  'xfce',
  'sway',
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.indexOf(basename(moduleId, '.test.ts'));
  return place === -1 ? longest.length : place;
}

/** Starts the longest files first, so that none of them runs alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

/** The end-to-end tests: a real Electron, with a separate X server, session bus and data folder for each story. */
const stories = {
  globalSetup: './tests/support/globalSetup.ts',
  setupFiles: ['./tests/support/ownZone.ts', './tests/support/roomToRun.ts'],
  // Far beyond what anything takes, so that a busy computer fails no test.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Each look costs both the test and the app some processor time.
  expect: { poll: { timeout: 60_000, interval: 250 } },
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
          setupFiles: ['./tests/support/ownZone.ts'],
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/desktops/**', 'tests/packaged/**', 'tests/support/**'],
          // Generous, so that a busy computer fails no test.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...stories,
          isolate,
          // In parallel, because a story mostly waits for a meeting to end or a window to paint. Each begins only when
          // the processors have time to spare for it.
          name: 'e2e',
          include: ['tests/{e2e,support}/**/*.test.ts'],
          maxWorkers: 8,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          // One after the other, because a package can be installed only once. Run by `npm run test:packaged`.
          name: 'packaged',
          include: ['tests/packaged/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          ...stories,
          // Whole desktops, run by `npm run test:desktops`.
          name: 'desktops',
          include: ['tests/desktops/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
