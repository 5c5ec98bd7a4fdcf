/** Runs a program in the foreground: inherits output, forwards signals and returns the exit code. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface RunOptions extends SpawnOptions {
  /** Gives the program a lower priority. */
  readonly inBackground?: boolean;
}

/** Resolves to the exit code, or to 128 + n after signal n, as in a shell. */
export async function runProcess(
  command: string,
  args: readonly string[],
  { inBackground = false, ...options }: RunOptions = {},
): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  if (inBackground && child.pid !== undefined)
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of forwarded) process.on(signal, forward);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    for (const signal of forwarded) process.off(signal, forward);
  }
}
