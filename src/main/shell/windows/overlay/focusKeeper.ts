/** Keeps the focus on the overlay, and gives up if another program keeps taking it. */
import type { BrowserWindow, GlobalShortcut } from 'electron';
import type { Clock } from '../../../platform';

/** Milliseconds between attempts to take the focus back. */
const refocusDelay = 200;
/** The overlay gives up after three seconds without the keys. Attempts are counted, as a busy app makes fewer. */
const maxAttempts = 15;
/** Milliseconds for which the overlay must have the focus before the attempts are counted from zero again. */
const regainedAfter = 1_000;

export interface FocusKeeper {
  /** Checks soon whether the window has the focus, and takes it back if not. */
  keep(window: Pick<BrowserWindow, 'isDestroyed' | 'isFocused' | 'focus'>): void;
  stop(): void;
}

interface FocusKeeperParts {
  readonly clock: Pick<Clock, 'after'>;
  /** Null where programs may not listen to keys that are meant for others. */
  readonly shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'> | null;
  /** Whether all keys are meant for the overlay, so that it may take the focus from another window. */
  mayTakeFocus(): boolean;
  /** Escape was pressed while another window had the focus, or after that. */
  onEscape(): void;
  /** Another program keeps the focus, so what is typed would go into a window that can't be seen. */
  onGivenUp(): void;
}

export function createFocusKeeper(parts: FocusKeeperParts): FocusKeeper {
  const { clock, shortcuts } = parts;
  let cancel = (): void => undefined;
  let attempts = 0;
  let listens = false;

  /** Listens for the rest of the reset: a key pressed just before listening stops would be lost. */
  function listen(): void {
    if (!listens && shortcuts !== null) listens = shortcuts.register('Escape', parts.onEscape);
  }

  function keep(window: Parameters<FocusKeeper['keep']>[0]): void {
    cancel();
    cancel = clock.after(refocusDelay, () => {
      if (window.isDestroyed()) return;
      if (window.isFocused()) {
        // A window that takes the focus again in the meantime calls `keep`, which cancels this.
        cancel = clock.after(regainedAfter, () => {
          attempts = 0;
        });
        return;
      }
      listen();
      attempts++;
      if (attempts >= maxAttempts) return parts.onGivenUp();
      if (parts.mayTakeFocus()) window.focus();
      keep(window);
    });
  }

  return {
    keep,
    stop() {
      cancel();
      if (listens) shortcuts?.unregister('Escape');
      listens = false;
      attempts = 0;
    },
  };
}
