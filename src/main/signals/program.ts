/** Runs one of the system's own programs and gives what it prints. */

import { execFile } from 'node:child_process';
import { fail, type Millis, ok, type Result, second } from '../../shared/domain/common';

/** `missing`: this system has no such program; `failed`: it ended with an error, took too long or printed too much. */
export type ProgramProblem = 'missing' | 'failed';

/** Runs a program by its name or path, without a shell, and gives its standard output as UTF-8. Never rejects. */
export type RunProgram = (name: string, args: readonly string[]) => Promise<Result<string, ProgramProblem>>;

/** What PipeWire says of a desk with many devices is of the order of a megabyte. */
const maxOutputBytes = 16 * 1024 * 1024;

/** What is printed is for us to parse: in no one's language, with a point in numbers, and with every letter of a name. */
const plainLanguage = { LC_ALL: 'C.UTF-8', LANGUAGE: '' };

/**
 * @param patience what runs longer is killed
 */
export const createProgramRunner =
  (patience: Millis = 2 * second): RunProgram =>
  (name, args) =>
    new Promise(resolve => {
      execFile(
        name,
        args,
        {
          timeout: patience,
          killSignal: 'SIGKILL',
          maxBuffer: maxOutputBytes,
          windowsHide: true,
          env: { ...process.env, ...plainLanguage },
        },
        (error, stdout) => {
          if (error === null) resolve(ok(stdout));
          else resolve(fail(error.code === 'ENOENT' ? 'missing' : 'failed'));
        },
      );
    });
