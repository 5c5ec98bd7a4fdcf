/** The net below everything: an error that nobody caught is logged, and the app lives on. */

import type { Log } from './log';

export interface UncaughtErrors {
  /** Whether there was one in this run. */
  any(): boolean;
}

interface ErrorEvents {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
}

export interface UncaughtParts {
  /** The process. With a listener of ours Electron shows no dialog. */
  readonly events: ErrorEvents;
  readonly log: Pick<Log, 'error'>;
  /** Shows a developer all of it, message included. */
  print?(error: unknown): void;
  /** Called once, after the first of them. */
  onFirst(): void;
}

export function catchUncaught({ events, log, print, onFirst }: UncaughtParts): UncaughtErrors {
  let any = false;

  function caught(source: 'uncaught' | 'rejection', error: unknown): void {
    // Whoever read our output has gone: no fault of ours.
    if ((error as NodeJS.ErrnoException | null)?.code === 'EPIPE') return;
    log.error(source, error);
    print?.(error);
    if (any) return;
    any = true;
    // Apart: what it throws comes back here instead of ending the process.
    setImmediate(onFirst);
  }

  events.on('uncaughtException', error => caught('uncaught', error));
  events.on('unhandledRejection', error => caught('rejection', error));
  return { any: () => any };
}
