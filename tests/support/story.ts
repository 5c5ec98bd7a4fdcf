/**
 * Tests that form a story: each continues from where the previous one ended. A test that is run alone (`-t`) first runs
 * the tests before it, so that any test can be selected.
 */
import { it, type RunnerTask, type RunnerTestCase, TestRunner } from 'vitest';

type Run = () => unknown;

export interface Story {
  (title: string, run: Run): void;
  /** Adds one test per case, in order. */
  readonly each: typeof it.each;
  /** Runs before the next test in the same `describe`, after all earlier tests. */
  readonly before: (prepare: Run) => void;
}

/** The time limit of each test. Vitest's own limit would include the tests before it. */
const limitMs = 120_000;

/** Starts a story. Use the result instead of vitest's `it` in a file or `describe`. */
export function story(): Story {
  /** The function that runs each test. It runs the test once, and then returns the same outcome. */
  const steps = new Map<RunnerTask, () => Promise<unknown>>();
  let prepare: Run | null = null;

  /** @param register declares a vitest test that runs the given function */
  function add(run: Run, register: (runUpTo: () => Promise<void>) => void): void {
    const preparation = prepare;
    prepare = null;
    register(() => runUpTo(task));
    // Vitest has just appended the test.
    const task = TestRunner.getCurrentSuite().tasks.at(-1) as RunnerTestCase;
    steps.set(
      task,
      once(() =>
        withinLimit(task.name, async () => {
          await preparation?.();
          await run();
        }),
      ),
    );
  }

  async function runUpTo(task: RunnerTestCase): Promise<void> {
    for (const step of testsIn(task.file.tasks)) {
      if (step === task) break;
      await steps
        .get(step)?.()
        .catch(cause => {
          throw new Error(`This continues from “${step.name}”, which failed.`, { cause });
        });
    }
    await steps.get(task)?.();
  }

  const test = (title: string, run: Run): void => add(run, runUpTo => it(title, { timeout: 0 }, runUpTo));

  const each =
    (cases: readonly unknown[]) => (title: string, run: (...values: readonly unknown[]) => unknown) => {
      for (const value of cases) {
        add(
          () => run(...(Array.isArray(value) ? value : [value])),
          // One test at a time, so that vitest puts the values into the title.
          runUpTo => it.each([value])(title, { timeout: 0 }, runUpTo),
        );
      }
    };

  return Object.assign(test, {
    each: each as typeof it.each,
    before(preparation: Run) {
      prepare = preparation;
    },
  });
}

/** The tests in the order they run. */
const testsIn = (tasks: readonly RunnerTask[]): readonly RunnerTask[] =>
  tasks.flatMap(task => (task.type === 'suite' ? testsIn(task.tasks) : [task]));

function once(run: () => Promise<unknown>): () => Promise<unknown> {
  let outcome: Promise<unknown> | undefined;
  return () => {
    outcome ??= run();
    return outcome;
  };
}

function withinLimit(title: string, run: () => Promise<unknown>): Promise<unknown> {
  const overdue = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`“${title}” took longer than ${limitMs} ms.`)), limitMs).unref();
  });
  return Promise.race([run(), overdue]);
}
