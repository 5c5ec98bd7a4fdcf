/** Joins meetings: opens their links in the browser. */
import { shell } from 'electron';
import { type Meeting, nextOnDay, safeJoinUrl } from '../../shared/domain/calendar';
import type { Days } from '../calendar';
import type { Clock } from '../platform';
import type { CurrentReset, Scheduler } from '../reset';

export interface JoinParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly days: Pick<Days, 'meetings'>;
  readonly currentReset: Pick<CurrentReset, 'current'>;
  readonly scheduler: Pick<Scheduler, 'endReset'>;
}

export interface Join {
  /** Joins the meeting that the reset on the screen names. */
  join(): void;
  /** Joins a meeting of the days around now. Does nothing if it is gone or has no link. */
  joinMeeting(id: string): void;
}

/** Creates the actions that join meetings. */
export function createJoin({ clock, days, currentReset, scheduler }: JoinParts): Join {
  function open(meeting: Meeting | null): void {
    const link = meeting === null ? null : safeJoinUrl(meeting);
    if (link === null) return;
    void shell.openExternal(link);
    // The reset must not cover the meeting that is being joined.
    if (currentReset.current() !== null) scheduler.endReset({ how: 'done' });
  }

  return {
    join: () => open(nextOnDay(currentReset.current()?.transition?.to ?? null, days.meetings(), clock.now())),
    joinMeeting: id => open(days.meetings().find(meeting => meeting.id === id) ?? null),
  };
}
