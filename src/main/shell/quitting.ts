/** Stops the app's parts when it quits, and the process even if a drive doesn't answer. */

import { app, powerMonitor } from 'electron';
import { second } from '../../shared/domain/common';
import type { Clock } from '../platform';

/** How long quitting waits for a file that is being read. */
const grace = 2 * second;

interface QuittingParts {
  readonly clock: Pick<Clock, 'after'>;
  /** Saves what must not be lost. */
  save(): void;
  /** Everything that runs, in the order in which it was created. */
  readonly running: readonly { stop(): unknown }[];
  /** Whether a thread waits for a file. */
  isBlocked(): boolean;
}

/** From now on, when the app quits, it saves and stops what runs, the latest first. */
export function stopOnQuit({ clock, save, running, isBlocked }: QuittingParts): void {
  const quit = (): void => app.quit();
  // Linux and macOS say so beforehand. Later, the display may go first, and the app with it.
  powerMonitor.on('shutdown', quit);
  // Windows tells only windows, and ends the process next. Without a window, everything is on the disk already.
  app.on('browser-window-created', (_event, window) => window.on('session-end', quit));
  app.on('before-quit', () => {
    save();
    for (const part of running.toReversed()) void part.stop();
  });
  app.on('will-quit', event => {
    if (!isBlocked()) return;
    event.preventDefault();
    // While a thread waits for a drive that does not answer, even app.exit never returns.
    clock.after(grace, () => (isBlocked() ? process.kill(process.pid, 'SIGKILL') : app.exit()));
  });
}
