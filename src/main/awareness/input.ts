/** The last touch of keyboard or mouse, and the hold while somebody types. */
import type { PowerMonitor } from 'electron';
import type { Hold } from '../../shared/domain/reset';
import { type Instant, second } from '../../shared/domain/time';

/** Input that is younger than this is somebody in the middle of a sentence. */
const typingLasts = 5 * second;

export function createInput(power: Pick<PowerMonitor, 'getSystemIdleTime'>): {
  lastInput(now: Instant): Instant;
  hold(now: Instant): Hold | null;
} {
  const lastInput = (now: Instant): Instant => now - power.getSystemIdleTime() * second;
  return {
    lastInput,
    hold(now) {
      const until = lastInput(now) + typingLasts;
      return now < until ? { kind: 'typing', until } : null;
    },
  };
}
