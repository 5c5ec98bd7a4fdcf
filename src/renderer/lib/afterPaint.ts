/** Waits until what has been rendered can be seen. */
import type { Millis } from '../../shared/domain/common';

/** Calls `run` `delay` after the next frame has been painted. Returns the function that cancels it. */
export function afterPaint(run: () => void, delay: Millis = 0): () => void {
  let timer: number | undefined;
  // A frame is painted after its animation callbacks and before the next task.
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(run, delay);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
