/** Notices displays that were connected, disconnected, rotated, moved or scaled. */
import { screen } from 'electron';
import type { Clock } from '../../../platform';

/** Milliseconds after a change until it is reported once more. */
const settleDelay = 500;

/**
 * Calls `onChange` at once, and again soon after the last change: displays change in several steps, and a window is
 * sometimes left where an earlier step had put it.
 */
export function watchDisplays(clock: Pick<Clock, 'after'>, onChange: () => void): void {
  let cancel = (): void => undefined;
  function report(): void {
    onChange();
    cancel();
    cancel = clock.after(settleDelay, onChange);
  }
  screen.on('display-added', report);
  screen.on('display-removed', report);
  screen.on('display-metrics-changed', (_event, _display, changed) => {
    // A panel that comes or goes changes only the work area.
    if (changed.some(metric => metric !== 'workArea')) report();
  });
}
