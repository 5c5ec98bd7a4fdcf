/** The last touch of keyboard or mouse, and the hold while somebody types. */

import type { PowerMonitor } from 'electron';
import { type Instant, second } from '../../shared/domain/common';
import type { Hold } from '../../shared/domain/reset';
import type { Clock, SessionBus } from '../platform';
import type { Signal } from './signal';

export interface Input {
  /** Null where the desktop does not tell, or has not been asked lately. */
  lastInput(now: Instant): Instant | null;
  /** Asks the desktop where it has to be asked; whether it tells at all. */
  readonly signal: Signal;
}

export const createElectronInput = (power: Pick<PowerMonitor, 'getSystemIdleTime'>): Input => ({
  lastInput: now => now - power.getSystemIdleTime() * second,
  signal: async () => ({ kind: 'clear' }),
});

const idleMonitor = {
  destination: 'org.gnome.Mutter.IdleMonitor',
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: 'org.gnome.Mutter.IdleMonitor',
};

/** An answer that is older than this says nothing about now: asking was given up in between. */
const answerLasts = 5 * second;

/**
 * In a Wayland session, where Electron is not to be believed: as a guest on X it sees only what is typed into other
 * guests, so that you seem to be away; as a guest on Wayland it has you at the keyboard for as long as the compositor
 * says nothing. GNOME's compositor says it to whoever asks.
 */
export function createMutterInput(bus: Pick<SessionBus, 'call'>, clock: Pick<Clock, 'now'>): Input {
  let last: { readonly input: Instant; readonly saidAt: Instant } | null = null;
  return {
    lastInput: now => (last !== null && Math.abs(now - last.saidAt) <= answerLasts ? last.input : null),
    async signal() {
      const answer = await bus.call(idleMonitor, 'GetIdletime');
      const now = clock.now();
      // Milliseconds, as an integer of 64 bits.
      last = answer.ok ? { input: now - Number(answer.value[0]), saidAt: now } : null;
      return last === null ? { kind: 'unreadable', why: 'unsupported' } : { kind: 'clear' };
    },
  };
}

/** Input that is younger than this is somebody in the middle of a sentence. */
const typingLasts = 5 * second;

export function typingHold(lastInput: Instant | null, now: Instant): Hold | null {
  if (lastInput === null) return null;
  const until = lastInput + typingLasts;
  return now < until ? { kind: 'typing', until } : null;
}
