/** Debounces values, such as text that is being typed. */
import type { Millis } from '../../shared/domain/common';

export interface Debounced<T> {
  /** Sends `value` after the delay, unless another value is pushed before. */
  push(value: T): void;
  /** Sends the pending value immediately, if there is one. */
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
