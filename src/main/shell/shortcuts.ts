/** Registers the global shortcuts and reports the state of each. */

import type { GlobalShortcut } from 'electron';
import type { ShortcutState } from '../../shared/contract';
import { type Preferences, type Shortcut, shortcuts } from '../../shared/domain/settings';

export type Accelerators = Preferences['shortcuts'];
type States = Readonly<Record<Shortcut, ShortcutState>>;

export const noAccelerators: Accelerators = { reset: null, pause: null, today: null };

/** Whether another shortcut has the same keys, so that neither can work. */
export const isUsedTwice = (accelerators: Accelerators, name: Shortcut): boolean =>
  shortcuts.some(other => other !== name && accelerators[other] === accelerators[name]);

export interface Shortcuts {
  /** Registers these shortcuts and releases all others. */
  follow(accelerators: Accelerators): void;
  /** Releases all shortcuts while a new one is recorded. New ones are then only tried and released again. */
  suspend(): void;
  /** Registers all shortcuts again, including any that another program has released since. */
  resume(): void;
  /** Returns the state of each shortcut. */
  states(): States;
  /** Releases all shortcuts. */
  stop(): void;
}

/**
 * Creates the shortcuts, none of them registered.
 *
 * @param wayland whether this is a Wayland session, where Electron reports success before the user has agreed in the
 * portal, and X11 grabs only work in X11 windows (electron/electron#52218, #15863)
 */
export function createShortcuts(
  system: Pick<GlobalShortcut, 'register' | 'unregister'>,
  wayland: boolean,
  actions: Readonly<Record<Shortcut, () => void>>,
): Shortcuts {
  let accelerators = noAccelerators;
  let states: States = { reset: 'none', pause: 'none', today: 'none' };
  let registered: readonly string[] = [];
  let suspended = false;

  function release(): void {
    for (const accelerator of registered) system.unregister(accelerator);
    registered = [];
  }

  function stateOf(name: Shortcut): ShortcutState {
    const accelerator = accelerators[name];
    if (accelerator === null) return 'none';
    if (isUsedTwice(accelerators, name)) return 'clash';
    if (!system.register(accelerator, actions[name])) return wayland ? 'unavailable' : 'taken';
    registered = [...registered, accelerator];
    return wayland ? 'unsure' : 'works';
  }

  function register(): void {
    release();
    states = { reset: stateOf('reset'), pause: stateOf('pause'), today: stateOf('today') };
    if (suspended) release();
  }

  return {
    follow(next) {
      if (shortcuts.every(name => next[name] === accelerators[name])) return;
      accelerators = next;
      register();
    },
    suspend() {
      suspended = true;
      release();
    },
    resume() {
      suspended = false;
      register();
    },
    states: () => states,
    stop: release,
  };
}
