/** When a window that comes by itself came into view: so that what was typed ahead, meant for something else, is not taken for it. */
import type { Millis } from '../../shared/domain/common';

/** A pause as long as this, and what is typed next is meant for what is seen. */
const requiredPause: Millis = 400;
/** Whoever types on for longer has had time to see it. */
const maxWait: Millis = 3_000;

export interface TypeAheadGuard {
  /** The ref of the element that carries what came. */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined;
  /** Whether a key, by its event's `timeStamp`, came too soon to be meant for it; if so, the next one has to wait for a pause. */
  shouldIgnore(timeStamp: number): boolean;
}

/** Leaves the User Timing marks `arrived` and, once it has been painted, `painted`. */
export function createTypeAheadGuard(): TypeAheadGuard {
  let visibleSince = 0;
  /** Since when nothing was typed that is ignored. */
  let quietSince = 0;
  /** Whether a key was meant for it: whoever loses the focus then and regains it waits for no pause in what they type. */
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
      // A frame is painted after its animation callbacks have run and before the next task.
      const frame = requestAnimationFrame(() => {
        window.setTimeout(() => {
          restart(performance.mark('painted').startTime);
        });
      });
      document.addEventListener('visibilitychange', restartIfVisible);
      window.addEventListener('focus', restartIfVisible);
      return () => {
        cancelAnimationFrame(frame);
        document.removeEventListener('visibilitychange', restartIfVisible);
        window.removeEventListener('focus', restartIfVisible);
      };
    },
    shouldIgnore(timeStamp) {
      if (timeStamp - quietSince >= requiredPause || timeStamp - visibleSince >= maxWait) {
        hasAcceptedKey = true;
        return false;
      }
      // A key may be older than what was seen when it is heard.
      if (!hasAcceptedKey) quietSince = Math.max(quietSince, timeStamp);
      return true;
    },
  };
}
