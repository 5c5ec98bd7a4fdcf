/** Handles uncaught errors in the main process: they are logged, and the app keeps running. */

import type { Log } from './log';

export interface UncaughtErrors {
  /** Whether an uncaught error has occurred since the app started. */
  any(): boolean;
}

interface ErrorEvents {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
}

export interface UncaughtParts {
  /** The process. Once it has a listener, Electron does not show its error dialog. */
  readonly events: ErrorEvents;
  readonly log: Pick<Log, 'error'>;
  /** Prints the whole error, including its message, for developers. */
  print?(error: unknown): void;
  /** Called once, after the first uncaught error. */
  onFirst(): void;
}

export function catchUncaught({ events, log, print, onFirst }: UncaughtParts): UncaughtErrors {
  let any = false;

  function handle(source: 'uncaught' | 'rejection', error: unknown): void {
    // The program that read our output has exited, which is not an error of ours.
    if ((error as NodeJS.ErrnoException | null)?.code === 'EPIPE') return;
    log.error(source, error);
    print?.(error);
    if (any) return;
    any = true;
    // Deferred, so that an error it throws is handled here instead of ending the process.
    setImmediate(onFirst);
  }

  events.on('uncaughtException', error => handle('uncaught', error));
  events.on('unhandledRejection', error => handle('rejection', error));
  return { any: () => any };
}
