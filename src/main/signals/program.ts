/** Runs system programs. */

import { execFile, spawn } from 'node:child_process';
import { fail, type Millis, ok, type Result, second } from '../../shared/domain/common';

/** `missing`: there is no such program. `failed`: it exited with an error or printed too much. `timed-out`: it took too long. */
export type ProgramProblem = 'missing' | 'failed' | 'timed-out';

/** Runs a program by name or path, without a shell, and returns its standard output. Never rejects. */
export type RunProgram = (name: string, args: readonly string[]) => Promise<Result<string, ProgramProblem>>;

/** PipeWire's output with many devices is about a megabyte. */
const maxOutputBytes = 16 * 1024 * 1024;

/** Folders that only an administrator can write to, unlike some in the user's PATH; the last one is NixOS's. */
const searchPath = '/usr/local/bin:/usr/bin:/bin:/run/current-system/sw/bin';

/** Makes the output parseable: untranslated, with decimal points, in UTF-8. */
const neutralLocale = { LC_ALL: 'C.UTF-8', LANGUAGE: '' };

/** On Windows, every program is run by its full path. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(process.platform !== 'win32' && { PATH: searchPath }),
  ...neutralLocale,
});

/**
 * Creates a runner.
 *
 * @param timeout milliseconds after which the program is killed
 */
export const createProgramRunner =
  (timeout: Millis = 2 * second): RunProgram =>
  (name, args) =>
    new Promise(resolve => {
      execFile(
        name,
        args,
        {
          timeout,
          killSignal: 'SIGKILL',
          maxBuffer: maxOutputBytes,
          windowsHide: true,
          env: environment(),
        },
        (error, stdout) => {
          if (error === null) resolve(ok(stdout));
          else if (error.code === 'ENOENT') resolve(fail('missing'));
          // Only the timeout leaves no exit code; for too much output Node sets one of its own.
          else resolve(fail(error.killed === true && error.code === null ? 'timed-out' : 'failed'));
        },
      );
    });

/** Runs a program that reports events, and returns its `stop`. */
export type WatchProgram = (
  name: string,
  args: readonly string[],
  onLine: (line: string) => void,
  onEnd: () => void,
) => () => void;

/** A longer line is no event. */
const maxEventChars = 1024 * 1024;

/** Ends the program when its own input ends, which it does even if this app is killed. */
const endWithApp = '"$@" & exec 1>&-; read -r _; kill -KILL $!; wait';

/** Watches a program's lines until it ends, which it may do at once if there is no such program. */
export const watchProgram: WatchProgram = (name, args, onLine, onEnd) => {
  const child = spawn('sh', ['-c', endWithApp, 'sh', name, ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
    env: environment(),
  });
  let isOver = false;
  /** The beginning of a line. */
  let rest = '';
  function read(text: string): void {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!isOver) onLine(line);
    }
    if (rest.length > maxEventChars) end();
  }
  function end(): void {
    child.stdin.end();
    if (isOver) return;
    isOver = true;
    onEnd();
  }
  // Only the program itself holds the other end.
  child.stdout.setEncoding('utf8').on('data', read).on('close', end);
  child.on('error', end);
  child.stdin.on('error', end);
  return () => {
    isOver = true;
    child.stdin.end();
  };
};
