/** The last input by keyboard or mouse, and the hold while somebody types. */

import type { PowerMonitor } from 'electron';
import { type Instant, second } from '../../shared/domain/common';
import type { Hold } from '../../shared/domain/reset';
import type { Clock, SessionBus } from '../platform';
import type { Signal } from './signal';

export interface Input {
  /** Returns the last input; null if the desktop does not report it or was not asked recently. */
  lastInput(now: Instant): Instant | null;
  /** Updates the last input if necessary. The reading says whether the desktop reports it at all. */
  readonly signal: Signal;
  /** Starts or stops following the input, for a desktop that doesn't tell afterwards when the last one was; idempotent. */
  follow(follow: boolean): void;
}

/** Uses Electron's idle time. */
export const createElectronInput = (power: Pick<PowerMonitor, 'getSystemIdleTime'>): Input => ({
  lastInput: now => now - power.getSystemIdleTime() * second,
  signal: async () => ({ kind: 'clear' }),
  follow: () => undefined,
});

const idleMonitor = {
  destination: 'org.gnome.Mutter.IdleMonitor',
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: 'org.gnome.Mutter.IdleMonitor',
};

/** Older answers are ignored. */
const maxAnswerAge = 5 * second;

/**
 * Asks GNOME's compositor in a Wayland session, where Electron's idle time is wrong: through XWayland it only sees input
 * in X11 windows, so that the user seems away, and on Wayland it reports input as long as the compositor is silent.
 */
export function createMutterInput(bus: Pick<SessionBus, 'call'>, clock: Pick<Clock, 'now'>): Input {
  let last: { readonly input: Instant; readonly answeredAt: Instant } | null = null;
  return {
    lastInput: now => (last !== null && Math.abs(now - last.answeredAt) <= maxAnswerAge ? last.input : null),
    async signal() {
      const answer = await bus.call(idleMonitor, 'GetIdletime');
      const now = clock.now();
      // Milliseconds, as a 64-bit integer.
      last = answer.ok ? { input: now - Number(answer.value[0]), answeredAt: now } : null;
      return last === null ? { kind: 'unreadable', why: 'unsupported' } : { kind: 'clear' };
    },
    follow: () => undefined,
  };
}

/** How long typing holds after the last input. */
const typingDuration = 5 * second;

/** Returns the hold for recent input, or null. */
export function typingHold(lastInput: Instant | null, now: Instant): Hold | null {
  if (lastInput === null) return null;
  const until = lastInput + typingDuration;
  return now < until ? { kind: 'typing', until } : null;
}
