/** What the tray shows: the domain's status of the schedule, from what is pending. */

import type { Instant } from '../../shared/domain/common';
import { isReset } from '../../shared/domain/journal';
import { isOutsideHours, type PendingReset, postponedResetAt, trayStatusAt } from '../../shared/domain/reset';
import type { SituationParts } from './situations';

export interface TrayStatusParts extends Pick<SituationParts, 'settings' | 'days'> {
  /** Whether a feed has not been updated for so long that the day may be wrong. */
  isStale(now: Instant): boolean;
}

interface Shown {
  /** Whether a reset is announced or on the screen. */
  readonly resetNow: boolean;
  /** Until when the reset that is held back is offered; null if none is. */
  readonly heldUntil: Instant | null;
}

export function trayStatusOf(
  { settings, days, isStale }: TrayStatusParts,
  pending: PendingReset,
  { resetNow, heldUntil }: Shown,
  now: Instant,
): ReturnType<typeof trayStatusAt> {
  const { preferences, pausedUntil } = settings.read();
  const { transitions } = days.meetingEnds();
  return trayStatusAt(
    {
      meetings: days.meetings(),
      transitions: transitions.filter(({ at }) => !isOutsideHours(preferences, at)),
      resetNow: resetNow || pending.kind === 'cue',
      pausedUntil,
      held: pending.kind === 'wait' ? pending.hold : null,
      heldUntil,
      postponed: postponedResetAt(transitions, days.entriesAround(now).filter(isReset), now),
      runningOver: pending.kind === 'runs-over' ? pending.transition.from : null,
      stale: isStale(now),
    },
    now,
  );
}
