/** Takes later launches from the first moment, and keeps them until the app has started. */
import { app, type Event } from 'electron';
import { launchData } from './launch';

/** Calls `serve` for every launch so far and from now on, with what it passed to `requestSingleInstanceLock`. */
export type LaunchQueue = (serve: (launchData: unknown) => void) => void;

export function createLaunchQueue(): LaunchQueue {
  const waiting: unknown[] = [];
  let take = (launchData: unknown): void => void waiting.push(launchData);
  app.on('second-instance', (_event, _argv, _folder, launchData) => take(launchData));

  // macOS starts no second process for a link, a file or the app's icon, but sends the running one an event.
  const open = (event: Event, source: string): void => {
    event.preventDefault();
    take(launchData([source], null));
  };
  app.on('open-url', open);
  app.on('open-file', open);

  return serve => {
    take = serve;
    for (const launchData of waiting.splice(0)) serve(launchData);
    // Not before, because it is also sent when the app starts, which opens no window by itself.
    app.on('activate', (_event, hasVisibleWindows) => {
      if (!hasVisibleWindows) take(launchData([], null));
    });
  };
}
