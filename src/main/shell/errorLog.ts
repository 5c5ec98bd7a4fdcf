/** Starts the local log, and logs whatever goes wrong from then on. */

import { join } from 'node:path';
import { app } from 'electron';
import {
  type Clock,
  catchUncaught,
  createLog,
  type Log,
  openLogFile,
  type UncaughtErrors,
} from '../platform';
import { logProcesses } from './logProcesses';

interface ErrorLogParts {
  /** The data folder. */
  readonly folder: string;
  readonly clock: Clock;
  /** Called once, after the first uncaught error. */
  onUncaught(): void;
}

export function startErrorLog({ folder, clock, onUncaught }: ErrorLogParts): {
  readonly log: Log;
  readonly uncaught: UncaughtErrors;
} {
  const log = createLog(openLogFile(folder), clock, join(import.meta.dirname, '..'));
  const uncaught = catchUncaught({
    events: process,
    log,
    print: app.isPackaged ? undefined : console.error,
    onFirst: onUncaught,
  });
  logProcesses(log);
  return { log, uncaught };
}
