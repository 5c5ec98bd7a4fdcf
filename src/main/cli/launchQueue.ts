/** Takes later launches from the first moment, and keeps them until the app has started. */
import { app } from 'electron';

/** Calls `serve` for every launch so far and from now on, with what it passed to `requestSingleInstanceLock`. */
export type LaunchQueue = (serve: (launchData: unknown) => void) => void;

export function createLaunchQueue(): LaunchQueue {
  const waiting: unknown[] = [];
  let take = (launchData: unknown): void => void waiting.push(launchData);
  app.on('second-instance', (_event, _argv, _folder, launchData) => take(launchData));
  return serve => {
    take = serve;
    for (const launchData of waiting.splice(0)) serve(launchData);
  };
}
