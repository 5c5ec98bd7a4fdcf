/** Tells a pointer that is used from one that lay still where the reset appeared under it. */

/** In CSS pixels: a hand that leaves the mouse moves it less. */
const minDistance = 24;

export interface PointerWatch {
  /** Takes a position on the screen, and returns whether the pointer has been moved on purpose. */
  move(x: number, y: number): boolean;
  press(): void;
  /**
   * Whether a click was meant for what was there before: the pointer had not moved until then. Takes the event's
   * `detail`, which is 0 for a click by keyboard or by a screen reader.
   */
  isBlind(detail: number): boolean;
}

export function createPointerWatch(): PointerWatch {
  let start: { readonly x: number; readonly y: number } | null = null;
  let wasStill = false;
  return {
    move(x, y) {
      start ??= { x, y };
      return Math.hypot(x - start.x, y - start.y) >= minDistance;
    },
    press() {
      wasStill = start === null;
      start ??= { x: Number.NaN, y: Number.NaN };
    },
    isBlind: detail => detail > 0 && wasStill,
  };
}
