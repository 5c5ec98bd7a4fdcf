/** Check-ins by one tap: another tap within a minute corrects the last one, and each can be undone. */
import { type Day, dayName, minute, type Result } from '../../shared/domain/common';
import type { CheckIn, CheckInEntry } from '../../shared/domain/journal';
import type { Journal } from '../journal';
import type { Clock } from '../platform';

export type NewCheckIn = CheckIn & { readonly note?: string };

export interface TappedCheckInParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly journal: Pick<Journal, 'amend' | 'between' | 'remove'>;
  /** Logs a new check-in under this id. */
  log(id: string, checkIn: NewCheckIn): Result<null, string>;
  newId(): string;
  /** Called after a change. */
  onChange(): void;
}

export interface TappedCheckIns {
  /** Adds what was tapped to a check-in of the last minute, so that a slip can be corrected, or logs a new one. */
  tap(tapped: NewCheckIn): Result<null, string>;
  /** Takes back the last tap. Does nothing if it has been taken back already. */
  undo(): void;
}

/** Creates the check-ins by tap; none can be undone yet. */
export function createTappedCheckIns(parts: TappedCheckInParts): TappedCheckIns {
  const { clock, journal } = parts;
  /** The entry of the last tap, and its answers before that; null if it was new. */
  let last: { readonly id: string; readonly day: Day; readonly before: NewCheckIn | null } | null = null;

  return {
    tap(tapped) {
      const now = clock.now();
      const latest = journal
        .between(dayName(now - minute), dayName(now))
        .findLast((entry): entry is CheckInEntry => entry.kind === 'check-in');
      if (latest === undefined || !(now - minute < latest.at && latest.at <= now)) {
        last = { id: parts.newId(), day: dayName(now), before: null };
        return parts.log(last.id, tapped);
      }
      const { id, at, energy, focus, steady, note } = latest;
      last = { id, day: dayName(at), before: { energy, focus, steady, note } };
      const corrected = journal.amend(id, last.day, tapped);
      parts.onChange();
      return corrected;
    },

    undo() {
      if (last === null) return;
      const { id, day, before } = last;
      last = null;
      if (before === null) void journal.remove(entry => entry.id === id).then(parts.onChange);
      else {
        journal.amend(id, day, before);
        parts.onChange();
      }
    },
  };
}
