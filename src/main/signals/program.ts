/** Runs system programs. */

import { execFile } from 'node:child_process';
import { fail, type Millis, ok, type Result, second } from '../../shared/domain/common';

/** `missing`: there is no such program. `failed`: it exited with an error, took too long or printed too much. */
export type ProgramProblem = 'missing' | 'failed';

/** Runs a program by name or path, without a shell, and returns its standard output. Never rejects. */
export type RunProgram = (name: string, args: readonly string[]) => Promise<Result<string, ProgramProblem>>;

/** PipeWire's output with many devices is about a megabyte. */
const maxOutputBytes = 16 * 1024 * 1024;

/** Folders that only an administrator can write to, unlike some in the user's PATH; the last one is NixOS's. */
const searchPath = '/usr/local/bin:/usr/bin:/bin:/run/current-system/sw/bin';

/** Makes the output parseable: untranslated, with decimal points, in UTF-8. */
const neutralLocale = { LC_ALL: 'C.UTF-8', LANGUAGE: '' };

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
          env: { ...process.env, PATH: searchPath, ...neutralLocale },
        },
        (error, stdout) => {
          if (error === null) resolve(ok(stdout));
          else resolve(fail(error.code === 'ENOENT' ? 'missing' : 'failed'));
        },
      );
    });
