/** When a postponed reset is offered again. */
import type { Transition } from '../calendar';
import { type Instant, minute } from '../common';
import { isAnswerTo } from './answers';
import { roomOf, shortReset } from './room';
import type { Situation } from './situation';

const postponement = 5 * minute;
const maxPostponements = 2;

/**
 * Returns when a reset that is postponed at `now` is offered again, or null if it can't be postponed: it has been
 * postponed twice already, or there would be no room for it.
 */
export function postponedUntil(
  transition: Transition,
  { resets, preferences }: Pick<Situation, 'resets' | 'preferences'>,
  now: Instant,
): Instant | null {
  const times = resets.filter(
    reset => isAnswerTo(reset, transition) && reset.outcome === 'postponed' && reset.reason === 'later',
  ).length;
  const until = now + postponement;
  const room = roomOf(transition, preferences.resetSeconds);
  const latest = preferences.tight === 'short' ? room.latestEnd - shortReset : room.latestFullStart;
  return times < maxPostponements && until <= latest ? until : null;
}

/** Returns when a meeting that runs over may have ended: the next five-minute mark at least five minutes away. */
export const mayBeOverAt = (now: Instant): Instant =>
  Math.ceil((now + postponement) / postponement) * postponement;
