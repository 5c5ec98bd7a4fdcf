/** Sends what is typed once the typing pauses, and at once when asked to. */
import type { Millis } from '../../shared/domain/common';

export interface Debounced<T> {
  /** Sends `value` after the delay, unless a newer one comes first. */
  push(value: T): void;
  /** Sends what still waits, now. */
  flush(): void;
}

export function createDebounced<T>(send: (value: T) => void, delay: Millis): Debounced<T> {
  let waiting: { readonly value: T; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  function flush(): void {
    if (waiting === null) return;
    const { value, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    send(value);
  }

  return {
    push(value) {
      if (waiting !== null) clearTimeout(waiting.timer);
      waiting = { value, timer: setTimeout(flush, delay) };
    },
    flush,
  };
}
