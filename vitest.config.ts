import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes half a minute or more, the longest first. Vitest itself knows that only after a first run. */
const longest = [
  'accessibility',
  'languages',
  'natural',
  'feedsMoving',
  'crash',
  'sound',
  'commandLine',
  'doNotDisturb',
  'reset',
  'resetBeforeMeeting',
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.indexOf(basename(moduleId, '.test.ts'));
  return place === -1 ? longest.length : place;
}

/** Begins the longest stories first, so that none is left to run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

/** A real Electron on a real display, each story with an X server, a session bus and a folder of its own. */
const stories = {
  globalSetup: './tests/support/globalSetup.ts',
  setupFiles: './tests/support/ownZone.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

/** Somebody types in real time in these: a pause in the typing would change what happens, so nothing runs beside them. */
const alone = ['tests/e2e/typing.test.ts', 'tests/e2e/fullScreen.test.ts'];

/** Loads what files share, Playwright above all, once in each process, not once for each file. */
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
          // A machine that is busy is no defect.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...stories,
          isolate,
          // Several at once: a story mostly waits, for a meeting to end or a window to paint.
          name: 'e2e',
          include: ['tests/{e2e,support}/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...stories,
          isolate,
          name: 'e2e-alone',
          include: alone,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
