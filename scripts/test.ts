/**
 * `npm test`: runs types, lint and unit tests alongside the end-to-end tests, and ends with a count that any CI can read.
 * The output of the end-to-end tests is shown live; the other checks print one line each, and their output on failure.
 *
 * The stories run on the wall clock, beside everything else and as many at once as the processors can take. Files that
 * fail run once more, one after the other, if they are few, and are named in the summary.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inRoot, root } from './paths';
import { runProcess } from './run';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Outcome extends Counts {
  readonly name: string;
  readonly code: number;
  readonly seconds: number;
  /** The files that passed only at the second attempt. */
  readonly repeated?: readonly string[];
}

/** A test file in a report of vitest. */
interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** More files that fail are hardly due to a busy computer. */
const maxRepeated = 12;

const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

const bin = (name: string) => inRoot('node_modules', '.bin', name);
const print = (text: string): void => void process.stdout.write(text);

/** Runs a check that returns an exit code, and measures its duration. */
async function timed(name: string, run: () => Promise<number>, count = () => noTests): Promise<Outcome> {
  const startedAt = performance.now();
  const code = await run();
  return { name, code, seconds: Math.round((performance.now() - startedAt) / 1_000), ...count() };
}

/** Runs a check at a lower priority than the end-to-end tests. Prints its output only if it fails. */
async function inBackground(
  folder: string,
  name: string,
  args: readonly string[],
  count?: () => Counts,
): Promise<Outcome> {
  const [command = '', ...rest] = args;
  const file = join(folder, `${name}.txt`);
  const output = openSync(file, 'w');
  const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) };
  const outcome = await timed(
    name,
    () =>
      runProcess(bin(command), rest, {
        cwd: root,
        env,
        stdio: ['ignore', output, output],
        inBackground: true,
      }),
    count,
  );
  closeSync(output);
  print(`\n${summaryOf(outcome)}\n${outcome.code === 0 ? '' : `${readFileSync(file, 'utf8')}\n`}\n`);
  return outcome;
}

/** Returns the arguments of a vitest run, and a function that reads its counts afterwards. */
function vitest(folder: string, project: string, args: readonly string[]) {
  const report = join(folder, `${project}.json`);
  const reportArgs = ['--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests'];
  return {
    args: ['run', `--project=${project}`, '--reporter=default', ...reportArgs, ...args],
    results: () => resultsIn(report),
  };
}

function resultsIn(report: string): readonly FileResult[] {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    // Vitest ended before writing a report, which its exit code shows.
    return [];
  }
}

function countsOf(results: readonly FileResult[]): Counts {
  const tests = results.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = tests.filter(status => status === 'passed').length;
  const failed = tests.filter(status => status === 'failed').length;
  return { passed, failed, skipped: tests.length - passed - failed };
}

/** Runs the end-to-end tests, and once more the files that failed, if they are few. */
async function runStories(folder: string, args: readonly string[]): Promise<Outcome> {
  const run = ({ args, results }: ReturnType<typeof vitest>, env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
    timed(
      'e2e',
      () => runProcess(bin('vitest'), args, { cwd: root, env: { ...process.env, ...env } }),
      () => countsOf(results()),
    );

  const first = vitest(folder, 'e2e', args);
  const outcome = await run(first);
  const results = first.results();
  const failed = results.filter(({ status }) => status === 'failed').map(({ name }) => name);
  if (outcome.code === 0 || failed.length === 0 || failed.length > maxRepeated) return outcome;

  const names = failed.map(name => basename(name));
  print(`\nfailed, and once more on ${failed.length === 1 ? 'its' : 'their'} own: ${names.join(', ')}\n`);
  const second = vitest(folder, 'e2e', [...failed, ...args]);
  // Unlike `--maxWorkers`, the variable also counts for a project that has a number of its own.
  const again = await run(second, { VITEST_MAX_WORKERS: '1' });
  const latest = new Map([...results, ...second.results()].map(result => [result.name, result]));
  return {
    ...again,
    ...countsOf([...latest.values()]),
    seconds: outcome.seconds + again.seconds,
    ...(again.code === 0 && { repeated: names }),
  };
}

function summaryOf({ name, code, seconds, repeated, ...counts }: Outcome): string {
  const tests = counts.passed + counts.failed > 0 ? `: ${formatCounts(counts)}` : '';
  const again = repeated === undefined ? '' : ` (only at the second attempt: ${repeated.join(', ')})`;
  return `${name} ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s${tests}${again}`;
}

const formatCounts = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function test(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-test-'));
  try {
    const unit = vitest(folder, 'unit', args);
    const outcomes = await Promise.all([
      inBackground(folder, 'types', ['tsc', '--noEmit']),
      inBackground(folder, 'lint', ['biome', 'check', '--error-on-warnings']),
      inBackground(folder, 'unit', ['vitest', ...unit.args], () => countsOf(unit.results())),
      runStories(folder, args),
    ]);
    const sum = (of: keyof Counts): number => outcomes.reduce((total, counts) => total + counts[of], 0);
    print(`\n${outcomes.map(summaryOf).join('\n')}\n`);
    print(`${formatCounts({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') })}\n`);
    return outcomes.find(({ code }) => code !== 0)?.code ?? 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await test(process.argv.slice(2));
