/** What both presentations of a reset have in common. */
import type { Instant, Millis } from '../../../../shared/domain/common';
import type { ResetEnding } from '../../../../shared/domain/reset';

/** The page's fade of 200 ms, plus a few frames. */
export const fadeOut: Millis = 250;
/** After the end of the reset until its windows are closed, even if a page hangs. */
export const watchdogDelay: Millis = 1_500;
/** After Escape until they are closed, even if the page hangs. */
export const escapeDelay: Millis = 1_000;

/** The windows of one presentation. */
export interface PresentationWindows {
  /** Creates the windows, hidden, so that showing them is quick. */
  warm(): void;
  /** Destroys windows that were created but never shown. */
  discardUnshown(): void;
  /**
   * Shows them and closes them soon after `endsAt`, unless they are hidden before. If no window becomes visible, or none
   * is drawn, they are taken down.
   *
   * @param how whether to fade in slowly, where windows can be translucent
   */
  show(endsAt: Instant, how: 'slowly' | 'at-once'): void;
  /** Fades them out, or removes them before this returns. */
  hide(how: 'fading' | 'at-once'): void;
  /** Adds a listener for how the reset ended when they were closed by other means than `hide`. */
  onTakenDown(listener: (ending: ResetEnding) => void): void;
}
