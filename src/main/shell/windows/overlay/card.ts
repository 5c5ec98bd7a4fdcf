/** The card: a reset in a corner, which leaves the focus where it is until it is clicked or called. */
import { screen } from 'electron';
import { bellDuration } from '../../../../shared/contract';
import type { Instant } from '../../../../shared/domain/common';
import type { ResetEnding } from '../../../../shared/domain/reset';
import type { Preferences } from '../../../../shared/domain/settings';
import { type Clock, createChangeSignal } from '../../../platform';
import type { CornerWindow, CornerWindows } from '../cornerWindow';
import { watchDisplays } from './displayChanges';
import { isEscape } from './escape';
import { escapeDelay, fadeOut, type PresentationWindows, watchdogDelay } from './presentationWindows';
import { watchUntilSeen } from './seen';

const width = 360;

export interface Card extends PresentationWindows {
  /** Gives the card the keys, if it is shown. */
  focus(): void;
}

/** Creates the card, without a window. */
export function createCard(
  clock: Clock,
  preferences: () => Pick<Preferences, 'sound'>,
  cornerWindows: CornerWindows,
): Card {
  const takenDown = createChangeSignal<ResetEnding>();
  let card: CornerWindow | null = null;
  let shown = false;
  let isFadingOut = false;
  let cancels: readonly (() => void)[] = [];

  function resetState(): void {
    for (const cancel of cancels) cancel();
    cancels = [];
    shown = false;
    isFadingOut = false;
  }

  function destroy(): void {
    resetState();
    card?.destroy();
    card = null;
  }

  function takeDown(ending: ResetEnding): void {
    const wasShown = shown;
    destroy();
    if (wasShown) takenDown.emit(ending);
  }

  /** Hides the window, but keeps its page alive until its bell has finished. */
  function letBellFinish(): void {
    const ringing = card;
    card = null;
    resetState();
    ringing?.hide();
    clock.after(bellDuration, () => ringing?.destroy());
  }

  function create(): CornerWindow {
    const created = cornerWindows.create('card', width);
    const { webContents } = created.window;
    const giveUp = (): void => {
      if (card === created) takeDown({ how: 'cut-short', reason: 'closed' });
    };
    webContents.on('render-process-gone', giveUp);
    created.window.on('close', giveUp);
    webContents.on('before-input-event', (_event, input) => {
      if (shown && isEscape(input)) later(escapeDelay, { how: 'skip' });
    });
    return created;
  }

  function later(delay: number, ending: ResetEnding): void {
    cancels = [...cancels, clock.after(delay, () => takeDown(ending))];
  }

  function warm(): CornerWindow {
    if (card === null || card.window.isDestroyed()) card = create();
    return card;
  }

  watchDisplays(clock, () => {
    if (shown && screen.getAllDisplays().length > 0) card?.place();
  });

  return {
    onTakenDown: takenDown.on,
    warm: () => void warm(),
    discardUnshown() {
      if (!shown && card?.window.isVisible() === false) destroy();
    },
    show(endsAt: Instant) {
      // A page shows one reset.
      if (isFadingOut) destroy();
      resetState();
      shown = true;
      const current = warm();
      later(Math.max(0, endsAt - clock.now()) + watchdogDelay, { how: 'done' });
      const stopWatching = watchUntilSeen(
        () => [current],
        clock,
        () => takeDown({ how: 'not-shown' }),
      );
      cancels = [...cancels, stopWatching];
      current.show();
    },
    hide(how) {
      if (!shown) return;
      if (how === 'at-once') return destroy();
      resetState();
      isFadingOut = true;
      cancels = [clock.after(fadeOut, preferences().sound.on ? letBellFinish : destroy)];
    },
    focus() {
      if (shown) card?.focus();
    },
  };
}
