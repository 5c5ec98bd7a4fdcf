/** The cue of a tight transition where there is no tray to give it. */

import type { Transition } from '../../shared/domain/calendar/transition';
import type { Instant } from '../../shared/domain/common/time';

export type Cue = (transition: Transition, until: Instant) => void;

/** Says it once for each transition, however often it is asked for. */
export function createCue(hasTray: () => boolean, say: Cue): Cue {
  let said: Instant | null = null;
  return (transition, until) => {
    if (hasTray() || transition.at === said) return;
    said = transition.at;
    say(transition, until);
  };
}
