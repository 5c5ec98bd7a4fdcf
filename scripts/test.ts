/** `npm test`: types, lint, unit tests and end-to-end tests, closing with a count that any CI can read. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from './paths';
import { runProcess } from './run';

interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const bin = (name: string) => inRoot('node_modules', '.bin', name);

async function vitest(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-test-'));
  const file = join(folder, 'report.json');
  try {
    const code = await runProcess(
      bin('vitest'),
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
      {
        cwd: root,
      },
    );
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : '';
    process.stdout.write(`${report.numPassedTests} passed, ${report.numFailedTests} failed${skipped}\n`);
    return code === 0 && !report.success ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function test(args: readonly string[]): Promise<number> {
  const types = await runProcess(bin('tsc'), ['--noEmit'], { cwd: root });
  const lint = await runProcess(bin('biome'), ['check', '--error-on-warnings'], { cwd: root });
  return (await vitest(args)) || types || lint;
}

process.exitCode = await test(process.argv.slice(2));
