/** The global shortcuts: registered with the system as the settings have them, and what came of each. */

import type { GlobalShortcut } from 'electron';
import type { ShortcutState } from '../../shared/contract';
import { type Preferences, type Shortcut, shortcuts } from '../../shared/domain/settings';

type Wanted = Preferences['shortcuts'];
type States = Readonly<Record<Shortcut, ShortcutState>>;

export interface Shortcuts {
  /** Registers what is wanted now, and gives up the rest. */
  follow(wanted: Wanted): void;
  /** Lets all keys through, so that a new combination can be heard; what is wanted meanwhile is only tried. */
  suspend(): void;
  /** Registers all again: what another program has given up since is taken. */
  resume(): void;
  states(): States;
  stop(): void;
}

/**
 * @param wayland whether the session is one of Wayland's. There Electron says yes before the desktop has: the portal asks
 * the user first, and an X11 grab hears X11 windows alone (electron/electron#52218, #15863).
 */
export function createShortcuts(
  system: Pick<GlobalShortcut, 'register' | 'unregister'>,
  wayland: boolean,
  actions: Readonly<Record<Shortcut, () => void>>,
): Shortcuts {
  let wanted: Wanted = { reset: null, pause: null, today: null };
  let states: States = { reset: 'none', pause: 'none', today: 'none' };
  let registered: readonly string[] = [];
  let resting = false;

  function release(): void {
    for (const accelerator of registered) system.unregister(accelerator);
    registered = [];
  }

  function stateOf(name: Shortcut): ShortcutState {
    const accelerator = wanted[name];
    if (accelerator === null) return 'none';
    if (shortcuts.some(other => other !== name && wanted[other] === accelerator)) return 'clash';
    if (!system.register(accelerator, actions[name])) return wayland ? 'unavailable' : 'taken';
    registered = [...registered, accelerator];
    return wayland ? 'unsure' : 'works';
  }

  function register(): void {
    release();
    states = { reset: stateOf('reset'), pause: stateOf('pause'), today: stateOf('today') };
    if (resting) release();
  }

  return {
    follow(next) {
      if (shortcuts.every(name => next[name] === wanted[name])) return;
      wanted = next;
      register();
    },
    suspend() {
      resting = true;
      release();
    },
    resume() {
      resting = false;
      register();
    },
    states: () => states,
    stop: release,
  };
}
