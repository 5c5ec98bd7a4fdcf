/**
 * Tests that tell one story: each goes on from where the one before it ended. One that is run alone (`-t`) first goes
 * through those before it, so that the order in a file is never something to know about.
 */
import { it, type RunnerTask, type RunnerTestCase, TestRunner } from 'vitest';

type Run = () => unknown;

export interface Story {
  (title: string, run: Run): void;
  /** One test for each case, in order. */
  readonly each: typeof it.each;
  /** Prepares the next test in the same `describe`, after all that comes before it. */
  readonly before: (prepare: Run) => void;
}

/** What each test may take. Vitest's own limit would count those before it as well. */
const limitMs = 60_000;

/** Begins a story; the result takes the place of vitest's `it` in its file or `describe`. */
export function story(): Story {
  /** Each test of it, and what runs it: the first time in earnest, later with the same outcome. */
  const steps = new Map<RunnerTask, () => Promise<unknown>>();
  let prepare: Run | null = null;

  /** @param register declares a test that does what it is given */
  function add(run: Run, register: (tell: () => Promise<void>) => void): void {
    const preparation = prepare;
    prepare = null;
    register(() => tell(task));
    // Vitest has just appended it.
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

  async function tell(task: RunnerTestCase): Promise<void> {
    for (const step of testsIn(task.file.tasks)) {
      if (step === task) break;
      await steps
        .get(step)?.()
        .catch(cause => {
          throw new Error(`This goes on from “${step.name}”, which failed.`, { cause });
        });
    }
    await steps.get(task)?.();
  }

  const test = (title: string, run: Run): void => add(run, tell => it(title, { timeout: 0 }, tell));

  const each =
    (cases: readonly unknown[]) => (title: string, run: (...values: readonly unknown[]) => unknown) => {
      for (const value of cases) {
        add(
          () => run(...(Array.isArray(value) ? value : [value])),
          // One at a time, so that vitest writes the values into the title.
          tell => it.each([value])(title, { timeout: 0 }, tell),
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

/** The tests in the order in which they run. */
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
