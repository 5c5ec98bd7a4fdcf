/** The overlay: a reset's windows, which cover the displays or are a card in a corner. */
import type { Instant } from '../../../../shared/domain/common';
import type { Presentation, ResetEnding } from '../../../../shared/domain/reset';
import type { Preferences } from '../../../../shared/domain/settings';
import { type Clock, createChangeSignal } from '../../../platform';
import type { CornerWindows } from '../cornerWindow';
import type { Sway } from '../sway';
import { createCard } from './card';
import { createCover } from './cover';

export interface Overlay {
  /** Creates the windows, hidden, so that showing them is quick. */
  warm(presentation: Presentation): void;
  /** Destroys windows that were created but never shown. */
  discardUnshown(): void;
  /**
   * Shows a reset and closes it soon after `endsAt`, unless it is hidden before. If no window becomes visible, or none is
   * drawn, it is taken down. A cover that can't get the keys gives way to the card.
   *
   * @param how whether a cover fades in slowly, where windows can be translucent
   */
  show(endsAt: Instant, presentation: Presentation, how: 'slowly' | 'at-once'): void;
  /** Gives the card the keys, if it is shown. A cover has them. */
  focus(): void;
  /** Fades the reset out, or removes it before this returns. */
  hide(how: 'fading' | 'at-once'): void;
  /** Adds a listener for how the reset ended when it was closed by other means than `hide`. */
  onTakenDown(listener: (ending: ResetEnding) => void): void;
}

/**
 * Creates the overlay, without any windows.
 *
 * @param sway null elsewhere
 */
export function createOverlay(
  clock: Clock,
  preferences: () => Pick<Preferences, 'displays' | 'display' | 'sound'>,
  cornerWindows: CornerWindows,
  sway: Sway | null,
): Overlay {
  const takenDown = createChangeSignal<ResetEnding>();
  let end: Instant = 0;
  const card = createCard(clock, preferences, cornerWindows);
  const cover = createCover(clock, preferences, sway, () => card.show(end, 'at-once'));
  const windowsOf = { cover, card };
  for (const windows of [cover, card]) windows.onTakenDown(takenDown.emit);

  return {
    warm(presentation) {
      windowsOf[presentation === 'card' ? 'cover' : 'card'].discardUnshown();
      windowsOf[presentation].warm();
    },
    discardUnshown() {
      cover.discardUnshown();
      card.discardUnshown();
    },
    show(endsAt, presentation, how) {
      end = endsAt;
      windowsOf[presentation === 'card' ? 'cover' : 'card'].discardUnshown();
      windowsOf[presentation].show(endsAt, how);
    },
    focus: card.focus,
    hide(how) {
      cover.hide(how);
      card.hide(how);
    },
    onTakenDown: takenDown.on,
  };
}
