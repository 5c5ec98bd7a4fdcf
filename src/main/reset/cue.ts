/** Announces a tight transition by notification on desktops that have no tray to show it. */
import type { Transition } from '../../shared/domain/calendar';
import type { Instant } from '../../shared/domain/common';

export type Cue = (transition: Transition, until: Instant) => void;

/** Announces each transition once, however often it is called for it. */
export function createCue(hasTray: () => boolean, announce: Cue): Cue {
  let announced: Instant | null = null;
  return (transition, until) => {
    if (hasTray() || transition.at === announced) return;
    announced = transition.at;
    announce(transition, until);
  };
}
