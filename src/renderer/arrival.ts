/** When a window that comes by itself came into view: so that what was typed ahead, meant for something else, is not taken for it. */
import type { Millis } from '../shared/domain/time';

const typedAhead: Millis = 400;

export interface Arrival {
  /** The ref of the element that carries what came. */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined;
  /** Whether an event, by its `timeStamp`, came too soon to be meant for it. */
  tooSoon(timeStamp: number): boolean;
}

/** Leaves the User Timing marks `arrived` and, once it has been painted, `painted`. */
export function createArrival(): Arrival {
  let seenAt = performance.mark('arrived').startTime;
  const see = (event: Event): void => {
    if (document.visibilityState === 'visible') seenAt = event.timeStamp;
  };

  return {
    watch(element) {
      if (element === null) return;
      element.focus();
      // A frame is painted after its animation callbacks have run and before the next task.
      const frame = requestAnimationFrame(() => {
        window.setTimeout(() => {
          seenAt = performance.mark('painted').startTime;
        });
      });
      document.addEventListener('visibilitychange', see);
      window.addEventListener('focus', see);
      return () => {
        cancelAnimationFrame(frame);
        document.removeEventListener('visibilitychange', see);
        window.removeEventListener('focus', see);
      };
    },
    tooSoon: timeStamp => timeStamp - seenAt < typedAhead,
  };
}
