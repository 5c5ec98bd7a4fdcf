/** Counts what a program reports. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface LineCount {
  readonly count: () => number;
  readonly stop: () => void;
}

/** @param env added to the environment of this process */
export function countLines(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  pattern: RegExp,
): LineCount {
  let lines = 0;
  const program = spawn(name, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } });
  createInterface({ input: program.stdout }).on('line', line => {
    if (pattern.test(line)) lines++;
  });
  return { count: () => lines, stop: () => void program.kill() };
}
