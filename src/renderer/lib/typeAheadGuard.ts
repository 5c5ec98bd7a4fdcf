/** Ignores keys that were meant for another window, for when a window opens while the user is typing. */
import type { Millis } from '../../shared/domain/common';
import { afterPaint } from './afterPaint';

/** A pause this long means that the user has stopped typing elsewhere. */
const requiredPause: Millis = 400;
/** After this long the user has seen the window, even without a pause. */
const maxWait: Millis = 3_000;

export interface TypeAheadGuard {
  /** Ref callback for the window’s main element, which also receives the focus. */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined;
  /**
   * Whether to ignore a key press because it came too soon. If so, the next one has to wait for a pause. Takes the
   * event’s `timeStamp`.
   */
  shouldIgnore(timeStamp: number): boolean;
}

/** Sets the User Timing marks `arrived` and, once the window has painted, `painted`. */
export function createTypeAheadGuard(): TypeAheadGuard {
  let visibleSince = 0;
  /** When the last ignored key was pressed, or when the window appeared. */
  let quietSince = 0;
  /** Once a key was accepted, losing and regaining the focus doesn’t require another pause. */
  let hasAcceptedKey = false;
  function restart(timeStamp: number): void {
    visibleSince = timeStamp;
    quietSince = timeStamp;
  }
  const restartIfVisible = (event: Event): void => {
    if (document.visibilityState === 'visible') restart(event.timeStamp);
  };
  restart(performance.mark('arrived').startTime);

  return {
    watch(element) {
      if (element === null) return;
      element.focus();
      const cancel = afterPaint(() => restart(performance.mark('painted').startTime));
      document.addEventListener('visibilitychange', restartIfVisible);
      window.addEventListener('focus', restartIfVisible);
      return () => {
        cancel();
        document.removeEventListener('visibilitychange', restartIfVisible);
        window.removeEventListener('focus', restartIfVisible);
      };
    },
    shouldIgnore(timeStamp) {
      if (timeStamp - quietSince >= requiredPause || timeStamp - visibleSince >= maxWait) {
        hasAcceptedKey = true;
        return false;
      }
      // A key can be older than the event that made the window visible.
      if (!hasAcceptedKey) quietSince = Math.max(quietSince, timeStamp);
      return true;
    },
  };
}
